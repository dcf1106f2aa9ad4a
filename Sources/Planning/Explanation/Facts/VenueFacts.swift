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
    programme.venues[index].unavailable.indices.map { absence($0, ofVenue: index, programme) }
      + [calendar(ofVenue: index, programme)].compactMap(\.self)
  }

  private static let aVenue = Concern.presence(of: [Words(nl: "een locatie", en: "a venue")])

  private static func host(_ index: Int, _ programme: Programme) -> Fact? {
    let venue = programme.venues[index]
    guard let id = venue.host else { return nil }
    let entry = Entry(programme, "venues/\(venue.id)", "host", id)
    let host = programme.pilots.first { $0.id == id }?.title ?? ""
    return Fact(
      entry: entry,
      words: Words(
        nl: "in \(venue.title) is \(host) gastheer en dus aanwezig",
        en: "\(host) hosts in \(venue.title) and so is there"),
      demand: Words(
        nl: "in \(venue.title) de gastheer zelf aanwezig is",
        en: "the host is there in \(venue.title)"),
      concern: aVenue, people: 2, removal: .deleting(entry) { $0.venues[index].host = nil },
      relaxation: nil)
  }

  private static func capacity(_ index: Int, _ programme: Programme) -> Fact? {
    let venue = programme.venues[index]
    guard let people = venue.capacity else { return nil }
    let entry = Entry(programme, "venues/\(venue.id)", "capacity", people)
    return Fact(
      entry: entry,
      words: Words(
        nl: "in \(venue.title) passen \(people) mensen",
        en: "\(venue.title) has room for \(people) people"),
      demand: Words(
        nl: "iedereen past in \(venue.title)", en: "everyone fits into \(venue.title)"),
      concern: .capacity(people), people: 0,
      removal: .deleting(entry) { $0.venues[index].capacity = nil },
      relaxation: .raising(entry, "capacity", from: people, by: 500) {
        $0.venues[index].capacity = $1
      })
  }

  private static func rooms(_ index: Int, _ programme: Programme) -> Fact {
    let (venue, rooms) = (programme.venues[index], programme.venues[index].rooms)
    let entry = Entry(programme, "venues/\(venue.id)", "rooms", rooms)
    let limit = Words(atMost: rooms)
    return Fact(
      entry: entry,
      words: Words(
        nl:
          "in \(venue.title) \(rooms == 1 ? "past 1 sessie" : "passen \(rooms) sessies") tegelijk",
        en: "\(venue.title) has room for \(rooms) \(rooms == 1 ? "session" : "sessions") at a time"),
      demand: Words(
        nl: "er in \(venue.title) \(limit.nl) tegelijk is",
        en: "\(venue.title) has \(limit.en) at a time"),
      concern: .other, people: 0,
      removal: .deleting(entry) { $0.venues[index].rooms = largestNumber },
      relaxation: .raising(entry, "rooms", from: rooms, by: 20) { $0.venues[index].rooms = $1 })
  }

  private static func calendar(ofVenue index: Int, _ programme: Programme) -> Fact? {
    let venue = programme.venues[index]
    guard !venue.busy.busy.isEmpty else { return nil }
    let key = ScheduleKeys.venue.busy.name
    let entry = Entry(place: programme.sources["venues/\(venue.id)/\(key)"], text: key)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(venue.title) kan niet als de agenda ervan bezet is",
        en: "\(venue.title) cannot be used when its calendar is taken"),
      demand: Words(nl: "\(venue.title) vrij is", en: "\(venue.title) is free"), concern: aVenue,
      people: 0, removal: .deleting(entry) { $0.venues[index].busy = BusyTimes() },
      relaxation: nil)
  }

  private static func absence(_ entry: Int, ofVenue index: Int, _ programme: Programme) -> Fact {
    let venue = programme.venues[index]
    let (when, title) = (venue.unavailable[entry], venue.title)
    let stated = Entry("unavailable", when)
    return Fact(
      entry: stated, words: Words("\(title) is bezet", "\(title) is taken", at: when),
      demand: Words(nl: "\(title) vrij is", en: "\(title) is free"), concern: aVenue, people: 0,
      removal: .deleting(stated) { $0.venues[index].unavailable.remove(at: entry) },
      relaxation: nil)
  }
}
