internal import Application
internal import Terminal

/// What is said of the form that asks who can come when.
extension Advice {
  /// The forms were written, and how they come back.
  static func formsWritten(_ forms: AskAvailability.Result, _ schedule: String) -> Words {
    let read = "\(program) availability \(typed(schedule)) --read"
    let number = forms.personal.count
    return Words(
      nl: """
        Geschreven:
          \(forms.workbook): één formulier voor iedereen (ook als \(forms.csv))
          \(forms.folder): een formulier voor elke deelnemer apart (\(number))
        Open ze met Excel of LibreOffice. Vul nee of liever niet in waar dat nodig is;
        wat al bekend is, staat er al. Gevraagd wordt alleen naar momenten waarop een
        sessie kan zijn.
        Sla ze op en lees ze in, één of een map vol, met: \(read) \(typed(forms.folder))
        """,
      en: """
        Written:
          \(forms.workbook): one form for everybody (also as \(forms.csv))
          \(forms.folder): a form for every participant (\(number))
        Open them with Excel or LibreOffice. Write no or rather not where needed; what
        is known is there already. They ask only of moments at which a session can be.
        Save them and read them, one or a folder of them, with: \(read) \(typed(forms.folder))
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
