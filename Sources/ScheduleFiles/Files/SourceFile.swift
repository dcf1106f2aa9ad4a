internal import ProgrammeModel

/// A place in a text as YAML counts it: both from 1, the column in Unicode scalars.
struct Mark: Hashable {
  var line: Int
  var column: Int
}

/// A text file that was read whole, with what is needed to point into it.
final class SourceFile {
  let path: String
  let reading: Reading
  /// The text without a byte order mark; `nil` when it is no text, which has been reported.
  let text: String?
  /// Its lines, without their ends.
  let lines: [Substring]
  /// What the file should be.
  let form: FileForm
  /// Whether it is known to be that; lines of any other are not shown.
  var isKnown: Bool
  /// Whether anything was reported of it.
  private(set) var isReported = false

  init(
    path: String, bytes octets: [UInt8], as form: FileForm = .passage, reading: Reading
  ) {
    self.path = path
    self.reading = reading
    self.form = form
    if octets.count <= largestFile, let kind = FileKind(of: octets) {
      (lines, text, isKnown) = ([], nil, false)
      report(at: Mark(line: 1, column: 1), form.isInstead(kind))
      return
    }
    var bytes = utf8(ofText: octets)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let shown = String(decoding: bytes, as: UTF8.self)
    lines = shown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let problem = textProblem(bytes: bytes, shown: shown)
    text = problem == nil ? shown : nil
    isKnown = form.isKnown(in: shown)
    if let problem { report(at: problem.mark, problem.words) }
  }

  func report(at mark: Mark, _ words: Words) {
    isReported = true
    reading.report(Finding(at: place(mark), line: line(mark), words))
  }

  /// The place with its column in characters.
  func place(_ mark: Mark) -> SourcePlace {
    var column = mark.column
    if lines.indices.contains(mark.line - 1), lines[mark.line - 1].utf8.count <= 1000 {
      let line = lines[mark.line - 1]
      column = String(String.UnicodeScalarView(line.unicodeScalars.prefix(column - 1))).count + 1
    }
    return SourcePlace(file: path, line: mark.line, column: column)
  }

  /// What stands on a line from a mark on.
  func rest(of mark: Mark) -> Substring {
    guard lines.indices.contains(mark.line - 1) else { return "" }
    let scalars = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    return Substring(scalars)
  }

  /// A mark behind the last line, where YAML puts what is missing at the end, moves into it.
  func withinText(_ mark: Mark) -> Mark {
    guard mark.line > lines.count || lines[mark.line - 1].isEmpty,
      let last = lines.prefix(mark.line).lastIndex(where: { !$0.isEmpty })
    else { return mark }
    return Mark(line: last + 1, column: lines[last].unicodeScalars.count + 1)
  }

  /// The line without its end, unless it is too long to show.
  private func line(_ mark: Mark) -> String? {
    guard isKnown, lines.indices.contains(mark.line - 1), lines[mark.line - 1].utf8.count <= 1000
    else {
      return nil
    }
    return String(lines[mark.line - 1])
  }
}

/// Where a place in a text is among its scalars; `nil` behind their end.
func offset(of mark: Mark, in scalars: [Unicode.Scalar]) -> Int? {
  var line = 1
  var index = 0
  while line < mark.line, index < scalars.count {
    let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
    if Character(scalars[index]).isNewline { line += 1 }
    index += isPair ? 2 : 1
  }
  let found = index + mark.column - 1
  return found < scalars.count ? found : nil
}
