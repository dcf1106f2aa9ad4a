/// The sheets of a workbook of LibreOffice, from its one part with content (OpenDocument 1.3, part 3).
///
/// Rows and cells that say the same are written once, with how often.
final class OpenSheets: PartReader {
  var fault: WorkbookFault?
  /// The sheets that can be seen and in which something stands, in their order.
  private(set) var sheets: [Workbook.Sheet] = []

  private var (style, hidden) = ("", Set<String>())
  private var tables = 0
  /// The name of the sheet; `nil` outside of those that are read.
  private var sheet: String?
  private var cells = OpenSheets.cells(after: SheetCells.Tally())
  private var merged: [(first: SheetCells.Place, last: SheetCells.Place)] = []
  private var (row, rowCount) = (0, 1)
  private var (column, columnCount) = (0, 1)
  private var span = (rows: 1, columns: 1)
  /// What the cells of the row hold, by column.
  private var held: [(column: Int, text: String)] = []
  private var (kind, value) = ("", "")
  private var shown: String?
  /// How many elements are open within the cell, itself included; 0 outside.
  private var depth = 0
  private var isWithinParagraph = false

  private static func cells(after tally: SheetCells.Tally) -> SheetCells {
    SheetCells(shared: [], isOfTime: [], since: SerialDay.zero, after: tally)
  }

  var wantsText: Bool { isWithinParagraph }

  func begin(_ element: String, _ attributes: borrowing Attributes) {
    guard depth == 0 else { return beginWithinCell(element, attributes) }
    switch element {
    case "style": style = attributes["name"] ?? ""
    case "table-properties": if attributes["display"] == "false" { hidden.insert(style) }
    case "table":
      tables += 1
      if tables > WorkbookFault.Limit.sheets.rawValue { fault = .tooLarge(.sheets) }
      sheet = hidden.contains(attributes["style-name"] ?? "") ? nil : attributes["name"] ?? ""
      (cells, merged, row) = (OpenSheets.cells(after: cells.tally), [], 0)
    case "table-row" where sheet != nil:
      row = min(row + 1, OpenSheets.many)
      rowCount = count(attributes["number-rows-repeated"])
      (column, held) = (0, [])
    case "table-cell" where sheet != nil, "covered-table-cell" where sheet != nil:
      depth = 1
      column = min(column + 1, OpenSheets.many)
      columnCount = count(attributes["number-columns-repeated"])
      span = (
        count(attributes["number-rows-spanned"]), count(attributes["number-columns-spanned"])
      )
      kind = attributes["value-type"] ?? ""
      value =
        attributes["date-value"] ?? attributes["time-value"] ?? attributes["value"] ?? ""
      shown = nil
    default: break
    }
  }

  private func beginWithinCell(_ element: String, _ attributes: borrowing Attributes) {
    depth += 1
    if depth == 2, element == "p" {
      // What stands in notes and drawings of a cell is further down.
      isWithinParagraph = true
      shown = shown.map { $0 + "\n" } ?? ""
    } else if isWithinParagraph {
      switch element {
      case "s": append(String(repeating: " ", count: min(count(attributes["c"]), 1000)))
      case "tab": append(" ")
      case "line-break": append("\n")
      default: break
      }
    }
  }

  func end(_ element: String) {
    if depth > 0 {
      depth -= 1
      if depth == 1 { isWithinParagraph = false }
      if depth == 0 { endCell() }
      return
    }
    guard let sheet else { return }
    switch element {
    case "table-row": endRow()
    case "table":
      for (first, last) in merged where cells.fault == nil { cells.spread(from: first, to: last) }
      fault = fault ?? cells.fault
      if !cells.rows.isEmpty { sheets.append(Workbook.Sheet(name: sheet, rows: cells.rows)) }
      self.sheet = nil
    default: break
    }
  }

  func text(_ text: String) { append(text) }

  private func append(_ text: String) {
    shown = (shown ?? "") + text
    if (shown ?? "").utf8.count > WorkbookFault.Limit.characters.rawValue {
      fault = .tooLarge(.characters)
    }
  }

  private func endCell() {
    let text = seen
    if !text.isEmpty {
      guard column + columnCount - 1 <= WorkbookFault.Limit.columns.rawValue else {
        return fault = .tooLarge(.columns)
      }
      held += (0..<columnCount).map { (column + $0, text) }
      if span.rows > 1 || span.columns > 1 {
        let last = (row: row + span.rows - 1, column: column + span.columns - 1)
        merged.append(((row, column), last))
      }
    }
    column = min(column + columnCount - 1, OpenSheets.many)
  }

  private func endRow() {
    if !held.isEmpty {
      for row in row..<(row + rowCount) where cells.fault == nil {
        for (column, text) in held where cells.fault == nil {
          cells.put(text, at: (row, column))
        }
      }
      fault = fault ?? cells.fault
    }
    row = min(row + rowCount - 1, OpenSheets.many)
  }

  /// What a person sees in the cell.
  private var seen: String {
    switch kind {
    case "date": SerialDay.text(iso: value, since: SerialDay.zero)
    case "time": clock ?? shown ?? ""
    case "float": Double(value).flatMap(Int.init(exactly:)).map(String.init) ?? value
    default: shown ?? ""
    }
  }

  /// A time such as `PT13H30M00S` as people write it.
  private var clock: String? {
    guard value.hasPrefix("PT"), let hour = value.firstIndex(of: "H"),
      let minute = value.firstIndex(of: "M"), hour < minute,
      let hours = Int(value[..<hour].dropFirst(2)),
      let minutes = Int(value[hour..<minute].dropFirst())
    else { return nil }
    return SerialDay.text(Double(hours * 60 + minutes) / 1440, since: SerialDay.zero)
  }

  private func count(_ text: String?) -> Int {
    max(1, min(text.flatMap(Int.init) ?? 1, OpenSheets.many))
  }

  /// More rows and columns than any sheet has.
  private static let many = 10_000_000
}
