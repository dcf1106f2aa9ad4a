internal import Foundation

/// Where people read.
enum Console {
  /// Says what was asked for.
  static func say(_ text: String) { write(text, to: .standardOutput) }

  /// Says what is wrong.
  static func complain(_ text: String) { write(text, to: .standardError) }

  /// Asks for something, with the answer on the same line.
  static func prompt(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Whether someone is looking at standard error.
  static var hasViewer: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes over the line that stands there; an empty text clears it.
  static func overwrite(_ text: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  private static func write(_ text: String, to handle: FileHandle) {
    handle.write(Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
