/// A file that is to be written, with all that is in it.
public struct OutputFile: Hashable, Sendable {
  /// Where it goes, such as `concept/programma.ics` below an output folder.
  public var path: String
  /// What is in it.
  public var bytes: [UInt8]
  /// Whether nobody but its owner may read it, whatever the user's `umask` says.
  public var isPrivate = false

  /// Creates a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file of text, in UTF-8.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// What is in it, read as UTF-8.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
