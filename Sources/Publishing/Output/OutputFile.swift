/// A file that is to be written, with all that is in it.
public struct OutputFile: Hashable, Sendable {
  /// Where it goes below the output folder, such as `concept/programma.ics`.
  public var path: String
  /// What is in it, byte for byte in UTF-8.
  public var text: String

  /// Creates a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
