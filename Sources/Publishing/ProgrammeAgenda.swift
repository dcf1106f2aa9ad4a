internal import Foundation
internal import ICalendar
internal import ProgrammeModel

/// A plan laid out in time: its sessions as calendar entries, and the zone they are written in.
struct ProgrammeAgenda {
  /// Somebody who has a calendar of their own.
  struct Participant {
    let id: String
    let title: String
  }

  /// The sessions, by start and then id.
  let entries: [SessionEntry]
  /// Pilots and then experts, in the order of the schedule.
  let participants: [Participant]
  private let programme: Programme
  private let zone: CalendarZone?

  init(_ programme: Programme, _ plan: PlanDocument) throws(PublishingError) {
    let clock: ZoneClock
    do { clock = try ZoneClock(programme.timezone) } catch {
      throw .unknownZone(programme.timezone)
    }
    let entries = try plan.sessions
      .map { session throws(PublishingError) in
        try SessionEntry(session, of: programme, clock)
      }
      .sorted { ($0.start, $0.session.id) < ($1.start, $1.session.id) }
    self.entries = entries
    self.programme = programme
    zone = CalendarZone(
      clock, years: programme.period.lowerBound.year...programme.period.upperBound.year,
      instants: entries.flatMap { [$0.start, $0.end] })
    participants =
      programme.pilots.map { Participant(id: $0.id, title: $0.title) }
      + programme.experts.map { Participant(id: $0.id, title: $0.name) }
  }

  /// The text of a published calendar, read back before it is handed out.
  ///
  /// A calendar without events holds its zone alone, because RFC 5545 allows no empty one: UTC
  /// where the programme's zone is not described.
  func published(as name: String, _ events: [CalendarEvent], file: String)
    throws(PublishingError) -> String
  {
    let calendar = CalendarDocument(
      product: "-//Leernetwerk//Planner//\(programme.language.rawValue.uppercased())",
      method: .publish, name: name,
      zone: zone ?? (events.isEmpty ? (try? CalendarZone.utc()) : nil), events: events)
    guard let text = try? calendar.text(), let read = try? CalendarDocument(reading: text),
      read.events.elementsEqual(
        events, by: { ($0.uid, $0.start, $0.end) == ($1.uid, $1.start, $1.end) })
    else { throw .unfaithful(file: file) }
    return text
  }
}
