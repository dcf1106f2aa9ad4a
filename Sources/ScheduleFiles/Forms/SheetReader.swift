internal import Foundation
internal import ProgrammeModel
internal import Spreadsheets

/// A cell of a spreadsheet file, and where it begins.
struct SheetCell {
  let text: String
  let mark: Mark

  /// The text on one line, without blanks around it and without the apostrophe that makes a formula
  /// a text.
  ///
  /// Characters that nobody sees come in with what is pasted from chats and mails.
  var words: String {
    let seen = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !isInvisible($0) || $0 == "\u{200D}" || $0 == "\u{FE0F}" }))
    let line = seen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard line.unicodeScalars.first == "'" else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.dropFirst()))
  }
}

/// A spreadsheet file, or one sheet of a workbook.
///
/// Excel saves text with the separator of its settings (semicolon, comma) or with tabs, others with
/// upright lines too, in Windows-1252, UTF-8 with a byte order mark, or UTF-16. A workbook, known by its content whatever
/// its name, is read as the text that it would be.
struct SheetReader {
  let source: SourceFile
  /// Whether people know its cells by letter and number.
  let isWorkbook: Bool

  /// Reads the first sheet of a file in which something stands.
  init(path: String, reading: Reading) throws(Unreadable) {
    self = try SheetReader.sheets(path: path, reading: reading)[0]
  }

  /// Reads all sheets of a file in which something stands; there is one at least.
  static func sheets(path: String, reading: Reading) throws(Unreadable) -> [SheetReader] {
    let octets = try reading.bytes(ofFile: path)
    let kind = FileKind(of: octets)
    guard octets.count <= largestFile, kind == .workbook || kind == .openWorkbook else {
      let bytes = kind == nil ? utf8(octets) : octets
      let source = SourceFile(path: path, bytes: bytes, as: .sheet, reading: reading)
      return [SheetReader(source: source, isWorkbook: false)]
    }
    do throws(WorkbookFault) {
      let sheets = try Workbook(reading: octets).sheets
      guard sheets.count > 1 else {
        let text = sheets.first?.rows ?? []
        return [SheetReader(sheet: text, path: path, reading: reading)]
      }
      return sheets.map {
        SheetReader(sheet: $0.rows, path: "\(path) [\($0.name)]", reading: reading)
      }
    } catch {
      let empty = SheetReader(sheet: [], path: path, reading: reading)
      empty.source.report(at: Mark(line: 1, column: 1), error.words)
      return [empty]
    }
  }

  private init(source: SourceFile, isWorkbook: Bool) {
    self.source = source
    self.isWorkbook = isWorkbook
  }

  private init(sheet rows: [[String]], path: String, reading: Reading) {
    // As CSV has them, rows in which something stands are all as wide as the widest.
    // A cell far to the right of many rows makes them no wider than can be of use.
    let width = min(rows.lazy.map(\.count).max() ?? 0, 200_000 / max(1, rows.count))
    let text = rows.map { row in
      let missing = row.isEmpty ? 0 : max(0, width - row.count)
      return row.map(SheetReader.cell).joined(separator: ";")
        + String(repeating: ";", count: missing) + "\n"
    }.joined()
    self.init(
      source: SourceFile(path: path, bytes: Array(text.utf8), as: .sheet, reading: reading),
      isWorkbook: true)
  }

  /// A cell of a workbook as CSV has it: an apostrophe in front is one there, and not a sign that a
  /// text follows.
  private static func cell(_ text: String) -> String {
    let seen = text.unicodeScalars.first { !isInvisible($0) && !$0.properties.isWhitespace }
    let whole = seen == "'" ? "'" + text : text
    guard whole.unicodeScalars.contains(where: { ";\"\r\n\t,".unicodeScalars.contains($0) }) else {
      return whole
    }
    let doubled = whole.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }

  /// The rows that are not empty; what is no spreadsheet is reported.
  func rows() -> [[SheetCell]] {
    guard let text = source.text else { return [] }
    let scalars = Array(text.unicodeScalars)
    let announced = announcedSeparator(scalars)
    var splitter = Splitter(
      scalars: scalars,
      separator: isWorkbook ? ";" : announced?.separator ?? separator(of: scalars))
    if let announced, !isWorkbook { splitter.skip(announced.length) }
    let rows = splitter.rows()
    if let mark = splitter.openQuote {
      source.report(
        at: mark,
        Words(
          nl: "Hier begint een aanhalingsteken dat nergens eindigt. Sla het bestand opnieuw op.",
          en: "Here begins a quotation mark that ends nowhere. Save the file again."))
    }
    return rows.filter { $0.contains { !$0.words.isEmpty } }
  }

  private static func utf8(_ octets: [UInt8]) -> [UInt8] {
    let octets = ScheduleFiles.utf8(ofText: octets)
    if String(validating: octets, as: UTF8.self) != nil { return octets }
    let text = String(data: Data(octets), encoding: .windowsCP1252)
    return text.map { Array($0.utf8) } ?? octets
  }

  /// The separator that a first line `sep=;` names, which some programs write for Excel, and how long
  /// that line is.
  private func announcedSeparator(
    _ scalars: [Unicode.Scalar]
  ) -> (separator: Unicode.Scalar, length: Int)? {
    let line = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let plain = line.filter { $0 != "\"" }
    guard plain.count == 5,
      String(String.UnicodeScalarView(plain.dropLast())).lowercased() == "sep=",
      let last = plain.last
    else { return nil }
    return (last, line.count)
  }

  /// The separator that stands most often in the first line with two of them, outside quotes; titles
  /// above a table have fewer.
  private func separator(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    let separators: [Unicode.Scalar] = [";", "\t", ",", "|"]
    var counts = [0, 0, 0, 0]
    var best: (separator: Unicode.Scalar, count: Int)?
    var isQuoted = false
    for scalar in scalars + ["\n"] {
      if scalar == "\"" { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if let index = separators.firstIndex(of: scalar) { counts[index] += 1 }
      guard scalar == "\n" || scalar == "\r" else { continue }
      let most = counts.max() ?? 0
      if most > (best?.count ?? 0), let index = counts.firstIndex(of: most) {
        best = (separators[index], most)
      }
      if most > 1 { break }
      counts = [0, 0, 0, 0]
    }
    return best?.separator ?? ";"
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

  /// Steps over so many characters and the line end behind them.
  mutating func skip(_ count: Int) {
    for _ in 0...count where index < scalars.count { advance() }
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
