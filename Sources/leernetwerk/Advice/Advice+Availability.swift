internal import Application

/// What is said of the form that asks who can come when.
extension Advice {
  /// The form was written, and how it comes back.
  static func formWritten(_ path: String, _ schedule: String) -> Words {
    Words(
      nl: """
        Geschreven: \(path). Open het met Excel of LibreOffice.
        Vul bij elke deelnemer nee of liever niet in waar dat nodig is; wat al bekend is, staat er al.
        Sla het op als CSV en lees het in met: \(program) availability \(typed(schedule)) --read \(typed(path))
        """,
      en: """
        Written: \(path). Open it with Excel or LibreOffice.
        Write no or rather not for every participant where needed; what is known is there already.
        Save it as CSV and read it with: \(program) availability \(typed(schedule)) --read \(typed(path))
        """)
  }

  /// What to do with a form that may be filled in.
  static func formExists(_ path: String, _ schedule: String) -> Words {
    Words(
      nl: """
        Lees het in met: \(program) availability \(typed(schedule)) --read \(typed(path))
        Of verplaats het, en maak dan een nieuw.
        """,
      en: """
        Read it with: \(program) availability \(typed(schedule)) --read \(typed(path))
        Or move it away, and then make a new one.
        """)
  }

  /// The form says nothing that the schedule does not.
  static func nothingNew(_ path: String, _ schedule: String) -> Words {
    Words(
      nl: "In \(path) staat niets nieuws. \(schedule) is niet veranderd.",
      en: "There is nothing new in \(path). \(schedule) was not changed.")
  }

  /// What participants wrote beside their answers, which nothing reads but people.
  static func remarks(_ lines: [String]) -> Words {
    Words(
      nl: "Opmerkingen op het formulier:\n\(indented(lines))",
      en: "Remarks on the form:\n\(indented(lines))")
  }

  /// The schedule keeps more away than the form, as the lines say.
  static func freer(_ lines: [Words], _ schedule: String) -> Words {
    Words(
      nl: """
        Hier is het formulier ruimer dan wat al bekend is (het schema, vakanties, agenda's). Dat \
        verandert niet vanzelf; kan iemand toch, wijzig dan \(schedule):
        \(indented(lines.map(\.nl)))
        """,
      en: """
        Here the form is freer than what is known (the schedule, holidays, calendars). That does \
        not change by itself; change \(schedule) where somebody can come after all:
        \(indented(lines.map(\.en)))
        """)
  }
}
