internal import ICalendar
public import ProgrammeModel

/// When and where a session is, as people say it.
public struct Appointment: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The appointment as `dinsdag 9 maart 2021, 13.30-16.30 uur, Avans, Breda`.
  public let words: Words

  /// The appointment of an event, on the clocks of a zone.
  init(_ event: CalendarEvent, _ clocks: Zone) {
    let date = CivilDate(event.start, in: clocks)
    let hours = Daypart(
      name: "", start: TimeOfDay(event.start, in: clocks), end: TimeOfDay(event.end, in: clocks)
    ).hours
    let place = CalendarText.line(event.location)
    self.date = date
    words = Words(
      nl: "\(date.weekday.words.nl) \(date.words.nl), \(hours.nl), \(place)",
      en: "\(date.weekday.words.en) \(date.words.en), \(hours.en), \(place)")
  }
}
