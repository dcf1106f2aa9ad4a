import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import TestSupport
import Testing

@Suite struct MailTests {
  @Test(arguments: ["0002_breda_borging-1", "0002_e1_borging-1", "0002_emmen_werving-2"])
  func `A mail is, to the byte`(_ name: String) throws {
    var story = Story()
    _ = try story.publish()
    try story.change("borging-1") {
      $0.daypart = "middag"
      $0.experts = []
    }
    story.drop("werving-2")
    try expectSnapshot(#require(self.mail(name, in: story.publish())), "\(name).eml")
  }

  @Test func `What a mail says is, paragraph by paragraph`() throws {
    var story = Story()
    let first = try story.publish()
    #expect(
      try first.plain("0001_breda_borging-1") == """
        Beste Anna,

        Graag nodigen we u uit voor deze sessie van Leernetwerk MKB-route in het hbo:

        Borging
        dinsdag 2 november 2021, 09.30-12.30 uur, Avans; gebouw T, Breda

        Thema: Borging
        Pilots: Pilot bouw; Pilot zorg, Emmen
        Experts: Expert werving (Platform)
        Aantal mensen: 7
        Goede praktijk van: Pilot zorg, Emmen

        Zet de afspraak in uw agenda met de knop Accepteren of Bijwerken. Ziet u geen knop, open dan de bijlage invite.ics.

        Programmateam

        """)
    story.programme.language = .en
    try story.change("borging-1") { $0.venue = "online" }
    #expect(
      try story.publish().plain("0002_breda_borging-1") == """
        Dear Anna,

        The time or the place of this session of Leernetwerk MKB-route in het hbo has changed. It is now:

        Borging
        Tuesday 2 November 2021, 09:30-12:30, Online

        It was: Tuesday 2 November 2021, 09:30-12:30, Avans; gebouw T, Breda.

        Theme: Borging
        Pilots: Pilot bouw; Pilot zorg, Emmen
        Experts: Expert werving (Platform)
        Number of people: 7
        Good practice from: Pilot zorg, Emmen
        Online: https://meet.example/leernetwerk?kamer=1,2

        Put the appointment into your calendar with the button Accept or Update. If you see no button, open the attachment invite.ics.

        Programmateam

        """)
  }

  @Test func `Names and titles of any kind make headers that mail programs take`() throws {
    var story = Story()
    story.programme.organiser.name = "Team \"A\" \\ B, C"
    story.programme.pilots[0].contacts[0].name = "Zoë 👩‍👩‍👧 \r\nBcc: eve@evil.example"
    story.programme.themes[1].title = String(repeating: "Één lange titel ", count: 12)
    let mail = try #require(self.mail("0001_breda_borging-1", in: story.publish()))
    let head = try #require(mail.components(separatedBy: "\n\n").first)
    #expect(head.utf8.allSatisfy { $0 == 10 || (0x20...0x7e).contains($0) })
    #expect(head.components(separatedBy: "\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(
      head.hasPrefix(
        """
        From: "Team \\"A\\" \\\\ B, C" <programmateam@mkb-route.example>
        To: =?utf-8?B?Wm/DqyDwn5Gp4oCN8J+RqeKAjfCfkacgQmNjOiBldmVAZXZpbC5l?=
         =?utf-8?B?eGFtcGxl?=
         <anna@breda.example>
        Subject: =?utf-8?B?VWl0bm9kaWdpbmc6IMOJw6luIGxhbmdlIHRpdGVsIMOJw6luIGxh?=

        """))
    #expect(!head.contains("\nBcc"))
  }

  @Test func `A letter has the lines of a header that it needs and no other`() throws {
    let evil = " een\r\nBcc: eve@evil.example\u{2028}X: y\n\nZ"
    let letter = Letter(
      from: Contact(name: "Team\(evil)", email: "team\(evil)@net.example\(evil)"),
      to: Contact(name: "Anna\(evil)", email: "anna@breda.example\(evil)"),
      subject: "Uw pagina\(evil)", ["Dag,"], id: "net.1\(evil)", in: .nl)
    let mail = letter.mail(now: Instant(secondsSince1970: 0))
    let head = try #require(mail.components(separatedBy: "\n\n").first)
    let unfolded = head.replacing("\n ", with: "").components(separatedBy: "\n")
    #expect(
      unfolded.map { $0.prefix { $0 != ":" } } == [
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
      ])
    #expect(head.utf8.allSatisfy { $0 == 10 || (0x20...0x7e).contains($0) })
  }

  @Test func `The programme team is mailed all sessions and its calendar, where it asks for that`()
    throws
  {
    var story = Story()
    #expect(try story.publish().teamMail == nil)
    #expect(try story.publish(mailsTeam: true).teamMail == nil, "nothing has changed")
    story.drop("werving-2")
    let third = try story.publish(mailsTeam: true)
    #expect(third.teamMail == "berichten/0002_programma_agenda.eml")
    let mail = try #require(third.files.first { $0.path == third.teamMail })
    #expect(!third.messages.contains(mail))
    let parts = mail.text.components(separatedBy: "\n\n")
    let texts = [parts[2], parts[4]].compactMap {
      Data(base64Encoded: $0, options: .ignoreUnknownCharacters)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(
      texts.first == """
        Dit zijn alle sessies van Leernetwerk MKB-route in het hbo, zoals ze nu zijn gepubliceerd:

        Werving en doelgroepen: boeien, binden
        dinsdag 9 maart 2021, 09.30-12.30 uur, Avans; gebouw T, Breda

        Borging
        dinsdag 2 november 2021, 09.30-12.30 uur, Avans; gebouw T, Breda

        De bijlage programma.ics is de agenda van het hele programma. Importeer haar in een lege \
        agenda: een tweede keer werkt ze niets bij.

        """)
    #expect(texts.last == third.files.first { $0.path == "agenda/programma.ics" }?.text)
    #expect(
      mail.text.contains(
        """

        To: "Programmateam" <programmateam@mkb-route.example>
        Subject: Agenda van Leernetwerk MKB-route in het hbo, publicatie 2

        """))
  }

  @Test func `Everybody is mailed all its sessions at first, where that is asked for`() throws {
    var story = Story()
    let first = try story.publish(mailsOverviews: true)
    #expect(
      first.overviews.sorted() == [
        "berichten/0001_breda_agenda.eml", "berichten/0001_e1_agenda.eml",
        "berichten/0001_emmen_agenda.eml",
      ])
    let mail = try #require(first.files.first { $0.path == "berichten/0001_breda_agenda.eml" })
    #expect(mail.isPrivate && !mail.text.contains("text/calendar"))
    let parts = mail.text.components(separatedBy: "\n\n")
    let texts = [parts[2], parts[4]].compactMap {
      Data(base64Encoded: $0, options: .ignoreUnknownCharacters)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(
      texts.first == """
        Beste Anna,

        Dit zijn uw sessies van Leernetwerk MKB-route in het hbo:

        Werving en doelgroepen: boeien, binden
        dinsdag 9 maart 2021, 09.30-12.30 uur, Avans; gebouw T, Breda

        Borging
        dinsdag 2 november 2021, 09.30-12.30 uur, Avans; gebouw T, Breda

        Voor elke sessie krijgt u ook een eigen uitnodiging; antwoord daarop. De bijlage is uw agenda, \
        om te bewaren of één keer te importeren.

        Programmateam

        """)
    #expect(texts.last == first.files.first { $0.path == "agenda/breda.ics" }?.text)
    story.drop("werving-2")
    #expect(try story.publish(mailsOverviews: true).overviews == [])
  }

  @Test func `Every mail has a draft that Outlook opens ready to send`() throws {
    var story = Story()
    let files = try story.publish(mailsTeam: true, mailsOverviews: true).files
    let mails = files.filter {
      $0.path.hasSuffix(".eml") && !$0.path.hasPrefix("berichten/outlook/")
    }
    #expect(!mails.isEmpty)
    for mail in mails {
      let path = mail.path.replacing("berichten/", with: "berichten/outlook/")
      let draft = try #require(files.first { $0.path == path })
      #expect(draft.text == "X-Unsent: 1\n\(mail.text)" && draft.isPrivate)
    }
  }

  private func mail(_ name: String, in publication: Publication) -> String? {
    publication.messages.first { $0.path == "berichten/\(name).eml" }?.text
  }
}
