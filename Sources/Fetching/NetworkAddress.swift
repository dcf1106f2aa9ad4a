internal import Foundation

/// An address of the internet protocol, of version 4 or 6.
package struct NetworkAddress: Hashable, Sendable {
  /// Its 4 or 16 octets.
  package let octets: [UInt8]

  init(_ octets: [UInt8]) { self.octets = octets }

  /// Reads an address as it is written (inet_pton(3)), such as `192.0.2.1` or `2001:db8::1`; `nil` for
  /// anything else.
  package init?(_ text: String) {
    var octets = [UInt8](repeating: 0, count: text.contains(":") ? 16 : 4)
    let family = octets.count == 4 ? AF_INET : AF_INET6
    let count = unsafe octets.withUnsafeMutableBytes { bytes in
      unsafe inet_pton(family, text, bytes.baseAddress)
    }
    guard count == 1 else { return nil }
    self.octets = octets
  }

  /// Whether it belongs to the open internet: to nobody's own network, to no machine itself, and to no
  /// range that is kept for something else (RFC 6890 and the registries of IANA that it founded).
  ///
  /// Of version 6 that is the range that is given out, without what carries an address of version 4 in
  /// a tunnel. A translated address (RFC 6052) is public where the one in it is.
  package var isPublic: Bool {
    if octets.count == 4 { return !NetworkRange.kept4.contains { $0.contains(self) } }
    if NetworkRange.translated.contains(self) {
      return NetworkAddress(Array(octets.suffix(4))).isPublic
    }
    return NetworkRange.unicast6.contains(self)
      && !NetworkRange.kept6.contains { $0.contains(self) }
  }
}

/// The addresses that begin with the same bits.
private struct NetworkRange {
  private let octets: [UInt8]
  private let bits: Int

  /// Reads a range as it is written, such as `10.0.0.0/8`.
  init(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let address = NetworkAddress(String(parts[0])),
      let bits = Int(parts[1])
    else { preconditionFailure("no range \(text)") }
    (octets, self.bits) = (address.octets, bits)
  }

  func contains(_ address: NetworkAddress) -> Bool {
    guard address.octets.count == octets.count else { return false }
    return (0..<bits).allSatisfy { bit in
      (address.octets[bit / 8] ^ octets[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
    }
  }

  /// What is given out of version 6.
  static let unicast6 = NetworkRange("2000::/3")
  /// Addresses of version 4 that a network of version 6 translates.
  static let translated = NetworkRange("64:ff9b::/96")

  /// What is not public of version 4.
  static let kept4 = [
    "0.0.0.0/8",  // this network
    "10.0.0.0/8",  // private
    "100.64.0.0/10",  // shared by subscribers of a provider
    "127.0.0.0/8",  // this machine
    "168.63.129.16/32",  // the host below a machine of Azure
    "169.254.0.0/16",  // this link, with what clouds tell their machines
    "172.16.0.0/12",  // private
    "192.0.0.0/24",  // protocols
    "192.0.2.0/24",  // documentation
    "192.88.99.0/24",  // relays of 6to4
    "192.168.0.0/16",  // private
    "198.18.0.0/15",  // benchmarks
    "198.51.100.0/24",  // documentation
    "203.0.113.0/24",  // documentation
    "224.0.0.0/4",  // many at once
    "240.0.0.0/4",  // kept, with the address of all
  ].map(NetworkRange.init)

  /// What is not public of what is given out of version 6.
  static let kept6 = [
    "2001::/23",  // protocols, Teredo and benchmarks among them
    "2001:db8::/32",  // documentation
    "2002::/16",  // 6to4
    "3fff::/20",  // documentation
  ].map(NetworkRange.init)
}
