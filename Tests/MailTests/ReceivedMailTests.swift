import CivilTime
import Mail
import Testing

/// What GMime makes of mails: also what the address sanitizer looks at.
@Suite struct ReceivedMailTests {
  private func mails(_ text: String) throws -> [ReceivedMail] {
    try ReceivedMail.mails(in: Array(text.utf8))
  }

  private static let calendar = "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n"

  @Test func `Parts, mails within mails, and sets of characters are undone`() throws {
    let mail = """
      From: =?utf-8?q?=C3=84nne?= <Aenne@Example.net>
      Date: Fri, 15 Jan 2021 10:00:00 +0100
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/calendar; method=reply; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      BEGIN:VCALENDAR
      SUMMARY:=E9=E9n
      END:VCALENDAR
      --b
      Content-Type: message/rfc822

      From: bert@example.net

      tekst
      --b
      Content-Type: application/octet-stream; name="a.eml"
      Content-Transfer-Encoding: base64

      RnJvbTogY0BleGFtcGxlLm5ldAoKaGFsbG8K
      --b
      Content-Type: image/png

      x
      --b--
      """
    let found = try #require(try mails(mail).first)
    #expect(found.from == ["aenne@example.net"])
    #expect(found.date == Instant("2021-01-15T09:00:00Z"))
    #expect(found.parts.map(\.kind) == [.calendar(method: "REPLY"), .picture])
    #expect(String(decoding: found.parts[0].octets, as: UTF8.self).contains("SUMMARY:één"))
    #expect(found.mails.map(\.from) == [["bert@example.net"], ["c@example.net"]])
  }

  /// The beginning of a block of S/MIME, by what it holds.
  private static let signed = "MIIBCQYJKoZIhvcNAQcC"
  private static let enveloped = "MIIBCQYJKoZIhvcNAQcD"

  @Test(
    arguments: [
      ("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m", enveloped, .signed),
      ("application/x-pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", signed, .encrypted),
      ("application/pkcs7-mime; name=smime.p7m", signed, .signed),
      ("application/octet-stream; name=smime.p7m", signed, .signed),
      ("application/pkcs7-mime; name=smime.p7m", enveloped, .encrypted),
      ("application/pgp-encrypted", signed, .encrypted),
    ] as [(String, String, ReceivedMail.Kind)])
  func `A block that is signed is told from one that is encrypted`(
    type: String, block: String, kind: ReceivedMail.Kind
  ) throws {
    let mail = "Content-Type: \(type)\nContent-Transfer-Encoding: base64\n\n\(block)\n"
    #expect(try mails(mail).map { $0.parts.map(\.kind) } == [[kind]])
  }

  @Test func `A mailbox has its mails, a report its failures`() throws {
    let report = """
      From: MAILER-DAEMON@example.net
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx

      Final-Recipient: rfc822; Weg@Example.net
      Action: failed
      --b--
      """
    let box = "From a Fri Jan 15 10:00:00 2021\n\(report)\n\nFrom b Fri Jan 15 10:00:00 2021\n\nx\n"
    let found = try mails(box)
    #expect(found.map(\.isReport) == [true, false])
    #expect(
      found[0].failures == [ReceivedMail.DeliveryFailure(address: "weg@example.net", isFinal: true)]
    )
  }

  @Test func `Mails that are cut off or changed by chance are read without harm`() throws {
    let mail = Array(
      ("From: a@example.net\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
        + "Content-Type: text/calendar; charset=utf-16\n\n\(Self.calendar)--b--\n").utf8)
    var (random, read) = (UInt64(3), 0)
    for length in 0..<mail.count {
      var bytes = Array(mail.prefix(length + 1))
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(random >> 33) % bytes.count] = UInt8(truncatingIfNeeded: random >> 20)
      read += try ReceivedMail.mails(in: bytes).count
    }
    #expect(read > 0)
  }
}
