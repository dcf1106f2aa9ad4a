/// What `plan` prints of the schedule of ``Folder/copyOfDecidedSchedule()``, whose sessions are decided.
enum DecidedPlan {
  /// The table of sessions, with one expert at both visits.
  static func sessions(visitedBy expert: String = "Dirk") -> String {
    """
    Klein leernetwerk
    3 sessies, van 10 februari 2026 tot en met 7 april 2026

    Datum             Thema             Plaats            Pilots             Experts
    ----------------  ----------------  ----------------  -----------------  -------
    dinsdag           Samen beginnen    Bij de pilot in   Pilot Zwolle,      Dirk
    10 februari 2026                    Utrecht           Pilot Utrecht,
    middag                                                Pilot Breda
    13.30-16.30 uur

    donderdag         Op bezoek bij     Bij de pilot in   Pilot Utrecht,     \(expert)
    5 maart 2026      elkaar            Utrecht           Pilot Breda
    middag
    13.30-16.30 uur

    dinsdag           Op bezoek bij     Bij de pilot in   Pilot Zwolle,      \(expert)
    7 april 2026      elkaar            Zwolle            Pilot Utrecht
    middag
    13.30-16.30 uur

    """
  }

  /// What was written and how to go on, with the options that checking the plan needs.
  static func written(
    _ schedule: String, _ out: String, calendars: Int, checking options: String = "",
    withoutAddress names: String = "Dirk"
  ) -> String {
    """

    Geschreven in \(out):
      plan.json              het plan
      rapport.html           het plan om te lezen en af te drukken, met wat het kost
      deelnemers.html        hetzelfde om te delen, zonder punten en vergelijkingen
      concept/programma.ics  de agenda van het hele programma
      concept/<id>.ics       een agenda voor elke pilot en expert (\(calendars))

    Dit is een concept: er is niets verstuurd.
    Bekijk het door concept/programma.ics in een lege agenda te importeren.
    Een tweede import werkt niets bij: Thunderbird, Nextcloud en Google slaan over
    wat ze al kennen, Outlook verdubbelt het.
    Nakijken kan met: \(Leernetwerk.executable) verify \(schedule) \(out)/plan.json\(options)
    Past iets niet? Wijzig \(schedule) en maak het plan opnieuw.
    Past alles? Publiceer het met: \(Leernetwerk.executable) publish \(schedule) --out \(out)

    Zonder mailadres, dus zonder uitnodiging: \(names). Vul in het schema “email” aan.

    """
  }
}
