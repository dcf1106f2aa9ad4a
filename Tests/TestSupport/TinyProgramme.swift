package import ProgrammeModel

extension Programme {
  /// Three pilots, two themes of one session, two experts and three venues in the spring of 2021,
  /// changed as a test needs it.
  ///
  /// Sessions are held on Tuesdays and Thursdays. `visie` is for all pilots, `werving` for one to
  /// three. Breda hosts `avans`; `zaal` in Utrecht has no host; `online` is no place.
  package static func tiny(_ change: (inout Programme) -> Void = { _ in }) -> Programme {
    let period = days("2021-03-01..2021-06-30")
    var programme = Programme(
      id: "klein", title: "Klein netwerk",
      organiser: Contact(name: "Programmateam", email: "team@klein.example"), period: period,
      calendar: MeetingCalendar(
        weekdays: [.tuesday, .thursday],
        dayparts: [
          .named("ochtend", "09:30", "12:30"), .named("middag", "13:30", "16:30"),
        ]),
      themes: [
        Theme(id: "visie", title: "Visie", sessions: 1, pilots: .all, period: period),
        Theme(
          id: "werving", title: "Werving", sessions: 1, pilots: .between(1...3), period: period),
      ],
      pilots: [
        Pilot(id: "breda", title: "Pilot bouw", place: "Breda", region: .zuid),
        Pilot(id: "emmen", title: "Pilot logistiek", place: "Emmen", region: .noord),
        Pilot(id: "venlo", title: "Pilot ICT", place: "Venlo", region: .zuid),
      ],
      experts: [
        Expert(
          id: "jansen", name: "Jan Jansen", place: "Utrecht", themes: ["visie": 3, "werving": 2]),
        Expert(id: "devries", name: "Petra de Vries", themes: ["werving": 3]),
      ],
      venues: [
        Venue(id: "avans", title: "Avans", host: "breda", place: "Breda"),
        Venue(id: "zaal", title: "Zaal Utrecht", place: "Utrecht"),
        Venue(id: "online", title: "Online", online: true),
      ],
      places: knownPlaces)
    change(&programme)
    return programme
  }

  /// Places of docs/dutch-calendar.md.
  package static let knownPlaces = [
    "Groningen": Coordinate(latitude: 53.219, longitude: 6.567),
    "Emmen": Coordinate(latitude: 52.779, longitude: 6.907),
    "Zwolle": Coordinate(latitude: 52.513, longitude: 6.094),
    "Amsterdam": Coordinate(latitude: 52.374, longitude: 4.890),
    "Utrecht": Coordinate(latitude: 52.091, longitude: 5.122),
    "Rotterdam": Coordinate(latitude: 51.923, longitude: 4.479),
    "Nijmegen": Coordinate(latitude: 51.843, longitude: 5.853),
    "Breda": Coordinate(latitude: 51.587, longitude: 4.776),
    "Eindhoven": Coordinate(latitude: 51.441, longitude: 5.478),
    "Venlo": Coordinate(latitude: 51.370, longitude: 6.168),
  ]
}
