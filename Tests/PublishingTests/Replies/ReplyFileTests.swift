import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import TestSupport
import Testing

/// Answers in mails of several programs, and what else people save.
@Suite struct ReplyFileTests {
  private static let calendar = sampleReply
  private static let reply = CalendarReply(
    uid: "5ef41e90-0e29-8bc6-b03b-43c060eb4182", address: "aenne@example.net", sequence: 2,
    participation: "DECLINED", time: Instant(secondsSince1970: 1_610_701_200))

  private func findings(_ text: String, _ name: String = "a.eml") -> [ReplyFinding.Content] {
    ReplyFinding.findings(in: Array(text.utf8), name: name).map(\.content)
  }

  /// The replies of a mail that has nothing else.
  private func replies(_ text: String) throws -> [CalendarReply] {
    try findings(text).map { content in
      guard case .reply(let reply, _, _) = content else { throw Nothing(content: content) }
      return reply
    }
  }

  private struct Nothing: Error {
    let content: ReplyFinding.Content
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
    #expect(findings(mail) == [.other(.noCalendar)])
  }

  private func mail(_ headers: String, _ parts: String...) -> String {
    let head = "\(headers)\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"=_b\"\n\n"
    return head + parts.map { "--=_b\n\($0)\n" }.joined() + "--=_b--\n"
  }

  private static let part =
    "Content-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: base64\n\n\(base64)"
  private static let text = "Content-Type: text/plain\n\nIk kan helaas niet."

  @Test func `A mailbox has many mails, each of which is accounted for`() {
    let first = mail(
      "From: =?utf-8?q?=C3=84nne?= <Aenne@Example.net>\nDate: Fri, 15 Jan 2021 10:00:00 +0100",
      Self.text, Self.part)
    let box =
      "From aenne Fri Jan 15 10:00:00 2021\n\(first)\nFrom b Fri Jan 15 10:00:00 2021\n"
      + "Subject: Ja\n\nIk kom.\n>From hier is het ver.\n"
    let sent = Instant("2021-01-15T09:00:00Z")
    let found = ReplyFinding.findings(in: Array(box.utf8), name: "a.mbox")
    #expect(found.map(\.mail) == [1, 2])
    #expect(
      found.map(\.content) == [
        .reply(Self.reply, from: ["aenne@example.net"], sent: sent), .other(.noCalendar),
      ])
  }

  @Test func `An answer is found however a mail holds it`() throws {
    let inner = mail("From: aenne@example.net", Self.part)
    let encoded = Data(inner.utf8).base64EncodedString(options: .lineLength76Characters)
    let named = Self.calendar.replacing(";CN=\"Müller, Änne\"", with: "")
    let forms = [
      "Content-Type: application/octet-stream; name=\"antwoord.eml\"\n"
        + "Content-Transfer-Encoding: base64\n\n\(encoded)",
      "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n\(encoded)",
      "Content-Type: application/octet-stream; name=\"=?utf-8?Q?uitnodiging=2Eics?=\"\n"
        + "Content-Transfer-Encoding: base64\n\n\(Self.base64)",
      "Content-Type: application/octet-stream\nContent-Disposition: attachment;\n"
        + " filename*0*=utf-8''uitno; filename*1*=diging%2Eics\n"
        + "Content-Transfer-Encoding: base64\n\n\(Self.base64)",
      "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n\(Self.base64)",
      "\(named)Content-type: text/calendar; method=REPLY\n\n",
      "Content-Type: text/calendar; method=REPLY\nContent-Transfer-Encoding: quoted-printable\n\n"
        + Self.calendar.replacing("=", with: "=3D").replacing("ü", with: "=C3=BC")
        .replacing("Ä", with: "=C3=84").replacing("\n", with: "=0D\n"),
      Self.part + "\n-- \nVirusvrij. www.voorbeeld.example",
      "Content-Type: text/plain\n\nZie hieronder.\n\n\(Self.calendar)\nGroet",
      Self.part.replacing(
        Self.base64,
        with: Data(Self.calendar.replacing("METHOD:REPLY\n", with: "").utf8)
          .base64EncodedString()),
    ]
    for form in forms {
      #expect(try replies(mail("From: a@b.example", Self.text, form)) == [Self.reply], "\(form)")
    }
  }

  @Test func `A text in another set of characters is read as it was meant`() throws {
    let calendar = Self.calendar.replacing("SUMMARY:Werving", with: "COMMENT:Één uur later")
    var reply = Self.reply
    reply.comment = "Één uur later"
    let latin = try #require(calendar.data(using: .isoLatin1)).base64EncodedString()
    for (charset, text) in [
      ("iso-8859-1", latin), ("utf-8", Data(calendar.utf8).base64EncodedString()),
      ("iso-8859-1", Data(calendar.utf8).base64EncodedString()),
    ] {
      let part =
        "Content-Type: text/calendar; method=REPLY; charset=\(charset)\n"
        + "Content-Transfer-Encoding: base64\n\n\(text)"
      #expect(try replies(mail("From: a@b.example", part)) == [reply], "\(charset)")
    }
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + Self.calendar.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(
      ReplyFinding.findings(in: wide, name: "a.ics").map(\.content)
        == [.reply(Self.reply, from: nil, sent: nil)])
  }

  @Test func `A mail may be saved in UTF-16, or with its length above it as Apple Mail has it`() {
    let text = "From: a@b.example\n" + Self.part
    let answer = ReplyFinding.Content.reply(Self.reply, from: ["a@b.example"], sent: nil)
    let wide: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let apple = Array("\(text.utf8.count)      \n\(text)<?xml version=\"1.0\"?>\n".utf8)
    for octets in [wide, apple] {
      #expect(ReplyFinding.findings(in: octets, name: "a.emlx").map(\.content) == [answer])
    }
  }

  @Test(arguments: [
    "From: a@b.example\nAuto-Submitted: auto-replied\n\nIk ben met vakantie",
    "From: a@b.example\nContent-Type: message/disposition-notification\n\nDisposition: displayed\n",
  ])
  func `What a program answers for somebody is told as that`(text: String) {
    #expect(findings(text) == [.other(.automatic)])
  }

  @Test func `An answer that a program gave counts`() {
    let room = "From: a@b.example\nAuto-Submitted: auto-generated\n" + Self.part
    #expect(
      findings(room) == [.reply(Self.reply, from: ["a@b.example"], sent: nil)])
  }

  @Test(arguments: [
    ("Content-Type: application/ms-tnef; name=\"winmail.dat\"\n\nx", NoReply.winmail),
    ("Content-Type: application/octet-stream; name=WINMAIL.DAT\n\nx", .winmail),
    (
      "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx",
      .encrypted
    ),
    ("Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nx", .signed),
    ("Content-Type: application/pgp-encrypted\n\nVersion: 1", .encrypted),
    ("Content-Type: application/vnd.ms-outlook; name=antwoord.msg\n\nx", .outlookMail),
    ("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw==", .picture),
    (
      "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=",
      .document
    ),
    ("Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n", .calendar(.brokenCalendar)),
    ("Content-Type: text/html\n\n<p>Ik kom</p>", .noCalendar),
  ])
  func `What hides or lacks an answer is told as what it is`(_ part: String, _ reason: NoReply) {
    #expect(findings(mail("From: a@b.example", Self.text, part)) == [.other(reason)])
    // Beside an answer it is told where it may hide another.
    let beside = findings(mail("From: a@b.example", part, Self.part))
    let isTold = [.winmail, .encrypted, .signed, .outlookMail].contains(reason)
    let answer = ReplyFinding.Content.reply(Self.reply, from: ["a@b.example"], sent: nil)
    #expect(beside == [answer] + (isTold ? [.other(reason)] : []))
  }

  @Test(arguments: [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.msg", NoReply.outlookMail),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.xls", .document),
    ([0x78, 0x9F, 0x3E, 0x22], "winmail.dat", .winmail), ([0xFF, 0xD8, 0xFF, 0xE0], "a", .picture),
    ([0, 0, 0, 24] + Array("ftypheic".utf8), "IMG_1.HEIC", .picture),
    ([0x50, 0x4B, 0x03, 0x04], "a.zip", .archive),
    ([0x50, 0x4B, 0x03, 0x04], "Ja.docx", .document), ([], "leeg.eml", .noCalendar),
    ([0, 0, 0], "a", .noCalendar),
  ])
  func `A file that is no mail is told as what it is`(
    _ octets: [UInt8], _ name: String, _ reason: NoReply
  ) {
    #expect(
      ReplyFinding.findings(in: octets, name: name).map(\.content) == [.other(reason)])
  }

  @Test func `A bounce names the addresses that failed`() {
    let status =
      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.b.example\n\n"
      + "Final-Recipient: rfc822; Anna@b.example\nAction: failed\nStatus: 5.1.1\n\n"
      + "Original-Recipient: rfc822;bo@b.example\nFinal-Recipient: rfc822;x@y.example\n"
      + "Action: delayed\n\nFinal-Recipient: rfc822;c@b.example\nAction: delivered\n"
    let invitation =
      "Content-Type: message/rfc822\n\nTo: anna@b.example\n"
      + Self.part.replacing("REPLY", with: "REQUEST")
    let bounce =
      mail(
        "From: MAILER-DAEMON@mx.b.example\nTo: team@route.example", Self.text, status, invitation
      )
      .replacing("multipart/mixed", with: "multipart/report; report-type=delivery-status")
    #expect(
      findings(bounce) == [
        .other(.undelivered(address: "anna@b.example", isFinal: true)),
        .other(.undelivered(address: "bo@b.example", isFinal: false)),
      ])
    let exim = "From: mailer-daemon@b.example\nX-Failed-Recipients: anna@b.example\n\nHelaas"
    #expect(findings(exim) == [.other(.undelivered(address: "anna@b.example", isFinal: true))])
    let plain =
      "From: MAILER-DAEMON@b.example\nTo: team@route.example\n\n"
      + "I could not deliver a mail of team@route.example.\n\n<anna@b.example>:\nno such user\n"
    #expect(findings(plain) == [.other(.undelivered(address: "anna@b.example", isFinal: true))])
    #expect(
      findings("From: postmaster@b.example\n\nMislukt.")
        == [.other(.undelivered(address: nil, isFinal: true))])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ("Content-Type: text/calendar", ";a=b", "\n\n"), ("From: ", "a:", "\n\n"), ("", "a:\n", "\n"),
      ("Date: ", "1 ", "\n\n"), ("Content-Type: multipart/mixed; boundary=x\n\n", "--x\n\n", ""),
      ("From x\n", "a: b\n", "\n"), ("Subject: x\n", " y\n", "\n"),
    ])
  func `A mail that only costs work is given up`(_ start: String, _ part: String, _ end: String) {
    let count = 2_000_000 / part.utf8.count
    #expect(
      findings(start + String(repeating: part, count: count) + end) == [.other(.tooIntricate)])
  }

  @Test func `Too much is refused before it is read`() {
    let huge = [UInt8](repeating: 0x61, count: 10_000_001)
    #expect(
      ReplyFinding.findings(in: huge, name: "a").map(\.content)
        == [.other(.tooLarge(most: 10_000_000))])
    let many = String(repeating: "From a\n\n", count: 5001)
    #expect(findings(many) == [.other(.tooManyMails(most: 5000))])
  }
}
