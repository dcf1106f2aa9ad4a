package import ProgrammeModel

/// A sheet with a heading and rows, to be written as a workbook or as CSV.
///
/// It knows no sessions: what stands in it, and what its colours mean, is said by who makes it.
package struct Spreadsheet: Hashable, Sendable {
  /// What stands in a cell.
  package enum Cell: Hashable, Sendable {
    /// A text, which no spreadsheet computes; empty for nothing.
    case text(String)
    /// A day, which a spreadsheet sorts as one.
    case date(CivilDate)
    /// A time of day.
    case time(TimeOfDay)
    /// A count.
    case number(Int)
  }

  /// One column.
  package struct Column: Hashable, Sendable {
    /// Its heading.
    package let title: String
    /// How wide it is, in digits.
    package let width: Int
    /// The words that its cells offer; none where anything may be written.
    package let choices: [String]

    /// Creates a column.
    package init(_ title: String, width: Int, choices: [String] = []) {
      self.title = title
      self.width = width
      self.choices = choices
    }
  }

  /// A colour behind a cell, which also reads in black and white.
  package enum Tint: CaseIterable, Hashable, Sendable {
    case red, amber, green, grey
  }

  /// What the sheet is called.
  package var name: String
  /// What stands above the heading, a row each, in a workbook alone; the first is its title.
  package var above: [[Cell]] = []
  /// The columns.
  package var columns: [Column]
  /// The rows below the heading.
  package var rows: [[Cell]]
  /// How many columns at the left stay in sight.
  package var frozenColumns = 0
  /// Words that have a colour in cells that hold nothing else.
  package var tints: [String: Tint] = [:]
  /// Whether it is printed on paper that lies.
  package var isLandscape = false

  /// Creates a sheet.
  package init(name: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

extension Spreadsheet.Cell {
  /// What CSV says, and what a person sees: days as `dd-mm-yyyy` and times as `hh:mm`, which Excel
  /// with Dutch settings reads as what they are.
  package var text: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.dutchDigits
    case .time(let time): time.description
    case .number(let number): String(number)
    }
  }
}
