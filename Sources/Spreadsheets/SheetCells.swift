internal import CivilTime
internal import ProgrammeModel

/// The cells of one sheet.
final class SheetCells: PartReader {
  var fault: WorkbookFault?
  /// The rows from the first on, each from column A to its last cell that holds something.
  private(set) var rows: [[String]] = []

  /// The most columns that a row holds, once all rows are read.
  private var width: Int?
  private let shared: [String]
  private let isOfTime: [Bool]
  private let zero: CivilDate
  /// What all sheets of the book hold so far.
  private(set) var tally: Tally

  /// A row and a column, from 1.
  typealias Place = (row: Int, column: Int)

  /// How much was read.
  struct Tally {
    var cells = 0
    var characters = 0
  }

  private var (row, column) = (0, 0)
  private var (kind, look) = ("n", 0)
  private var value = ""
  private var rich = RichText()
  private var formula = ""
  private var isWithinValue = false
  private var isWithinFormula = false
  private var isWithinCell = false

  init(shared: [String], isOfTime: [Bool], since zero: CivilDate, after tally: Tally) {
    self.shared = shared
    self.isOfTime = isOfTime
    self.zero = zero
    self.tally = tally
  }

  var wantsText: Bool { isWithinValue || isWithinFormula || (isWithinCell && rich.wantsText) }

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
      (value, formula, rich, isWithinCell) = ("", "", RichText(), true)
    case "v" where isWithinCell: isWithinValue = true
    case "f" where isWithinCell:
      isWithinFormula = true
      formula = "="
    case "mergeCell":
      let corners = (attributes["ref"] ?? "").split(separator: ":")
        .compactMap { place(of: String($0)) }
      if corners.count == 2 { spread(from: corners[0], to: corners[1]) }
    default: if isWithinCell { rich.begin(element) }
    }
  }

  func end(_ element: String) {
    switch element {
    case "v": isWithinValue = false
    case "f": isWithinFormula = false
    case "c":
      isWithinCell = false
      keep(shown)
    default: if isWithinCell { rich.end(element) }
    }
  }

  func text(_ text: String) {
    if isWithinValue {
      value += text
    } else if isWithinFormula {
      formula += text
    } else {
      rich.append(text)
    }
    let count = value.utf8.count + formula.utf8.count + rich.text.utf8.count
    if count > WorkbookFault.Limit.characters.rawValue {
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
    case "d": return SerialDay.text(iso: value, since: zero)
    default:
      // A program that cannot calculate writes a formula without what comes of it.
      if value.isEmpty { return formula }
      guard let number = Double(value), number.isFinite else { return value }
      if isOfTime.indices.contains(look), isOfTime[look],
        let text = SerialDay.text(number, since: zero)
      {
        return text
      }
      return Int(exactly: number).map(String.init) ?? value
    }
  }

  /// Writes what a merged cell holds into every place that it covers, as people see it there.
  ///
  /// Where nothing else stands in a row it is a title, and no value of columns.
  func spread(from first: Place, to last: Place) {
    guard first.row <= rows.count else { return }
    let held = rows[first.row - 1]
    guard first.column <= held.count, first.column <= last.column else { return }
    let text = held[first.column - 1]
    let lastRow = min(last.row, rows.count)
    guard !text.isEmpty, first.row <= lastRow else { return }
    let width = self.width ?? rows.lazy.map(\.count).max() ?? 0
    self.width = width
    let lastColumn = min(last.column, width)
    // Looking at a row costs as much as reading it.
    tally.cells += (first.row...lastRow).reduce(0) { $0 + rows[$1 - 1].count }
    guard tally.cells <= WorkbookFault.Limit.cells.rawValue else {
      return fault = .tooLarge(.cells)
    }
    for row in first.row...lastRow {
      let others = rows[row - 1].enumerated().contains { index, other in
        !other.isEmpty && !(first.column...last.column).contains(index + 1)
      }
      guard others else { continue }
      for column in first.column...lastColumn where fault == nil {
        guard column > rows[row - 1].count || rows[row - 1][column - 1].isEmpty else { continue }
        (self.row, self.column) = (row, column)
        keep(text)
      }
    }
  }

  /// Puts what a person sees into a cell.
  func put(_ text: String, at place: Place) {
    (row, column) = place
    keep(text)
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
private func place(of reference: String) -> SheetCells.Place? {
  var column = 0
  let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
  guard (1...3).contains(letters.count),
    let row = Int(reference.dropFirst(letters.count)), row > 0
  else { return nil }
  for letter in letters { column = column * 26 + Int(letter) - 0x40 }
  return (row, column)
}
