import CivilTime
import ICalendar

/// Reads `2021-03-09T13:30Z`.
func instant(_ text: String) -> Instant {
  guard let instant = Instant(text) else { preconditionFailure("no such instant: \(text)") }
  return instant
}

extension CalendarEvent {
  /// An event with every property but an attendee.
  static var sample: CalendarEvent {
    CalendarEvent(
      uid: "6cb598e0-6ef6-42fb-8f46-19628649dad6", sequence: 3, stamp: instant("2021-01-04T09:00Z"),
      created: instant("2020-12-01T08:00Z"), lastModified: instant("2021-01-04T08:59Z"),
      start: instant("2021-03-09T12:30Z"), end: instant("2021-03-09T15:30Z"), summary: "Visie",
      description: "Thema: Visie\nPilots: A; B", location: "Avans, Breda",
      position: Position(latitude: 51.589, longitude: 4.776), category: "Visie",
      organizer: Address(name: "Team", email: "team@net.example"),
      conference: Conference(label: "Online", address: "https://meet.example/a"))
  }
}

extension CalendarDocument {
  /// A calendar of one event in the zone of Amsterdam.
  static func sample(_ event: CalendarEvent, method: Method = .publish) throws -> CalendarDocument {
    CalendarDocument(
      product: "-//Example//Test//EN", method: method, name: method == .publish ? "Net" : "",
      zone: try CalendarZone(
        "Europe/Amsterdam", years: 2021...2021, instants: [event.start, event.end]),
      events: [event])
  }
}
