/// A file that somebody handed in, in memory.
public struct ReceivedFile: Hashable, Sendable {
  /// The name that messages repeat.
  public let name: String
  /// What is in it.
  public let octets: [UInt8]

  /// Takes a file.
  public init(name: String, octets: [UInt8]) { (self.name, self.octets) = (name, octets) }
}
