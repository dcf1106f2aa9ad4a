import CivilTime
import Foundation
import ICalendar
import Testing

/// Replies to invitations, as calendars and in mails of several programs.
@Suite struct ReplyTests {
  private static let calendar = """
    BEGIN:VCALENDAR
    METHOD:REPLY
    PRODID:-//Example//EN
    VERSION:2.0
    BEGIN:VEVENT
    ATTENDEE;PARTSTAT=DECLINED;CN="Müller, Änne":mailto:Aenne@Example.net
    DTSTAMP:20210115T090000Z
    ORGANIZER:mailto:team@route.example
    SEQUENCE:2
    UID:5ef41e90-0e29-8bc6-b03b-43c060eb4182
    SUMMARY:Werving
    END:VEVENT
    END:VCALENDAR

    """
  private static let reply = CalendarReply(
    uid: "5ef41e90-0e29-8bc6-b03b-43c060eb4182", address: "aenne@example.net", sequence: 2,
    participation: "DECLINED", time: Instant(secondsSince1970: 1_610_701_200))

  private func replies(_ text: String) throws(ReplyError) -> [CalendarReply] {
    try CalendarReply.replies(in: Array(text.utf8))
  }

  @Test func `A calendar says who answers what to which invitation`() throws {
    #expect(try replies(Self.calendar) == [Self.reply])
    #expect(try replies(Self.calendar.replacing("\n", with: "\r\n")) == [Self.reply])
  }

  @Test(arguments: [
    ("PARTSTAT=DECLINED", "PARTSTAT=accepted", "ACCEPTED"),
    ("PARTSTAT=DECLINED", "PARTSTAT=TENTATIVE", "TENTATIVE"),
    ("PARTSTAT=DECLINED;", "", "NEEDS-ACTION"), ("PARTSTAT=DECLINED", "PARTSTAT=X-NO", "X-NO"),
  ])
  func `The answer is taken as it stands`(
    _ part: String, _ other: String, _ participation: String
  ) throws {
    var reply = Self.reply
    reply.participation = participation
    #expect(try replies(Self.calendar.replacing(part, with: other)) == [reply])
  }

  @Test func `Without a SEQUENCE it is 0, and an address may be a parameter`() throws {
    var reply = Self.reply
    reply.sequence = 0
    let text = Self.calendar.replacing("SEQUENCE:2\n", with: "")
      .replacing(":mailto:Aenne@Example.net", with: ";EMAIL=aenne@example.net:urn:uuid:1")
    #expect(try replies(text) == [reply])
  }

  @Test(arguments: [
    ("", ReplyError.noCalendar), ("Dear team,\n\nI will come.\n", .noCalendar),
    ("Subject: Ja\nContent-Type: text/plain\n\nIk kom.\n", .noCalendar),
    ("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:a", .brokenCalendar),
    ("BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n", .missing(property: "VEVENT")),
    (calendar.replacing("METHOD:REPLY", with: "METHOD:COUNTER"), .anotherMethod("COUNTER")),
    (calendar.replacing("METHOD:REPLY\n", with: ""), .anotherMethod("")),
    (calendar.replacing("UID:", with: "X-UID:"), .missing(property: "UID")),
    (calendar.replacing("20210115T", with: "20210231T"), .missing(property: "DTSTAMP")),
    (calendar.replacing("SEQUENCE:2", with: "SEQUENCE:two"), .missing(property: "SEQUENCE")),
    (calendar.replacing("ATTENDEE", with: "X-ATTENDEE"), .missing(property: "ATTENDEE")),
    (
      calendar.replacing("SUMMARY", with: "ATTENDEE;PARTSTAT=ACCEPTED:mailto:b@b.example\nSUMMARY"),
      .severalAttendees
    ),
  ])
  func `What is no reply is refused by name`(_ text: String, _ error: ReplyError) {
    #expect(throws: error) { try replies(text) }
  }

  private static let base64 = Data(calendar.utf8).base64EncodedString(
    options: [.lineLength76Characters, .endLineWithLineFeed])

  @Test func `Outlook: base64 in an alternative`() throws {
    let mail = """
      From: =?utf-8?Q?=C3=84nne?= <aenne@example.net>
      To: team@route.example
      Subject: Geweigerd: Werving
      MIME-Version: 1.0
      Content-Type: multipart/alternative;
      \tboundary="_000_AM0PR01MB:1234_"

      --_000_AM0PR01MB:1234_
      Content-Type: text/plain; charset="iso-8859-1"
      Content-Transfer-Encoding: quoted-printable


      --_000_AM0PR01MB:1234_
      Content-Type: text/calendar; charset="utf-8"; method=REPLY
      Content-Transfer-Encoding: BASE64

      \(Self.base64)

      --_000_AM0PR01MB:1234_--
      """
    for end in ["\n", "\r\n"] {
      #expect(try replies(mail.replacing("\n", with: end)) == [Self.reply])
    }
  }

  @Test func `Google: the same reply as text and as attachment, in nested parts`() throws {
    let mail = """
      Delivered-To: team@route.example
      MIME-Version: 1.0
      Sender: Google Calendar <calendar-notification@google.com>
      Content-Type: multipart/mixed; boundary="000000000000aa"

      --000000000000aa
      Content-Type: multipart/alternative; boundary="000000000000aa1"

      --000000000000aa1
      Content-Type: text/html; charset="UTF-8"
      Content-Transfer-Encoding: quoted-printable

      <a href=3D"https://calendar.google.com">--000000000000aa1 niet hier</a>
      --000000000000aa1
      Content-Type: text/calendar; charset="UTF-8"; method=REPLY
      Content-Transfer-Encoding: 7bit

      \(Self.calendar)
      --000000000000aa1--
      --000000000000aa
      Content-Type: application/ics; name="invite.ics"
      Content-Disposition: attachment; filename="invite.ics"
      Content-Transfer-Encoding: base64

      \(Self.base64)
      --000000000000aa--
      """
    #expect(try replies(mail) == [Self.reply])
  }

  @Test func `Apple: quoted-printable`() throws {
    let quoted = Self.calendar.replacing("=", with: "=3D").replacing("ü", with: "=C3=BC")
      .replacing("Ä", with: "=C3=84").replacing("SUMMARY:", with: "SUMM=\nARY:")
      .replacing("UID:5ef4", with: "UID:=  \n5ef4")
    let mail = """
      Content-Type: multipart/alternative;
       boundary="Apple-Mail=_ABCD"
      Subject: Declined: Werving

      --Apple-Mail=_ABCD
      Content-Type: text/calendar; name="iCal-20210115.ics"; charset=utf-8;
       method=REPLY
      Content-Transfer-Encoding: quoted-printable

      \(quoted)
      --Apple-Mail=_ABCD--
      """
    #expect(try replies(mail) == [Self.reply])
  }

  @Test func `Thunderbird: without parts, or cut off behind the calendar`() throws {
    let head = "Content-Type: text/calendar; method=REPLY; charset=UTF-8\n"
    #expect(
      try replies("From - Mon Jan 18\n\(head)Content-Transfer-Encoding: 8bit\n\n\(Self.calendar)")
        == [Self.reply])
    #expect(
      try replies("Content-Type: multipart/mixed; boundary=x\n\n--x\n\(head)\n\(Self.calendar)")
        == [Self.reply])
  }

  @Test func `A reply that was sent on, beside what it answers`() throws {
    let request = Self.calendar.replacing("METHOD:REPLY", with: "METHOD:REQUEST")
    let mail = """
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/calendar; method=REQUEST

      \(request)
      --x
      Content-Type: message/rfc822

      Content-Type: application/octet-stream; name=antwoord.ICS
      Content-Transfer-Encoding: base64

      \(Self.base64)
      --x--
      """
    #expect(try replies(mail) == [Self.reply])
  }

  @Test func `Mails that hold each other without end are given up`() {
    let mail = String(repeating: "Content-Type: message/rfc822\n\n", count: 5000) + Self.calendar
    #expect(throws: ReplyError.noCalendar) { try replies(mail) }
  }
}
