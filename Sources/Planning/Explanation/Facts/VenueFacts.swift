import ProgrammeModel

extension Fact {
  /// What limits a venue, but for when it is taken; nothing where it is online.
  static func ofVenue(_ index: Int, _ programme: Programme) -> [Fact] {
    guard !programme.venues[index].online else { return [] }
    return [host(index, programme), capacity(index, programme)].compactMap(\.self)
      + [rooms(index, programme)]
  }

  /// When a venue is taken.
  static func absences(ofVenue index: Int, _ programme: Programme) -> [Fact] {
    let (venue, keys) = (programme.venues[index], ScheduleKeys.venue)
    return absences(
      of: Absentee(
        path: path(venue), unavailable: (keys.unavailable, \.venues[index].unavailable),
        busy: (keys.busy, \.venues[index].busy),
        isAway: Words(nl: "\(venue.title) is bezet", en: "\(venue.title) is taken"),
        isTaken: Words(
          nl: "\(venue.title) kan niet als de agenda ervan bezet is",
          en: "\(venue.title) cannot be used when its calendar is taken"),
        demand: Words(nl: "\(venue.title) vrij is", en: "\(venue.title) is free"),
        concern: aVenue, people: 0),
      programme)
  }

  private static func path(_ venue: Venue) -> String {
    Entry.path(ScheduleKeys.schedule.venues, venue.id)
  }

  private static let aVenue = Concern.presence(of: [Words(nl: "een locatie", en: "a venue")])

  private static func host(_ index: Int, _ programme: Programme) -> Fact? {
    let venue = programme.venues[index]
    guard let id = venue.host else { return nil }
    let entry = Entry(programme, path(venue), ScheduleKeys.venue.host, id)
    let host = programme.pilots.first { $0.id == id }?.title ?? ""
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(Words(at: venue.title).nl) is \(host) gastheer en dus aanwezig",
        en: "\(host) hosts \(Words(at: venue.title).en) and so is there"),
      demand: Words(
        nl: "\(Words(at: venue.title).nl) de gastheer zelf aanwezig is",
        en: "the host is there \(Words(at: venue.title).en)"),
      concern: aVenue, people: 2, removal: .deleting(entry) { $0.venues[index].host = nil },
      relaxation: nil)
  }

  private static func capacity(_ index: Int, _ programme: Programme) -> Fact? {
    let venue = programme.venues[index]
    guard let people = venue.capacity else { return nil }
    let entry = Entry(programme, path(venue), ScheduleKeys.venue.capacity, people)
    return Fact(
      entry: entry,
      words: Words(
        nl:
          "\(Words(at: venue.title).nl) \(people == 1 ? "past 1 mens" : "passen \(people) mensen")",
        en: "\(venue.title) has room for \(counted(people, "", "", "person", "people").en)"),
      demand: Words(
        nl: "iedereen \(Words(at: venue.title).nl) past", en: "everyone fits into \(venue.title)"),
      concern: .capacity(people), people: 0,
      removal: .deleting(entry) { $0.venues[index].capacity = nil },
      relaxation: .raising(entry, ScheduleKeys.venue.capacity, from: people, by: 500) {
        $0.venues[index].capacity = $1
      })
  }

  private static func rooms(_ index: Int, _ programme: Programme) -> Fact {
    let (venue, rooms) = (programme.venues[index], programme.venues[index].rooms)
    let entry = Entry(programme, path(venue), ScheduleKeys.venue.rooms, rooms)
    let limit = Words(atMost: rooms)
    return Fact(
      entry: entry,
      words: Words(
        nl:
          "\(Words(at: venue.title).nl) \(rooms == 1 ? "past 1 sessie" : "passen \(rooms) sessies") tegelijk",
        en: "\(venue.title) has room for \(rooms) \(rooms == 1 ? "session" : "sessions") at a time"),
      demand: Words(
        nl: "er \(Words(at: venue.title).nl) \(limit.nl) tegelijk is",
        en: "\(venue.title) has \(limit.en) at a time"),
      concern: .other, people: 0,
      removal: .deleting(entry) { $0.venues[index].rooms = largestNumber },
      relaxation: .raising(entry, ScheduleKeys.venue.rooms, from: rooms, by: 20) {
        $0.venues[index].rooms = $1
      })
  }
}
