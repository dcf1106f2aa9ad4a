internal import ProgrammeModel

extension Phrase {
  /// What was written where, and what to do next.
  ///
  /// Checking and publishing the plan each may need options, written after a space.
  static func written(
    _ programme: Programme, folder: String, calendars: Int, schedule: String,
    checking: String = "", publishing: String = ""
  ) -> Words {
    let plan = "\(folder)/plan.json\(checking)"
    let out = folder == Output.folder(nil, of: programme) ? nil : folder
    let publish = command("publish", schedule, out: out) + publishing
    return Words(
      nl: """
        Geschreven in \(folder):
          plan.json              het plan
          rapport.html           het plan om te lezen, af te drukken en te delen
          concept/programma.ics  de agenda van het hele programma
          concept/<id>.ics       een agenda voor elke pilot en expert (\(calendars - 1))

        Dit is een concept: er is niets verstuurd.
        Bekijk het door concept/programma.ics in een lege agenda te importeren.
        Een tweede import werkt niets bij: Thunderbird, Nextcloud en Google slaan over wat ze al
        kennen, Outlook verdubbelt het.
        Nakijken kan met: \(program) verify \(schedule) \(plan)
        Past iets niet? Wijzig \(schedule) en maak het plan opnieuw.
        Past alles? Publiceer het met: \(publish)
        """,
      en: """
        Written to \(folder):
          plan.json              the plan
          rapport.html           the plan to read, to print and to share
          concept/programma.ics  the calendar of the whole programme
          concept/<id>.ics       a calendar for every pilot and expert (\(calendars - 1))

        This is a draft: nothing was sent.
        Look at it by importing concept/programma.ics into an empty calendar.
        A second import updates nothing: Thunderbird, Nextcloud and Google skip what they know,
        Outlook doubles it.
        Check it with: \(program) verify \(schedule) \(plan)
        Does something not suit? Change \(schedule) and make the plan again.
        Does everything suit? Publish it with: \(publish)
        """)
  }

  /// The page of a plan was written to a path.
  static func reported(_ path: String) -> Words {
    Words(
      nl: """
        Geschreven: \(path)
        Open het in een browser. Afdrukken kan op A4; het jaar in beeld komt op een liggend blad.
        """,
      en: """
        Written: \(path)
        Open it in a browser. It prints to A4; the picture of the year takes a landscape sheet.
        """)
  }
}
