internal import Foundation
internal import ProgrammeModel

/// A cell of a spreadsheet file, and where it begins.
struct SheetCell {
  let text: String
  let mark: Mark

  /// The text on one line, without blanks around it and without the apostrophe that makes a formula
  /// a text.
  var words: String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.hasPrefix("'") ? String(line.dropFirst()) : line
  }
}

/// A spreadsheet that was saved as text.
///
/// Excel saves with the separator of its settings (semicolon, comma) or with tabs, in Windows-1252,
/// UTF-8 with a byte order mark, or UTF-16.
struct SheetReader {
  let source: SourceFile

  init(path: String, reading: Reading) throws(Unreadable) {
    let octets = try reading.bytes(ofFile: path)
    source = SourceFile(path: path, bytes: SheetReader.utf8(octets), reading: reading)
  }

  /// The rows that are not empty; what is no spreadsheet is reported.
  func rows() -> [[SheetCell]] {
    guard let text = source.text else { return [] }
    let scalars = Array(text.unicodeScalars)
    var splitter = Splitter(scalars: scalars, separator: separator(of: scalars))
    let rows = splitter.rows()
    if let mark = splitter.openQuote {
      source.report(
        at: mark,
        Words(
          nl: "Hier begint een aanhalingsteken dat nergens eindigt. Sla het formulier opnieuw op.",
          en: "Here begins a quotation mark that ends nowhere. Save the form again."))
    }
    return rows.filter { $0.contains { !$0.words.isEmpty } }
  }

  private static func utf8(_ octets: [UInt8]) -> [UInt8] {
    if octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF]) {
      return Array((String(data: Data(octets), encoding: .utf16) ?? "").utf8)
    }
    if String(validating: octets, as: UTF8.self) != nil { return octets }
    let text = String(data: Data(octets), encoding: .windowsCP1252)
    return text.map { Array($0.utf8) } ?? octets
  }

  /// The separator that stands most often in the first line, outside quotes.
  private func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted { counts[scalar, default: 0] += 1 }
    }
    let separators: [Unicode.Scalar] = [";", "\t", ","]
    return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? ";"
  }
}

/// Cuts a text into rows and cells (RFC 4180).
private struct Splitter {
  let scalars: [Unicode.Scalar]
  let separator: Unicode.Scalar
  private(set) var openQuote: Mark?
  private var index = 0
  private var mark = Mark(line: 1, column: 1)

  init(scalars: [Unicode.Scalar], separator: Unicode.Scalar) {
    self.scalars = scalars
    self.separator = separator
  }

  mutating func rows() -> [[SheetCell]] {
    var rows: [[SheetCell]] = [[]]
    while index < scalars.count {
      rows[rows.count - 1].append(cell())
      guard index < scalars.count else { break }
      if advance() != separator { rows.append([]) }
    }
    return rows
  }

  private mutating func cell() -> SheetCell {
    let start = mark
    var text = String.UnicodeScalarView()
    var isQuoted = false
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        advance()
        guard scalar == "\"" else {
          text.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          text.append(advance())
        } else {
          isQuoted = false
        }
      } else if scalar == separator || scalar == "\n" || scalar == "\r" {
        break
      } else if scalar == "\"", text.isEmpty {
        isQuoted = true
        advance()
      } else {
        text.append(advance())
      }
    }
    if isQuoted { openQuote = start }
    return SheetCell(text: String(text), mark: start)
  }

  /// Steps over a character, and over a line end of two as over one.
  @discardableResult
  private mutating func advance() -> Unicode.Scalar {
    let scalar = scalars[index]
    index += 1
    if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
    if scalar == "\n" || scalar == "\r" {
      mark = Mark(line: mark.line + 1, column: 1)
    } else {
      mark.column += 1
    }
    return scalar
  }
}
