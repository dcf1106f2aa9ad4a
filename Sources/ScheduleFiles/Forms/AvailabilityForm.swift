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

  /// Reads a form of a programme.
  ///
  /// Columns are known by their headings and may be in any order, moved or left out, and so may rows;
  /// a participant is known by its id or by its title.
  ///
  /// - Throws: ``ReadingFailure`` with everything that is wrong: all that is not understood is told.
  package static func read(
    path: String, from files: FileSource = .disk, of programme: Programme
  ) throws(ReadingFailure) -> Answers {
    let reading = Reading(from: files)
    let sheet: SheetReader
    do throws(Unreadable) {
      sheet = try SheetReader(path: path, reading: reading)
    } catch {
      throw error.failure(in: programme.language)
    }
    let form = FilledForm(programme: programme, source: sheet.source)
    return try reading.finish(form.answers(in: sheet.rows()), in: programme.language)
  }
}
