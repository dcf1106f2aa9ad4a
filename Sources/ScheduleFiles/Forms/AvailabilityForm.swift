package import ProgrammeModel

/// A form that says who can come when, as a spreadsheet saved it.
package enum AvailabilityForm {
  /// What the form says of one participant in one slot.
  package struct Entry: Hashable, Sendable {
    /// The id of the pilot or the expert.
    package let participant: String
    /// The day.
    package let date: CivilDate
    /// The name of the daypart.
    package let daypart: String
    /// Whether it can come.
    package let availability: Availability
  }

  /// What a participant wrote beside its answers.
  package struct Remark: Hashable, Sendable {
    /// The id of the pilot or the expert.
    package let participant: String
    /// The text, on one line.
    package let text: String
  }

  /// All that a form says.
  package struct Answers: Sendable {
    /// The answers, row by row.
    package var entries: [Entry] = []
    /// The remarks that are not empty, row by row.
    package var remarks: [Remark] = []

    /// Creates what a form without rows says.
    package init() {}
  }

  /// Reads forms of a programme.
  ///
  /// Columns are known by their headings and may be in any order, moved or left out, and so may rows;
  /// a participant is known by its id or by its title. In a workbook every sheet is a form.
  ///
  /// - Throws: ``ReadingFailure`` with everything that is wrong in any of them: all that is not
  ///   understood is told.
  package static func read(
    paths: [String], from files: FileSource = .disk, of programme: Programme
  ) throws(ReadingFailure) -> Answers {
    let reading = Reading(from: files)
    var answers = Answers()
    var cells: [SourcePlace: String] = [:]
    for path in paths {
      let sheets: [SheetReader]
      do throws(Unreadable) {
        sheets = try SheetReader.sheets(path: path, reading: reading)
      } catch {
        throw error.failure(in: programme.language)
      }
      for sheet in sheets {
        let form = FilledForm(
          programme: programme, source: sheet.source, isOneOfSeveral: sheets.count > 1)
        let found = form.answers(in: sheet.rows())
        answers.entries += found.entries
        answers.remarks += found.remarks
        if sheet.isWorkbook, sheet.source.isReported {
          cells.merge(sheet.references(from: 0)) { first, _ in first }
        }
      }
    }
    do throws(ReadingFailure) {
      return try reading.finish(answers, in: programme.language)
    } catch {
      throw error.naming(cells: cells)
    }
  }
}
