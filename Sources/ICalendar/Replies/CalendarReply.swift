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

  /// Creates a reply.
  public init(uid: String, address: String, sequence: Int, participation: String, time: Instant) {
    self.uid = uid
    self.address = address
    self.sequence = sequence
    self.participation = participation
    self.time = time
  }

  /// Reads the replies in an `.ics` file, or in a mail of any form that holds one.
  ///
  /// The same reply twice, as text and as attachment, is one.
  ///
  /// - Parameter octets: The file.
  /// - Returns: At least one reply, in the order of the file.
  /// - Throws: ``ReplyError``
  public static func replies(in octets: [UInt8]) throws(ReplyError) -> [CalendarReply] {
    guard octets.count <= BusyReader.mostBytes else { throw .tooLarge(most: BusyReader.mostBytes) }
    let isCalendar =
      CalendarLines(octets).first { _ in true }.map { line in
        ContentLine(octets: line.octets, number: 1).name == "BEGIN"
      } ?? false
    let parts = isCalendar ? [octets] : MailPart(octets).calendars
    guard !parts.isEmpty else { throw .noCalendar }
    var replies: [CalendarReply] = []
    var problem: ReplyError?
    for part in parts {
      do throws(ReplyError) {
        replies += try self.replies(inCalendar: part).filter { !replies.contains($0) }
      } catch {
        // What was answered may be attached as well; it matters where there is no reply.
        problem = problem ?? error
      }
    }
    guard replies.isEmpty, let problem else { return replies }
    throw problem
  }

  private static func replies(inCalendar octets: [UInt8]) throws(ReplyError) -> [CalendarReply] {
    let calendars: [CalendarNode]
    do throws(BusyFault) {
      calendars = try CalendarNode.calendars(in: octets)
    } catch {
      throw .brokenCalendar
    }
    var replies: [CalendarReply] = []
    for calendar in calendars {
      let method = calendar.all("METHOD").first?.text.uppercased() ?? ""
      guard method == "REPLY" else { throw .anotherMethod(method) }
      for event in calendar.components("VEVENT") { replies.append(try CalendarReply(event)) }
    }
    guard !replies.isEmpty else { throw .missing(property: "VEVENT") }
    return replies
  }

  private init(_ event: CalendarNode) throws(ReplyError) {
    func text(_ name: String) throws(ReplyError) -> String {
      guard let text = event.all(name).first?.text, !text.isEmpty else {
        throw .missing(property: name)
      }
      return text
    }
    uid = unescaped(try text("UID"))
    guard let time = DateTime(try text("DTSTAMP"), zone: .utc), !time.isDay else {
      throw .missing(property: "DTSTAMP")
    }
    self.time = Instant(secondsSince1970: time.instant)
    let sequence = event.all("SEQUENCE").first?.text ?? "0"
    guard let number = Int(sequence), number >= 0 else { throw .missing(property: "SEQUENCE") }
    self.sequence = number
    _ = try text("ATTENDEE")
    // A reply speaks for one attendee; a list of them would be somebody else's word.
    let attendees = event.all("ATTENDEE")
    guard attendees.count == 1 else { throw .severalAttendees }
    let attendee = attendees[0]
    let isMail = attendee.text.lowercased().hasPrefix("mailto:")
    address = mailbox(isMail ? attendee.text : attendee.parameter("EMAIL") ?? attendee.text)
    participation = attendee.parameter("PARTSTAT")?.uppercased() ?? "NEEDS-ACTION"
  }
}

/// Why a file holds no reply that can be read.
public enum ReplyError: Error, Hashable, Sendable {
  /// The file has more bytes than are read.
  case tooLarge(most: Int)
  /// It is neither a calendar nor a mail with one.
  case noCalendar
  /// The calendar in it is not whole.
  case brokenCalendar
  /// The calendar is there for something else; empty where it does not say what for.
  case anotherMethod(String)
  /// The reply lacks what is needed, or it cannot be read.
  case missing(property: String)
  /// The reply does not tell who of several answers.
  case severalAttendees
}
