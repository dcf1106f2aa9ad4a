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
    position = venue.online ? nil : venue.place.flatMap { programme.places[$0] }
    organiser = programme.organiser
    language = programme.language
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
      start: start, end: end, summary: title(theme.title, theme.id), description: description,
      location: location,
      position: position.map { .init(latitude: $0.latitude, longitude: $0.longitude) },
      category: title(theme.title, theme.id),
      organizer: .init(name: organiser.name, email: organiser.email),
      conference: address.map { .init(label: title(venue.title, venue.id), address: $0) })
  }

  private var location: String {
    let place = venue.online ? nil : venue.place
    return [title(venue.title, venue.id), place].compactMap { $0 }.joined(separator: ", ")
  }

  private var address: String? { venue.online ? venue.url : nil }

  private var description: String {
    var lines = [SessionWords.theme[language] + ": " + title(theme.title, theme.id)]
    if let description = theme.description { lines.append(CalendarText.block(description)) }
    lines += [
      list(SessionWords.pilots, pilots.map(title)),
      list(SessionWords.experts, experts.map(title)),
      list(SessionWords.practices, pilots.filter(bringsPractice).map(title)),
      list(SessionWords.questions, pilots.filter(hasQuestion).map(title)),
    ].compactMap { $0 }
    if let address { lines.append("\(SessionWords.online[language]): \(address)") }
    return lines.joined(separator: "\n")
  }

  private func list(_ label: Words, _ titles: [String]) -> String? {
    titles.isEmpty ? nil : label[language] + ": " + titles.joined(separator: "; ")
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
