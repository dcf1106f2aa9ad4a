import ProgrammeModel

extension CivilDate {
  init(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    self = date
  }
}

extension Daypart {
  init(_ name: String, _ start: Int, _ end: Int) {
    guard let start = TimeOfDay(minutes: start), let end = TimeOfDay(minutes: end) else {
      preconditionFailure("no such time")
    }
    self.init(name: name, start: start, end: end)
  }
}

extension Programme {
  /// Three pilots, two experts of whom one has no session, two venues and a meeting on the web.
  static var sample: Programme {
    let period = CivilDate(2021, 2, 1)...CivilDate(2021, 12, 17)
    return Programme(
      id: "mkb-route-2021", title: "Leernetwerk MKB-route in het hbo",
      organiser: Contact(name: "Programmateam", email: "programmateam@mkb-route.example"),
      period: period,
      calendar: MeetingCalendar(
        weekdays: [.tuesday],
        dayparts: [Daypart("ochtend", 570, 750), Daypart("middag", 810, 990)]),
      themes: [
        Theme(
          id: "werving", title: "Werving en doelgroepen: boeien, binden",
          description: "Wie wil je bereiken?\nEn hoe houd je ze vast?\n", sessions: 2, pilots: .all,
          period: period),
        Theme(id: "borging", title: "Borging", sessions: 1, pilots: .all, period: period),
      ],
      pilots: [
        Pilot(
          id: "breda", title: "Pilot bouw", place: "Breda",
          contacts: [Contact(name: "Anna", email: "anna@breda.example")],
          needs: ["werving": 3]),
        Pilot(
          id: "emmen", title: "Pilot zorg, Emmen", place: "Emmen",
          contacts: [Contact(name: "Bo", email: "bo@emmen.example")], needs: ["werving": 1],
          practices: ["borging"]),
        Pilot(id: "venlo", title: "Pilot “Énergie”", practices: ["werving", "borging"]),
      ],
      experts: [
        Expert(
          id: "e1", name: "Expert werving", organisation: "Platform", email: "e1@expert.example",
          themes: ["werving": 3]),
        Expert(id: "e2", name: "Expert borging", themes: ["borging": 2]),
      ],
      venues: [
        Venue(id: "avans", title: "Avans; gebouw T", place: "Breda"),
        Venue(
          id: "online", title: "Online", online: true,
          url: "https://meet.example/leernetwerk?kamer=1,2"),
      ],
      places: ["Breda": Coordinate(latitude: 51.589, longitude: 4.776)])
  }
}

extension PlanDocument {
  /// Sessions before and after the clocks change, out of order.
  static var sample: PlanDocument {
    PlanDocument(
      programme: "mkb-route-2021", schedule: "", status: .feasible, cost: 0, bound: 0, wishes: [],
      sessions: [
        PlannedSession(
          id: "werving-2", theme: "werving", date: CivilDate(2021, 4, 6), daypart: "middag",
          venue: "online", pilots: ["emmen", "venlo"], experts: []),
        PlannedSession(
          id: "werving-1", theme: "werving", date: CivilDate(2021, 3, 9), daypart: "ochtend",
          venue: "avans", pilots: ["breda", "emmen", "venlo"], experts: ["e1"]),
        PlannedSession(
          id: "borging-1", theme: "borging", date: CivilDate(2021, 11, 2), daypart: "ochtend",
          venue: "avans", pilots: ["breda", "emmen"], experts: ["e1"]),
      ])
  }
}
