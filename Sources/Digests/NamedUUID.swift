/// Identifiers that follow from a name: the same name gives the same identifier on every machine.
public enum NamedUUID {
  /// The UUID of a name of several parts, in lower case.
  ///
  /// Version 8 with the variant of RFC 9562: the first 16 bytes of SHA-256 over the parts in
  /// UTF-8, separated by the byte 255, which UTF-8 never contains (RFC 9562, section 5.8 and
  /// appendix B.2).
  public static func string(for parts: String...) -> String {
    var bytes = SHA256Digest.bytes(of: parts.map(\.utf8).joined(separator: [255]))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16]
    return groups.map { hexadecimal(bytes[$0]) }.joined(separator: "-")
  }
}
