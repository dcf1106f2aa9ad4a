/// The parts that a workbook or the archive as a whole points to, by id and by kind.
final class Relationships: PartReader {
  var fault: WorkbookFault?
  let wantsText = false
  private(set) var targets: [String: String] = [:]
  private(set) var kinds: [(kind: String, target: String)] = []

  func begin(_ element: String, _ attributes: borrowing Attributes) {
    guard element == "Relationship", let target = attributes["Target"] else { return }
    if targets.count >= WorkbookFault.Limit.sheets.rawValue * 2 { fault = .tooLarge(.sheets) }
    if let id = attributes["Id"] { targets[id] = target }
    let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    kinds.append((kind, target))
  }
  func end(_ element: String) {}
  func text(_ text: String) {}

  /// The first part of a kind.
  subscript(kind kind: String) -> String? { kinds.first { $0.kind == kind }?.target }
}

/// The names of the sheets that can be seen, in their order, and whether days count from 1904.
///
/// What a hidden sheet holds is mostly what cells offer to choose from.
final class SheetList: PartReader {
  var fault: WorkbookFault?
  let wantsText = false
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var isMacintosh = false

  func begin(_ element: String, _ attributes: borrowing Attributes) {
    switch element {
    case "workbookPr": isMacintosh = ["1", "true"].contains(attributes["date1904"] ?? "")
    case "sheet":
      if sheets.count >= WorkbookFault.Limit.sheets.rawValue { fault = .tooLarge(.sheets) }
      guard let id = attributes["id"], (attributes["state"] ?? "visible") == "visible" else {
        return
      }
      sheets.append((attributes["name"] ?? "", id))
    default: break
    }
  }
  func end(_ element: String) {}
  func text(_ text: String) {}
}

/// Which looks of cells are those of days and times.
final class CellStyles: PartReader {
  var fault: WorkbookFault?
  let wantsText = false
  private var isOfTime: [Int: Bool] = [:]
  private var isWithinLooks = false
  private(set) var looks: [Bool] = []

  func begin(_ element: String, _ attributes: borrowing Attributes) {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap(Int.init),
        let code = attributes["formatCode"]
      else { return }
      isOfTime[id] = Spreadsheets.isOfTime(format: code)
    case "cellXfs": isWithinLooks = true
    case "xf" where isWithinLooks:
      let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
      looks.append(isOfTime[id] ?? Spreadsheets.isOfTime(builtIn: id))
    default: break
    }
  }
  func end(_ element: String) { if element == "cellXfs" { isWithinLooks = false } }
  func text(_ text: String) {}
}

/// A text that stands in pieces, each with its looks, and beside what tells how to say it.
struct RichText {
  private(set) var text = ""
  private var isWithinText = false
  private var isSaid = false

  var wantsText: Bool { isWithinText && !isSaid }
  mutating func begin(_ element: String) {
    if element == "t" { isWithinText = true } else if element == "rPh" { isSaid = true }
  }
  mutating func end(_ element: String) {
    if element == "t" { isWithinText = false } else if element == "rPh" { isSaid = false }
  }
  mutating func append(_ piece: String) { text += piece }
}

/// The texts that cells share.
final class SharedTexts: PartReader {
  var fault: WorkbookFault?
  private(set) var texts: [String] = []
  private var rich = RichText()
  private var characters = 0
  var wantsText: Bool { rich.wantsText }

  func begin(_ element: String, _ attributes: borrowing Attributes) {
    if element == "si" { rich = RichText() } else { rich.begin(element) }
  }
  func end(_ element: String) {
    guard element == "si" else { return rich.end(element) }
    texts.append(unescaped(rich.text))
    if texts.count > WorkbookFault.Limit.cells.rawValue { fault = .tooLarge(.cells) }
  }
  func text(_ text: String) {
    rich.append(text)
    characters += text.utf8.count
    if characters > WorkbookFault.Limit.characters.rawValue { fault = .tooLarge(.characters) }
  }
}

/// A text in which characters that XML cannot hold stand as `_x000D_` (ECMA-376, part 1, 22.9.2.19).
func unescaped(_ text: String) -> String {
  guard text.contains("_x") else { return text }
  var (result, rest) = ("", text[...])
  while let start = rest.firstRange(of: "_x") {
    result += rest[..<start.lowerBound]
    let digits = rest[start.upperBound...].prefix(4)
    let behind = rest[start.upperBound...].dropFirst(4)
    if digits.utf8.count == 4, behind.first == "_", let value = UInt32(digits, radix: 16) {
      result.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      rest = behind.dropFirst()
    } else {
      result += rest[start]
      rest = rest[start.upperBound...]
    }
  }
  return result + rest
}
