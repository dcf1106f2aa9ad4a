import ProgrammeModel
import Testing

@testable import Reports

@Suite struct SessionTableTests {
  @Test func `Every session says when, what, where and who, and long lists wrap inside the cell`() {
    let expected = """
      Datum            Thema          Plaats         Pilots             Experts
      ---------------  -------------  -------------  -----------------  --------------
      donderdag        Visie en       Avans          Pilot bouw, Pilot  Lector werken
      4 maart 2021     concept        Hogeschool,    transport en       en leren
      middag                          Breda          logistiek, Pilot
      13.30-16.30 uur                                regio midden

      dinsdag          Werving        Gebouw Zwolle  Pilot bouw
      15 juni 2021
      ochtend
      09.30-12.30 uur

      """
    #expect(SessionTable(plan: plan, programme: programme).text == expected)
  }

  @Test func `An English programme has an English table, and without experts no column for them`() {
    var english = programme
    english.language = .en
    var short = plan
    short.sessions = [short.sessions[1]]
    #expect(
      SessionTable(plan: short, programme: english).text == """
        Date          Theme    Place          Pilots
        ------------  -------  -------------  ----------
        Tuesday       Werving  Gebouw Zwolle  Pilot bouw
        15 June 2021
        ochtend
        09:30-12:30

        """)
  }

  @Test func `What the programme does not know is called by its id`() {
    var strange = plan
    strange.sessions = [
      PlannedSession(
        id: "x-1", theme: "x", date: CivilDate(dayNumber: 18_690), daypart: "nacht", venue: "maan",
        pilots: ["onbekend"], experts: ["niemand"])
    ]
    #expect(
      SessionTable(plan: strange, programme: programme).text == """
        Datum         Thema  Plaats  Pilots    Experts
        ------------  -----  ------  --------  -------
        donderdag     x      maan    onbekend  niemand
        4 maart 2021
        nacht

        """)
  }

  private var programme: Programme {
    let first = CivilDate(dayNumber: 18_659)
    let period = first...first.adding(days: 300)
    var programme = Programme(
      id: "proef", title: "Proef", organiser: Contact(name: "Team", email: "team@proef.example"),
      period: period, calendar: MeetingCalendar(weekdays: [.tuesday], dayparts: dayparts))
    programme.themes = [
      Theme(id: "visie", title: "Visie en concept", sessions: 1, pilots: .all, period: period),
      Theme(id: "werving", title: "Werving", sessions: 1, pilots: .all, period: period),
    ]
    programme.pilots = [
      Pilot(id: "bouw", title: "Pilot bouw"),
      Pilot(id: "transport", title: "Pilot transport en logistiek"),
      Pilot(id: "midden", title: "Pilot regio midden"),
    ]
    programme.experts = [Expert(id: "lector", name: "Lector werken en leren", themes: [:])]
    programme.venues = [
      Venue(id: "breda", title: "Avans Hogeschool", place: "Breda"),
      Venue(id: "zwolle", title: "Gebouw Zwolle", place: "Zwolle"),
    ]
    return programme
  }

  private var dayparts: [Daypart] {
    [("ochtend", "09:30", "12:30"), ("middag", "13:30", "16:30")].compactMap { name, start, end in
      guard let start = TimeOfDay(start), let end = TimeOfDay(end) else { return nil }
      return Daypart(name: name, start: start, end: end)
    }
  }

  private var plan: PlanDocument {
    let sessions = [
      PlannedSession(
        id: "visie-1", theme: "visie", date: CivilDate(dayNumber: 18_690), daypart: "middag",
        venue: "breda", pilots: ["bouw", "transport", "midden"], experts: ["lector"]),
      PlannedSession(
        id: "werving-1", theme: "werving", date: CivilDate(dayNumber: 18_793), daypart: "ochtend",
        venue: "zwolle", pilots: ["bouw"], experts: []),
    ]
    return PlanDocument(
      programme: "proef", schedule: "", status: .feasible, cost: 0, bound: 0, wishes: [],
      sessions: sessions)
  }
}
