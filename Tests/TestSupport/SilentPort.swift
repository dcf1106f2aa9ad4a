internal import Foundation

/// A port of this machine at which nobody answers, and which knows who knocked.
package struct SilentPort: ~Copyable {
  private let listener: Int32
  /// Its number.
  package let number: Int

  package init() throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let isOpen = unsafe withUnsafeMutablePointer(to: &address) { address in
      unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(listener, address, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isOpen else { throw CocoaError(.fileReadUnknown) }
    number = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(listener) }

  /// How many have knocked since this was asked last.
  package var knocks: Int {
    var count = 0
    while true {
      let caller = accept(listener, nil, nil)
      guard caller >= 0 else { return count }
      close(caller)
      count += 1
    }
  }
}
