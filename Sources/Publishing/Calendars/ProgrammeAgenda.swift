internal import ICalendar
internal import ProgrammeModel

/// A plan laid out in time: its sessions as calendar entries, and the zone they are written in.
struct ProgrammeAgenda {
  /// The sessions, by start and then id.
  let entries: [SessionEntry]
  /// Pilots and then experts, in the order of the schedule.
  let participants: [Ledger.Participant]
  /// What the clocks of the programme's zone show.
  let clocks: Zone
  /// The zone that times are written in; `nil` for UTC.
  let zone: CalendarZone?
  private let programme: Programme

  /// Lays out a plan; `others` are starts and ends of events that it does not have.
  ///
  /// The zone is described for every moment at which the programme may meet, and not for this plan
  /// alone, so that an event is written the same whatever the plan.
  init(_ programme: Programme, _ plan: PlanDocument, others: [Instant] = []) throws(PublishingError)
  {
    guard let clocks = Zone(programme.timezone) else { throw .unknownZone(programme.timezone) }
    self.clocks = clocks
    let entries = try plan.sessions
      .map { session throws(PublishingError) in
        try SessionEntry(session, of: programme, clocks)
      }
      .sorted { ($0.start, $0.session.id) < ($1.start, $1.session.id) }
    self.entries = entries
    self.programme = programme
    let days = programme.period.lowerBound.dayNumber...programme.period.upperBound.dayNumber
    let times = Set(programme.calendar.dayparts.flatMap { [$0.start, $0.end] })
    do throws(CalendarError) {
      zone = try CalendarZone(
        programme.timezone,
        years: programme.period.lowerBound.year...programme.period.upperBound.year,
        instants: others
          + days.flatMap { day in
            times.map { clocks.instant(of: CivilDate(dayNumber: day), at: $0) }
          })
    } catch {
      throw .uninstalledZone(programme.timezone)
    }
    participants =
      programme.pilots.map { .init(id: $0.id, title: $0.title) }
      + programme.experts.map { .init(id: $0.id, title: $0.name) }
  }

  /// The text of a calendar to import or to subscribe to.
  ///
  /// A calendar without events holds its zone alone, because RFC 5545 allows no empty one: UTC
  /// where the programme's zone is not described.
  func published(
    for participant: Ledger.Participant?, _ events: [CalendarEvent], file: String
  ) throws(PublishingError) -> String {
    let name = participant.map { "\(programme.title) – \($0.title)" } ?? programme.title
    return try text(
      .publish, name: name, zone: zone ?? (events.isEmpty ? (try? CalendarZone.utc()) : nil),
      events, file: file)
  }

  /// The text of a message about one event.
  func sent(
    _ method: CalendarDocument.Method, _ event: CalendarEvent, file: String
  ) throws(PublishingError) -> String {
    try text(method, zone: zone, [event], file: file)
  }

  /// The text of a calendar, read back before it is handed out.
  private func text(
    _ method: CalendarDocument.Method, name: String = "", zone: CalendarZone?,
    _ events: [CalendarEvent], file: String
  ) throws(PublishingError) -> String {
    let calendar = CalendarDocument(
      product: "-//Leernetwerk//Planner//\(programme.language.rawValue.uppercased())",
      method: method, name: name, zone: zone, events: events)
    guard let text = try? calendar.text(), let read = try? CalendarDocument(reading: text),
      read.events.elementsEqual(
        events, by: { ($0.uid, $0.start, $0.end) == ($1.uid, $1.start, $1.end) })
    else { throw .unfaithful(file: file) }
    return text
  }
}
