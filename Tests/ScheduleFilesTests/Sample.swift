import ProgrammeModel
import ScheduleFiles

/// A small schedule without mistakes, and ways to make some.
enum Sample {
  static let wishes = [
    WishDeclaration(id: "travel", key: "travel", standard: WishPrice(price: 1)),
    WishDeclaration(id: "avoid", key: "avoid", standard: WishPrice(price: 30)),
    WishDeclaration(id: "in-person", key: "inPerson", standard: WishPrice(price: 150)),
    WishDeclaration(
      id: "fair-travel", key: "fairTravel", standard: WishPrice(price: 1, above: 500),
      hasThreshold: true),
  ]

  static let schedule = """
    programme:
      id: route
      title: Leernetwerk
      organiser: {name: Team, email: team@route.example}
      from: 2021-02-01
      until: 2021-06-30
      timezone: Europe/Amsterdam
      language: nl
    calendar:
      weekdays: [tue, wed, thu]
      dayparts: {ochtend: "09:30-12:30", middag: "13:30-16:30"}
      publicHolidays: closed
      schoolHolidays: open
      closed: [2021-03-01..2021-03-05]
    team: {people: 2, perDay: 1}
    gap: 14
    themes:
      - id: visie
        title: Visie
        sessions: 1
        pilots: all
        mode: onsite
      - id: werving
        title: Werving
        sessions: 2
        pilots: 1-2
        experts: 1
        dayparts: [middag]
        from: 2021-03-01
        until: 2021-05-31
        after: [visie]
    pilots:
      - id: breda
        title: Bouw
        place: Breda
        region: zuid
        needs: {werving: 3}
        practices: [visie]
        contacts: [{name: Bouw, email: bouw@breda.example}]
        unavailable: [2021-W14]
      - id: emmen
        title: Techniek
        place: Emmen
        attend: {werving: 2}
        avoid: [thu middag]
    experts:
      - id: e1
        name: Expert een
        place: Utrecht
        themes: {visie: 3, werving: 2}
        unavailable: [wed]
        busy: []
      - id: e2
        name: Expert twee
        themes: {werving: 1}
    venues:
      - {id: avans, title: Avans, host: breda, place: Breda, capacity: 24}
      - {id: online, title: Online, online: true, url: "https://meet.example/x"}
    places: {Hengelo: [52.266, 6.793]}
    travel: [{from: Breda, to: Utrecht, minutes: 55}]
    pins:
      - session: werving-1
        date: 2021-03-09
        daypart: middag
        venue: avans
        pilots: [breda, emmen]
        experts: [e1]
    wishes: {travel: 2, fairTravel: {price: 3, above: 400}}

    """

  /// The schedule with one passage replaced.
  static func schedule(_ passage: String, _ replacement: String) -> String {
    schedule.replacing(passage, with: replacement, maxReplacements: 1)
  }

  /// The schedule with several passages replaced, one after the other.
  static func schedule(_ passages: KeyValuePairs<String, String>) -> String {
    passages.reduce(schedule) { text, change in
      text.replacing(change.key, with: change.value, maxReplacements: 1)
    }
  }

  /// What the schedule with several passages replaced asks.
  static func programme(_ passages: KeyValuePairs<String, String>) throws -> Programme {
    try ScheduleFile.read(
      path: "programma.yaml", from: FileSource(["programma.yaml": Array(schedule(passages).utf8)]),
      wishes: wishes)
  }
}
