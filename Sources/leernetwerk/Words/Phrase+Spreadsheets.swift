internal import ProgrammeModel
internal import ScheduleFiles

/// What the commands `table` and `availability` say.
extension Phrase {
  /// The table was written.
  static func tabled(_ path: String) -> Words {
    Words(
      nl:
        "Geschreven: \(path). Open het met Excel of LibreOffice; wijzig het schema, niet de tabel.",
      en: "Written: \(path). Open it with Excel or LibreOffice; change the schedule, not the table."
    )
  }

  /// The form was written, and how it comes back.
  static func formWritten(_ path: String, schedule: String) -> Words {
    Words(
      nl: """
        Geschreven: \(path). Open het met Excel of LibreOffice.
        Vul bij elke deelnemer nee of liever niet in waar dat nodig is; wat al bekend is, staat er al.
        Sla het op als CSV en lees het in met: \(program) availability \(schedule) --read \(path)
        """,
      en: """
        Written: \(path). Open it with Excel or LibreOffice.
        Write no or rather not for every participant where needed; what is known is there already.
        Save it as CSV and read it with: \(program) availability \(schedule) --read \(path)
        """)
  }

  /// There is a form that may be filled in.
  static func formExists(_ path: String, schedule: String) -> Words {
    Words(
      nl: """
        \(path) bestaat al en kan zijn ingevuld; het is niet overschreven.
        Lees het in met: \(program) availability \(schedule) --read \(path)
        Of verplaats het, en maak dan een nieuw.
        """,
      en: """
        \(path) is there already and may be filled in; it was not overwritten.
        Read it with: \(program) availability \(schedule) --read \(path)
        Or move it away, and then make a new one.
        """)
  }

  /// The form says nothing that the schedule does not.
  static func nothingNew(_ path: String, schedule: String) -> Words {
    Words(
      nl: "In \(path) staat niets nieuws. \(schedule) is niet veranderd.",
      en: "There is nothing new in \(path). \(schedule) was not changed.")
  }

  /// The schedule says more than the form.
  static func withdrawn(_ answers: [AvailabilityForm.Answer], schedule: String) -> Words {
    var order: [String] = []
    for answer in answers where !order.contains(answer.participant) {
      order.append(answer.participant)
    }
    let rows = order.map { id in
      let own = answers.filter { $0.participant == id }
      let shown = own.prefix(3).map { "\($0.date.dutchDigits) \($0.daypart)" }
      let more = own.count - shown.count
      let list = shown.joined(separator: ", ")
      return Words(
        nl: "  \(id): \(list)\(more > 0 ? " en nog \(more)" : "")",
        en: "  \(id): \(list)\(more > 0 ? " and \(more) more" : "")")
    }
    return Words(
      nl: """
        Hier is het formulier ruimer dan wat al bekend is (het schema, vakanties, agenda's). Dat \
        verandert niet vanzelf; kan iemand toch, wijzig dan \(schedule):
        \(rows.map(\.nl).joined(separator: "\n"))
        """,
      en: """
        Here the form is freer than what is known (the schedule, holidays, calendars). That does \
        not change by itself; change \(schedule) where somebody can come after all:
        \(rows.map(\.en).joined(separator: "\n"))
        """)
  }
}
