public import CivilTime

/// What an attendee answered to an invitation (RFC 5546, section 3.2.3).
public struct CalendarReply: Hashable, Sendable {
  /// The UID of the event.
  public var uid: String
  /// The address of who answers, without `mailto:` and in small letters.
  public var address: String
  /// The SEQUENCE of the invitation that is answered; 0 where the reply names none.
  public var sequence: Int
  /// The answer (PARTSTAT) in capitals, such as `ACCEPTED`, `TENTATIVE` or `DECLINED`.
  public var participation: String
  /// When it was given (DTSTAMP).
  public var time: Instant
  /// What is said beside it (COMMENT, X-RESPONSE-COMMENT), on one line; empty without it.
  public var comment = ""
  /// How many people come along (X-NUM-GUESTS), 0 or more.
  public var guests = 0
  /// Who comes instead (DELEGATED-TO); `nil` where nobody is named.
  public var delegate: String?
  /// Instead of whom it is given (DELEGATED-FROM); `nil` where nobody is named.
  public var delegator: String?

  /// Creates a reply without a comment, guests and delegation.
  public init(uid: String, address: String, sequence: Int, participation: String, time: Instant) {
    self.uid = uid
    self.address = address
    self.sequence = sequence
    self.participation = participation
    self.time = time
  }

  /// The mail that a calendar came in.
  public struct Envelope: Hashable, Sendable {
    /// The METHOD of its header in capitals, for a calendar that has none of its own.
    public var method: String?
    /// The addresses of who wrote it, in small letters; they tell who of several attendees answers.
    public var from: [String]
    /// When it was sent, for an answer without a time of its own.
    public var sent: Instant?

    /// Creates an envelope; a calendar that came in no mail has one without anything.
    public init(method: String? = nil, from: [String] = [], sent: Instant? = nil) {
      self.method = method
      self.from = from
      self.sent = sent
    }
  }

  /// Whether a file begins as a calendar does.
  public static func isCalendar(_ octets: [UInt8]) -> Bool {
    CalendarLines(Array(octets.prefix(65_536))).first { _ in true }.map { line in
      ContentLine(octets: line.octets.prefix(100), number: 1).name == "BEGIN"
    } ?? false
  }

  /// Reads the replies in a calendar, each for itself.
  ///
  /// - Parameters:
  ///   - octets: The calendar, of no more than ``BusyReader/mostBytes``.
  ///   - envelope: The mail that it came in.
  /// - Returns: At least one reply or problem, in the order of the calendar.
  public static func replies(
    inCalendar octets: [UInt8], _ envelope: Envelope = Envelope()
  ) -> [Result<CalendarReply, ReplyError>] {
    let calendars: [CalendarNode]
    do throws(BusyFault) {
      calendars = try CalendarNode.calendars(in: octets)
    } catch {
      return [.failure(.brokenCalendar)]
    }
    return calendars.flatMap { calendar -> [Result<CalendarReply, ReplyError>] in
      let method =
        calendar.all("METHOD").first.map { String($0.text.uppercased().prefix(mostOfAName)) }
        ?? envelope.method ?? ""
      let events = calendar.components("VEVENT")
      if method == "COUNTER" {
        return events.isEmpty
          ? [.failure(.proposal(CalendarProposal()))]
          : events.prefix(100).map { .failure(.proposal(CalendarProposal($0, envelope))) }
      }
      guard method == "REPLY" else { return [.failure(.anotherMethod(method))] }
      guard !events.isEmpty else { return [.failure(.missing(property: "VEVENT"))] }
      return events.map { event in
        Result { () throws(ReplyError) in try CalendarReply(event, envelope) }
      }
    }
  }

  /// The most characters of a name or an address; what is longer is nonsense, and is cut.
  private static let mostOfAName = 320
  private init(_ event: CalendarNode, _ envelope: Envelope) throws(ReplyError) {
    func text(_ name: String) throws(ReplyError) -> String {
      guard let text = event.all(name).first?.text, !text.isEmpty else {
        throw .missing(property: name)
      }
      return text
    }
    uid = unescaped(try text("UID"))
    if let sent = envelope.sent, event.first("DTSTAMP") == nil {
      time = sent
    } else {
      guard let time = DateTime(try text("DTSTAMP"), zone: .utc), !time.isDay else {
        throw .missing(property: "DTSTAMP")
      }
      self.time = Instant(secondsSince1970: time.instant)
    }
    let sequence = event.all("SEQUENCE").first?.text ?? "0"
    guard let number = Int(sequence), number >= 0 else { throw .missing(property: "SEQUENCE") }
    self.sequence = number
    _ = try text("ATTENDEE")
    guard let attendee = answering(event.all("ATTENDEE"), envelope) else {
      throw .severalAttendees
    }
    address = attendee.mailbox
    participation = String(
      (attendee.parameter("PARTSTAT").map(trimmed)?.uppercased() ?? "NEEDS-ACTION")
        .prefix(CalendarReply.mostOfAName))
    delegate = attendee.parameter("DELEGATED-TO").map(cut)
    delegator = attendee.parameter("DELEGATED-FROM").map(cut)
    guests = max(0, attendee.parameter("X-NUM-GUESTS").flatMap { Int($0) } ?? 0)
    comment = event.comment(of: attendee)
  }
}

extension CalendarNode {
  /// What is said beside an answer, on one line.
  func comment(of attendee: ContentLine?) -> String {
    let said = attendee?.parameters.filter { $0.name == "X-RESPONSE-COMMENT" }.map(\.value) ?? []
    let comments =
      all("COMMENT").prefix(10).map { unescaped(start(of: $0.text)) }
      + [withoutCarets(start(of: said.joined(separator: ", ")))]
    var kept: [String] = []
    for comment in comments.map(CalendarText.line) where !comment.isEmpty {
      if !kept.contains(comment) { kept.append(comment) }
    }
    return String(kept.joined(separator: " ").prefix(mostOfAComment))
  }
}

/// The most characters of a comment that are kept.
private let mostOfAComment = 500

/// Who of the attendees of a reply answers; `nil` where that is not said.
///
/// A reply speaks for one; a list of them would be somebody else's word. It is the one that the mail
/// is from, or of two that send each other, the one who has decided.
func answering(
  _ attendees: [ContentLine], _ envelope: CalendarReply.Envelope
) -> ContentLine? {
  guard attendees.count > 1 else { return attendees.first }
  let senders = attendees.filter { envelope.from.contains($0.mailbox) }
  if senders.count == 1 { return senders[0] }
  guard attendees.count == 2,
    let sender = attendees.first(where: { $0.parameter("DELEGATED-TO") != nil }),
    let sent = attendees.first(where: { $0.parameter("DELEGATED-FROM") != nil })
  else { return nil }
  let answer = sent.parameter("PARTSTAT")?.uppercased() ?? "NEEDS-ACTION"
  return answer == "NEEDS-ACTION" ? sender : sent
}

extension ContentLine {
  /// The address of an attendee.
  var mailbox: String {
    let isMail = text.lowercased().hasPrefix("mailto:")
    return cut(isMail ? text : parameter("EMAIL") ?? text)
  }
}

/// As much of a text as can be needed of it, before it is read at its own price.
private func start(of text: String) -> String {
  String(decoding: text.utf8.prefix(10_000), as: UTF8.self)
}

/// An address that is as long as one can be.
private func cut(_ address: String) -> String { String(mailbox(address).prefix(320)) }

/// The value of a parameter without the carets for what cannot stand there (RFC 6868).
private func withoutCarets(_ text: String) -> String {
  guard text.contains("^") else { return text }
  var result = ""
  var isEscaped = false
  for character in text {
    switch (isEscaped, character) {
    case (false, "^"):
      isEscaped = true
      continue
    case (true, "n"): result.append("\n")
    case (true, "'"): result.append("\"")
    case (true, "^"): result.append("^")
    case (true, _): result += "^\(character)"
    default: result.append(character)
    }
    isEscaped = false
  }
  return isEscaped ? result + "^" : result
}

/// Why a calendar, or an event in it, is no reply that can be read.
public enum ReplyError: Error, Hashable, Sendable {
  /// The calendar is not whole.
  case brokenCalendar
  /// The calendar is there for something else; empty where it does not say what for.
  case anotherMethod(String)
  /// It proposes another moment, which a person must answer.
  case proposal(CalendarProposal)
  /// The reply lacks what is needed, or it cannot be read.
  case missing(property: String)
  /// The reply does not tell who of several answers.
  case severalAttendees
}
