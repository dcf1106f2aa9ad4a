internal import Foundation
internal import ICalendar
public import ProgrammeModel

/// When and where a session is, as people say it.
public struct Appointment: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The appointment as `dinsdag 9 maart 2021, 13.30-16.30 uur, Avans, Breda`.
  public let words: Words

  /// The appointment of an event, on the clocks of a zone.
  init(_ event: CalendarEvent, _ clock: ZoneClock) {
    let shown = [event.start, event.end].map { instant in
      instant.timeIntervalSince1970 + Double(clock.offset(at: instant))
    }
    let days = shown.map { ($0 / 86_400).rounded(.down) }
    let times = zip(shown, days).compactMap { TimeOfDay(minutes: Int($0 - $1 * 86_400) / 60) }
    let date = CivilDate(dayNumber: Int(days[0]))
    let hours = Daypart(name: "", start: times[0], end: times[1]).hours
    let place = CalendarText.line(event.location)
    self.date = date
    words = Words(
      nl: "\(date.weekday.words.nl) \(date.words.nl), \(hours.nl), \(place)",
      en: "\(date.weekday.words.en) \(date.words.en), \(hours.en), \(place)")
  }
}
