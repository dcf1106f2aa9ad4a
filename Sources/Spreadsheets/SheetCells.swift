internal import CivilTime
internal import ProgrammeModel

/// The cells of one sheet.
final class SheetCells: PartReader {
  var fault: WorkbookFault?
  /// The rows from the first on, each from column A to its last cell that holds something.
  private(set) var rows: [[String]] = []

  private let shared: [String]
  private let isOfTime: [Bool]
  private let zero: CivilDate
  /// What all sheets of the book hold so far.
  private(set) var tally: Tally

  /// How much was read.
  struct Tally {
    var cells = 0
    var characters = 0
  }

  private var (row, column) = (0, 0)
  private var (kind, look) = ("n", 0)
  private var value = ""
  private var rich = RichText()
  private var isWithinValue = false
  private var isWithinCell = false

  init(shared: [String], isOfTime: [Bool], since zero: CivilDate, after tally: Tally) {
    self.shared = shared
    self.isOfTime = isOfTime
    self.zero = zero
    self.tally = tally
  }

  var wantsText: Bool { isWithinValue || (isWithinCell && rich.wantsText) }

  func begin(_ element: String, _ attributes: borrowing Attributes) {
    switch element {
    case "row":
      row = attributes["r"].flatMap(Int.init) ?? row + 1
      column = 0
    case "c":
      column += 1
      if let reference = attributes["r"], let place = place(of: reference) { (row, column) = place }
      kind = attributes["t"] ?? "n"
      look = attributes["s"].flatMap(Int.init) ?? 0
      (value, rich, isWithinCell) = ("", RichText(), true)
    case "v" where isWithinCell: isWithinValue = true
    default: if isWithinCell { rich.begin(element) }
    }
  }

  func end(_ element: String) {
    switch element {
    case "v": isWithinValue = false
    case "c":
      isWithinCell = false
      keep(shown)
    default: if isWithinCell { rich.end(element) }
    }
  }

  func text(_ text: String) {
    if isWithinValue { value += text } else { rich.append(text) }
    if value.utf8.count + rich.text.utf8.count > WorkbookFault.Limit.characters.rawValue {
      fault = .tooLarge(.characters)
    }
  }

  /// What a person sees in the cell.
  private var shown: String {
    switch kind {
    case "s":
      guard let index = Int(value), shared.indices.contains(index) else { return "" }
      return shared[index]
    case "inlineStr": return unescaped(rich.text)
    case "str", "e": return unescaped(value)
    case "b": return value == "1" ? "WAAR" : value.isEmpty ? "" : "ONWAAR"
    case "d": return day(value)
    default:
      guard let number = Double(value), number.isFinite else { return value }
      if isOfTime.indices.contains(look), isOfTime[look],
        let text = SerialDay.text(number, since: zero)
      {
        return text
      }
      return Int(exactly: number).map(String.init) ?? value
    }
  }

  /// A day as ISO 8601 writes it, as people do.
  private func day(_ value: String) -> String {
    let parts = value.split(separator: "T")
    guard let date = parts.first.flatMap({ CivilDate(String($0)) }) else { return value }
    let time = parts.count > 1 ? parts[1].prefix(5) : "00:00"
    return time == "00:00" ? date.dutchDigits : "\(date.dutchDigits) \(time)"
  }

  private func keep(_ text: String) {
    guard !text.isEmpty else { return }
    guard row >= 1, row <= WorkbookFault.Limit.rows.rawValue else {
      return fault = .tooLarge(.rows)
    }
    guard column <= WorkbookFault.Limit.columns.rawValue else { return fault = .tooLarge(.columns) }
    tally.cells += 1
    tally.characters += text.utf8.count
    if tally.cells > WorkbookFault.Limit.cells.rawValue { return fault = .tooLarge(.cells) }
    if tally.characters > WorkbookFault.Limit.characters.rawValue {
      return fault = .tooLarge(.characters)
    }
    while rows.count < row { rows.append([]) }
    // A sheet names each cell once; of one that it names twice the last counts.
    while rows[row - 1].count < column {
      rows[row - 1].append("")
      tally.characters += 1
    }
    rows[row - 1][column - 1] = text
  }
}

/// The row and column of a reference such as `AB12`, from 1; `nil` where it is none.
private func place(of reference: String) -> (row: Int, column: Int)? {
  var column = 0
  let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
  guard (1...3).contains(letters.count),
    let row = Int(reference.dropFirst(letters.count)), row > 0
  else { return nil }
  for letter in letters { column = column * 26 + Int(letter) - 0x40 }
  return (row, column)
}
