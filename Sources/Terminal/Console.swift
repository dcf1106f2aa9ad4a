internal import Foundation

/// Where people read.
package enum Console {
  /// How this program was called, as it is typed.
  package static let program = typed(CommandLine.arguments.first ?? "leernetwerk")

  /// Says what was asked for.
  package static func say(_ text: String) {
    write(fitted(text, STDOUT_FILENO), to: .standardOutput)
  }

  /// Says what is wrong.
  package static func complain(_ text: String) {
    write(fitted(text, STDERR_FILENO), to: .standardError)
  }

  /// Says something that programs read, as it is.
  package static func sayExactly(_ text: String) { write(text, to: .standardOutput) }

  /// How many columns what was asked for may take: those of the terminal, or as many as every
  /// terminal has.
  package static var width: Int { width(of: STDOUT_FILENO) ?? 80 }

  /// The columns of whoever reads; `nil` where nobody says so.
  private static func width(of file: Int32) -> Int? {
    let said = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    let columns = said ?? terminalColumns(file)
    return columns > 0 ? max(columns, 40) : nil
  }

  private static func terminalColumns(_ file: Int32) -> Int {
    var size = winsize()
    return unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
  }

  /// The text in lines that are no longer than somebody's terminal is wide, so that it breaks none
  /// within a word.
  private static func fitted(_ text: String, _ file: Int32) -> String {
    guard let width = width(of: file) else { return text }
    return text.hangingLines(width: width)
  }

  /// Asks for something, with the answer on the same line.
  package static func prompt(_ text: String) {
    FileHandle.standardOutput.write(Data(visible(text).utf8))
  }

  /// Whether someone is looking at standard error.
  package static var hasViewer: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes over the line that stands there; an empty text clears it.
  package static func overwrite(_ text: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(visible(text))".utf8))
  }

  private static func write(_ text: String, to handle: FileHandle) {
    let text = visible(text)
    handle.write(Data((text.utf8.last == 0x0A ? text : text + "\n").utf8))
  }

  /// The text without what steers a terminal or turns the direction of writing.
  ///
  /// Files of others are quoted in many sentences, and their control characters could colour, hide
  /// or retype what stands on the screen. They become what JSON writes for them, such as `\u001b`,
  /// so that a result for programs stays what it is.
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      // Rows of a spreadsheet end in both.
      let endsLine = scalar == "\r" && rest.first == "\n"
      if isHarmful(scalar), !endsLine {
        let digits = String(scalar.value, radix: 16)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        result.append(contentsOf: "\\u\(padding)\(digits)".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    // C0, DEL and C1.
    case 0x00..<0x20, 0x7F..<0xA0: true
    // Marks, embeddings, overrides and isolates of direction; ends of lines and paragraphs.
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    // What has no form and no meaning of its own.
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
