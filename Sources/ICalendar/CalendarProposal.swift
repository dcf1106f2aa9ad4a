public import CivilTime

/// Another moment that an attendee proposes (METHOD:COUNTER; RFC 5546, section 3.2.7).
public struct CalendarProposal: Hashable, Sendable {
  /// A day, with a time on the clocks there where it is no whole day.
  public struct Moment: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The time; `nil` for a whole day.
    public let time: TimeOfDay?
    /// The instant; `nil` for a whole day, and where its zone is not known by its name.
    private let instant: Instant?
  }

  /// The UID of the event; empty where it names none.
  public var uid = ""
  /// Who proposes it; `nil` where that is not said.
  public var address: String?
  /// When it begins; `nil` where that is not said, or not so that it can be read.
  public var start: Moment?
  /// When it ends; `nil` likewise.
  public var end: Moment?
  /// The zone of the clocks, as the proposal names it; `nil` where it names none.
  public var zone: String?
  /// What is said beside it, on one line; empty without a word.
  public var comment = ""

  init() {}

  init(_ event: CalendarNode, _ envelope: CalendarReply.Envelope) {
    uid = event.first("UID").map { unescaped($0.text) } ?? ""
    let attendees = event.all("ATTENDEE")
    let attendee = attendees.isEmpty ? nil : answering(attendees, envelope)
    address = attendee?.mailbox ?? envelope.from.first
    let line = event.first("DTSTART")
    start = line.flatMap { Moment($0) }
    end = event.first("DTEND").flatMap { Moment($0) }
    let isUTC = line?.text.uppercased().hasSuffix("Z") ?? false
    zone =
      isUTC
      ? "UTC" : line?.parameter("TZID").map { CalendarText.line(String($0.prefix(80))) }
    comment = event.comment(of: attendee)
  }

  /// The proposal as the clocks of a zone show it, without the name of another; as it stands where
  /// that one is not known.
  public func shown(in clocks: Zone) -> CalendarProposal {
    guard let start = start?.shown(in: clocks) else { return self }
    var shown = self
    (shown.start, shown.end, shown.zone) = (start, end?.shown(in: clocks), nil)
    return shown
  }
}

extension CalendarProposal.Moment {
  /// Reads a DATE or a DATE-TIME as it stands on the clocks of its zone.
  fileprivate init?(_ line: ContentLine) {
    guard let value = DateTime(line.text, zone: .utc) else { return nil }
    date = CivilDate(dayNumber: value.day)
    time =
      value.isDay
      ? nil : TimeOfDay(minutes: (value.local - value.day * 86_400) / 60)
    let name = line.parameter("TZID").map(unescaped)
    let zone = name.flatMap { ZoneName.zone($0, around: value.instant) }
    let isKnown = line.text.uppercased().hasSuffix("Z") || zone != nil
    instant =
      value.isDay || !isKnown
      ? nil : DateTime(line.text, zone: zone ?? .utc).map { Instant(secondsSince1970: $0.instant) }
  }

  /// The moment on the clocks of a zone; `nil` where the instant is not known.
  fileprivate func shown(in clocks: Zone) -> Self? {
    instant.map { Self(at: $0, in: clocks) }
  }

  private init(at instant: Instant, in clocks: Zone) {
    (date, time) = (CivilDate(instant, in: clocks), TimeOfDay(instant, in: clocks))
    self.instant = instant
  }
}
