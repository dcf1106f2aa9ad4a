internal import ICalendar
internal import ProgrammeModel

/// One session with all that an appointment says of it.
struct SessionEntry {
  let session: PlannedSession
  let start: Instant
  let end: Instant
  private let theme: Theme
  private let venue: Venue
  private let pilots: [Pilot]
  private let experts: [Expert]
  private let position: Coordinate?
  private let organiser: Contact
  private let language: Language
  private let network: String
  private let host: Pilot?
  private let people: Int
  private let note: String?

  init(_ session: PlannedSession, of programme: Programme, _ clocks: Zone)
    throws(PublishingError)
  {
    func find<Part>(_ id: String, in parts: [Part], by key: KeyPath<Part, String>)
      throws(PublishingError) -> Part
    {
      guard let part = parts.first(where: { $0[keyPath: key] == id }) else {
        throw .unknown(id: id, session: session.id)
      }
      return part
    }
    let daypart = try find(session.daypart, in: programme.calendar.dayparts, by: \.name)
    self.session = session
    start = clocks.instant(of: session.date, at: daypart.start)
    end = clocks.instant(of: session.date, at: daypart.end)
    guard end > start else { throw .skippedByTheClock(session: session.id) }
    theme = try find(session.theme, in: programme.themes, by: \.id)
    venue = try find(session.venue, in: programme.venues, by: \.id)
    pilots = try session.pilots.map { id throws(PublishingError) in
      try find(id, in: programme.pilots, by: \.id)
    }
    experts = try session.experts.map { id throws(PublishingError) in
      try find(id, in: programme.experts, by: \.id)
    }
    position = programme.position(of: venue)
    organiser = programme.organiser
    language = programme.language
    network = programme.shortTitle
    host = venue.host.flatMap { id in programme.pilots.first { $0.id == id } }
    people =
      pilots.reduce(experts.count) { $0 + $1.people } + (theme.hasTeam ? programme.team.people : 0)
    note = programme.notes[session.id]
  }

  /// Whether a pilot or expert takes part.
  func isAttended(by id: String) -> Bool {
    session.pilots.contains(id) || session.experts.contains(id)
  }

  /// The session as an event without attendees (docs/calendars.md, "One event").
  func event(uid: String, sequence: Int, stamp: Instant, created: Instant, lastModified: Instant)
    -> CalendarEvent
  {
    CalendarEvent(
      uid: uid, sequence: sequence, stamp: stamp, created: created, lastModified: lastModified,
      start: start, end: end, summary: summary, description: description(forHost: false),
      location: location,
      position: position.map { .init(latitude: $0.latitude, longitude: $0.longitude) },
      category: title(theme.title, theme.id),
      organizer: .init(name: organiser.name, email: organiser.email),
      conference: address.map { .init(label: title(venue.title, venue.id), address: $0) })
  }

  /// What the host reads instead of the event's description; `nil` where nobody hosts.
  var hosting: Ledger.Hosting? {
    host.map { .init(participant: $0.id, description: description(forHost: true)) }
  }

  private var summary: String {
    let theme = title(theme.title, theme.id)
    return network.isEmpty ? theme : "\(theme) – \(network)"
  }

  private var location: String {
    let place = venue.online ? nil : line(venue.address) ?? line(venue.place)
    return [title(venue.title, venue.id), place].compactMap { $0 }.joined(separator: ", ")
  }

  private var address: String? { venue.online ? venue.url : nil }

  private func description(forHost isForHost: Bool) -> String {
    var lines = [SessionWords.theme[language] + ": " + title(theme.title, theme.id)]
    if let description = theme.description { lines.append(CalendarText.block(description)) }
    lines += [
      list(SessionWords.pilots, pilots.map(title)),
      list(SessionWords.experts, experts.map(title)),
      SessionWords.people[language] + ": \(people)",
      isForHost ? SessionWords.hosting(people)[language] : list(SessionWords.host, host.map(title)),
      said(SessionWords.directions, venue.directions),
      said(SessionWords.bring, theme.bring),
      said(SessionWords.note, note),
      list(SessionWords.practices, pilots.filter(bringsPractice).map(title)),
      list(SessionWords.questions, pilots.filter(hasQuestion).map(title)),
    ].compactMap { $0 }
    if let address { lines.append("\(SessionWords.online[language]): \(address)") }
    return lines.joined(separator: "\n")
  }

  private func list(_ label: Words, _ titles: [String]) -> String? {
    titles.isEmpty ? nil : label[language] + ": " + titles.joined(separator: "; ")
  }

  private func list(_ label: Words, _ title: String?) -> String? {
    list(label, title.map { [$0] } ?? [])
  }

  /// What the schedule says in its own words, which may be more than one line.
  private func said(_ label: Words, _ text: String?) -> String? {
    guard let block = text.map(CalendarText.block), !block.isEmpty else { return nil }
    return label[language] + ": " + block
  }

  private func line(_ text: String?) -> String? {
    text.map(CalendarText.line).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func bringsPractice(_ pilot: Pilot) -> Bool { pilot.practices.contains(theme.id) }

  private func hasQuestion(_ pilot: Pilot) -> Bool { (pilot.needs[theme.id] ?? 0) > 0 }

  private func title(_ pilot: Pilot) -> String { title(pilot.title, pilot.id) }

  private func title(_ expert: Expert) -> String {
    let name = title(expert.name, expert.id)
    guard let organisation = expert.organisation else { return name }
    return "\(name) (\(CalendarText.line(organisation)))"
  }

  /// The title on one line, or the id where the title is blank.
  private func title(_ title: String, _ id: String) -> String {
    let line = CalendarText.line(title)
    return line.isEmpty ? id : line
  }
}

extension Programme {
  /// The title as it fits behind that of a session: up to a colon, a dash or a bracket.
  fileprivate var shortTitle: String {
    let title = CalendarText.line(title)
    let ends = [": ", " – ", " - ", " ("].compactMap { title.firstRange(of: $0)?.lowerBound }
    let short = String(title[..<(ends.min() ?? title.endIndex)])
    return short.isEmpty ? title : short
  }

  /// Where a venue is, as the schedule itself says; the centre of a town that is built in would lead
  /// people to the wrong door.
  fileprivate func position(of venue: Venue) -> Coordinate? {
    guard !venue.online, let place = venue.place, sources["places/\(place)"] != nil else {
      return nil
    }
    return places[place]
  }
}
