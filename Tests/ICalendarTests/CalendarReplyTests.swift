import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite struct CalendarReplyTests {
  private static let calendar = sampleReply
  private static let reply = CalendarReply(
    uid: "5ef41e90-0e29-8bc6-b03b-43c060eb4182", address: "aenne@example.net", sequence: 2,
    participation: "DECLINED", time: Instant(secondsSince1970: 1_610_701_200))

  private func replies(
    _ text: String, _ envelope: CalendarReply.Envelope = CalendarReply.Envelope()
  ) throws(ReplyError) -> [CalendarReply] {
    var replies: [CalendarReply] = []
    for result in CalendarReply.replies(inCalendar: Array(text.utf8), envelope) {
      replies.append(try result.get())
    }
    return replies
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

  @Test(arguments: [
    (":mailto:Aenne", ":mailto:mailto:Aenne"), (":mailto:Aenne", ":MAILTO:Aenne"),
    (":mailto:Aenne@Example.net", ":mailto:<aenne@example.net>"),
    (":mailto:Aenne@Example.net", ":mailto:Änne Müller <aenne@example.net>"),
    (":mailto:Aenne@Example.net", ":mailto:aenne%40example.net?subject=Ja%3F"),
    (":mailto:Aenne@Example.net", ": mailto: aenne@example.net "),
    ("PARTSTAT=DECLINED", "PARTSTAT=\" declined \""), ("SEQUENCE:2", "SEQUENCE: 2 "),
    ("ORGANIZER:mailto:team@route.example\n", ""),
    ("SUMMARY:Werving", "STATUS:CANCELLED\nDTSTART:20210210T123000Z\nSUMMARY:Werving"),
    ("PARTSTAT=DECLINED", "SENT-BY=\"mailto:sec@example.net\";PARTSTAT=DECLINED"),
  ])
  func `Who answers is known however the address is written`(_ part: String, _ other: String) throws
  {
    #expect(try replies(Self.calendar.replacing(part, with: other)) == [Self.reply])
  }

  @Test(arguments: [
    ("carla%2Bwerk@b.example", "carla+werk@b.example"), ("%e2%82%ac@b.example", "€@b.example"),
    // What gives no text stands as it is written.
    ("50%@b.example", "50%@b.example"), ("%ff@b.example", "%ff@b.example"),
    ("%4@b.example", "%4@b.example"), ("%", "%"), ("a>", "a>"), ("<", "<"),
  ])
  func `Percents of an address are undone where they are ones`(_ text: String, _ address: String)
    throws
  {
    let calendar = Self.calendar.replacing("Aenne@Example.net", with: text)
    #expect(try replies(calendar).map(\.address) == [address])
  }

  @Test(arguments: [
    ("20210115T090060Z", 1_610_701_260), ("20210115T090000", 1_610_701_200),
    ("99991231T235959Z", 253_402_300_799), ("00010101T000000Z", -62_135_596_800),
  ])
  func `The time of an answer is read as it stands, in UTC where it has no zone`(
    _ stamp: String, _ seconds: Int
  ) throws {
    let text = Self.calendar.replacing("20210115T090000Z", with: stamp)
    #expect(try replies(text).map(\.time) == [Instant(secondsSince1970: seconds)])
  }

  @Test func `Without a SEQUENCE it is 0, and an address may be a parameter`() throws {
    var reply = Self.reply
    reply.sequence = 0
    let text = Self.calendar.replacing("SEQUENCE:2\n", with: "")
      .replacing(":mailto:Aenne@Example.net", with: ";EMAIL=aenne@example.net:urn:uuid:1")
    #expect(try replies(text) == [reply])
  }

  @Test(arguments: [
    ("", ReplyError.brokenCalendar), ("Dear team,\n\nI will come.\n", .brokenCalendar),
    ("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:a", .brokenCalendar),
    ("BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n", .missing(property: "VEVENT")),
    (calendar.replacing("METHOD:REPLY", with: "METHOD:REQUEST"), .anotherMethod("REQUEST")),
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

  @Test(arguments: [
    ("DTSTART;TZID=Europe/Amsterdam:20210316T133000", "2021-03-16 13:30 Europe/Amsterdam"),
    ("DTSTART:20210316T123000Z", "2021-03-16 12:30 UTC"),
    ("DTSTART;VALUE=DATE:20210316", "2021-03-16"), ("DTSTART:2021", ""), ("X:", ""),
  ])
  func `A proposal of another moment is told with that moment`(line: String, moment: String) throws
  {
    let text = Self.calendar.replacing("METHOD:REPLY", with: "METHOD:COUNTER")
      .replacing("SUMMARY", with: "\(line)\nCOMMENT:Liever zo\nSUMMARY")
    let found = CalendarReply.replies(inCalendar: Array(text.utf8))
    guard case .failure(.proposal(let proposal)) = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(proposal.address == "aenne@example.net" && proposal.comment == "Liever zo")
    #expect(proposal.uid == "5ef41e90-0e29-8bc6-b03b-43c060eb4182")
    let parts = [
      proposal.start?.date.description, proposal.start?.time?.description, proposal.zone,
    ]
    #expect(parts.compactMap(\.self).joined(separator: " ") == moment)
  }

  @Test func `What is wrong with one event leaves the others`() {
    let event = "BEGIN:VEVENT\nUID:a\nDTSTAMP:20210115T090000Z\nATTENDEE:mailto:b@b.example\n"
    let text =
      "BEGIN:VCALENDAR\nMETHOD:REPLY\n\(event)END:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\n\(event)"
      + "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n"
    let reply = CalendarReply(
      uid: "a", address: "b@b.example", sequence: 0, participation: "NEEDS-ACTION",
      time: Instant(secondsSince1970: 1_610_701_200))
    #expect(
      CalendarReply.replies(inCalendar: Array(text.utf8)) == [
        .success(reply), .failure(.missing(property: "UID")), .success(reply),
        .failure(.anotherMethod("REQUEST")),
      ])
  }

  @Test func `What a calendar does not say its mail may`() throws {
    let envelope = CalendarReply.Envelope(
      method: "REPLY", from: ["b@b.example"], sent: Instant(secondsSince1970: 60))
    let bare = Self.calendar.replacing("METHOD:REPLY\n", with: "")
    #expect(try replies(bare, envelope) == [Self.reply])
    var reply = Self.reply
    reply.time = Instant(secondsSince1970: 60)
    let timeless = bare.replacing("DTSTAMP:20210115T090000Z\n", with: "")
    #expect(try replies(timeless, envelope) == [reply])
    #expect(throws: ReplyError.missing(property: "DTSTAMP")) {
      try replies(bare.replacing("20210115T", with: "20210231T"), envelope)
    }
    // Of several attendees it is the one who wrote the mail.
    (reply.address, reply.participation) = ("b@b.example", "ACCEPTED")
    let list = timeless.replacing(
      "SUMMARY", with: "ATTENDEE;PARTSTAT=ACCEPTED:mailto:B@b.example\nSUMMARY")
    #expect(try replies(list, envelope) == [reply])
  }

  @Test(arguments: [
    ("SUMMARY:Werving", "COMMENT:Ik kom een uur\\, of later\\n", "Ik kom een uur, of later", 0),
    ("SUMMARY:Werving", "COMMENT;LANGUAGE=nl-NL:", "", 0),
    (
      "CN=", "X-NUM-GUESTS=2;X-RESPONSE-COMMENT=\"Ik zei ^'ja^'^n^^\";CN=", "Ik zei \"ja\" ^", 2
    ),
    ("CN=", "X-NUM-GUESTS=-1;X-RESPONSE-COMMENT=Ja, graag;CN=", "Ja, graag", 0),
    ("SUMMARY:Werving", "COMMENT:Nee\nCOMMENT:Nee\nCOMMENT:Helaas\t!", "Nee Helaas !", 0),
    ("SUMMARY:Werving", "COMMENT:\(String(repeating: "x", count: 600))", x500, 0),
  ])
  func `Words and guests beside an answer are kept`(
    _ part: String, _ other: String, _ comment: String, _ guests: Int
  ) throws {
    var reply = Self.reply
    (reply.comment, reply.guests) = (comment, guests)
    #expect(try replies(Self.calendar.replacing(part, with: other)) == [reply])
  }

  private static let x500 = String(repeating: "x", count: 500)

  @Test func `Who sends somebody and who is sent are told apart`() throws {
    let line = "ATTENDEE;PARTSTAT=DECLINED;CN=\"Müller, Änne\":mailto:Aenne@Example.net"
    let sender =
      "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:Erik@b.example\":mailto:Aenne@Example.net"
    let sent =
      "ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM=\"mailto:Aenne@Example.net\":mailto:erik@b.example"
    var first = Self.reply
    (first.participation, first.delegate) = ("DELEGATED", "erik@b.example")
    #expect(try replies(Self.calendar.replacing(line, with: sender)) == [first])
    var second = Self.reply
    (second.participation, second.delegator) = ("ACCEPTED", "aenne@example.net")
    second.address = "erik@b.example"
    #expect(try replies(Self.calendar.replacing(line, with: sent)) == [second])
    let both = Self.calendar.replacing(line, with: "\(sender)\n\(sent)")
    #expect(try replies(both) == [second])
    #expect(
      try replies(both.replacing("ACCEPTED", with: "NEEDS-ACTION")) == [first])
    #expect(try replies(both, .init(from: ["aenne@example.net"])) == [first])
  }
}
