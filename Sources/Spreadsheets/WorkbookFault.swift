package import ProgrammeModel

/// Why a workbook cannot be read.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// It is cut off, or parts of it are missing or are not what they should be.
  case damaged
  /// There is more in it than any form has: what it has too much of.
  case tooLarge(Limit)
}

extension WorkbookFault {
  /// What is bounded, whatever a file holds.
  package enum Limit: Int, CaseIterable, Hashable, Sendable {
    /// Bytes of all that is unpacked.
    case bytes = 40_000_000
    /// Elements of all parts, whatever they say.
    case elements = 2_000_000
    /// Cells that hold something.
    case cells = 200_000
    /// The number of the last row.
    case rows = 20_000
    /// The number of the last column.
    case columns = 2_000
    /// Characters in all cells.
    case characters = 4_000_000
    /// Sheets.
    case sheets = 500
  }

  /// What is wrong, and what to do.
  package var words: Words {
    switch self {
    case .damaged:
      Words(
        nl:
          "Deze werkmap is beschadigd of niet volledig. Open haar met Excel of LibreOffice, en sla"
          + " haar opnieuw op als .xlsx.",
        en:
          "This workbook is damaged or not complete. Open it with Excel or LibreOffice, and save it"
          + " again as .xlsx.")
    case .tooLarge(let limit):
      Words(
        nl:
          "Deze werkmap is te groot: \(limit.words.nl). Houd alleen over wat gelezen moet worden.",
        en: "This workbook is too large: \(limit.words.en). Keep only what is to be read.")
    }
  }
}

extension WorkbookFault.Limit {
  fileprivate var words: Words {
    switch self {
    case .bytes:
      Words(nl: "uitgepakt is zij meer dan 40 MB", en: "unpacked it is more than 40 MB")
    case .cells:
      Words(
        nl: "meer dan 200.000 gevulde cellen", en: "more than 200,000 cells that hold something")
    case .elements:
      Words(nl: "meer dan 2 miljoen onderdelen", en: "more than 2 million elements")
    case .rows: Words(nl: "meer dan 20.000 rijen", en: "more than 20,000 rows")
    case .columns: Words(nl: "meer dan 2.000 kolommen", en: "more than 2,000 columns")
    case .characters:
      Words(nl: "meer dan 4 miljoen tekens", en: "more than 4 million characters")
    case .sheets: Words(nl: "meer dan 500 bladen", en: "more than 500 sheets")
    }
  }
}
