/// A place in a file that the user wrote.
public struct SourcePlace: Hashable, Comparable, Sendable {
  /// The path as the user would type it.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int

  /// Creates a place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// Orders by file, then line, then column.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// Something that is wrong with a file, said so that its author can mend it.
public struct Finding: Hashable, Sendable, Error {
  /// Where it is; `nil` where it concerns a file as a whole that could not be read.
  public let place: SourcePlace?
  /// The whole line of the file, without its end; `nil` where there is none to show.
  public let line: String?
  /// What is wrong and what to do, as whole sentences.
  public let message: Words

  /// Creates a finding.
  public init(at place: SourcePlace?, line: String?, _ message: Words) {
    self.place = place
    self.line = line
    self.message = message
  }

  /// The finding as text: place and message, then the line and a caret below the place.
  public func text(in language: Language) -> String {
    guard let place else { return message[language] }
    var text = "\(place.file):\(place.line):\(place.column): \(message[language])"
    if let line {
      let indent = line.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }
      text += "\n  \(line)\n  \(indent.joined())^"
    }
    return text
  }
}
