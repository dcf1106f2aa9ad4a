internal import ProgrammeModel

extension Phrase {
  /// What was written where, and what to do next.
  ///
  /// `options` are what checking the plan needs besides.
  static func written(
    _ programme: Programme, folder: String, calendars: Int, schedule: String, options: String = ""
  ) -> Words {
    let plan = "\(folder)/plan.json\(options)"
    return Words(
      nl: """
        Geschreven in \(folder):
          plan.json              het plan
          concept/programma.ics  de agenda van het hele programma
          concept/<id>.ics       een agenda voor elke pilot en expert (\(calendars - 1))

        Dit is een concept: er is niets verstuurd.
        Bekijk het door concept/programma.ics in een lege agenda te importeren.
        Nakijken kan met: \(program) verify \(schedule) \(plan)
        Past iets niet? Wijzig \(schedule) en maak het plan opnieuw.
        """,
      en: """
        Written to \(folder):
          plan.json              the plan
          concept/programma.ics  the calendar of the whole programme
          concept/<id>.ics       a calendar for every pilot and expert (\(calendars - 1))

        This is a draft: nothing was sent.
        Look at it by importing concept/programma.ics into an empty calendar.
        Check it with: \(program) verify \(schedule) \(plan)
        Does something not suit? Change \(schedule) and make the plan again.
        """)
  }
}
