internal import ProgrammeModel

extension Phrase {
  /// What was written where, and what to do next.
  ///
  /// `options` are what checking the plan needs besides.
  static func written(
    _ programme: Programme, folder: String, calendars: Int, schedule: String, options: String = ""
  ) -> Words {
    let plan = "\(folder)/plan.json\(options)"
    let publish = command(
      "publish", schedule, out: folder == Output.folder(nil, of: programme) ? nil : folder)
    return Words(
      nl: """
        Geschreven in \(folder):
          plan.json              het plan
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
}
