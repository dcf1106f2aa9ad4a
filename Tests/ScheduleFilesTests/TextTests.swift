import Foundation
import Glibc
import ProgrammeModel
import ScheduleFiles
import Testing

/// Files that are no text, or another text than expected.
@Suite struct TextTests {
  @Test(arguments: ["\r\n", "\r", "\u{85}", "\u{2028}"])
  func `lines may end in other ways`(end: String) throws {
    #expect(try Scratch().findings(Sample.schedule.replacing("\n", with: end)) == [])
    let wrong = Sample.schedule("gap: 14", "gap: 0").replacing("\n", with: end)
    #expect(
      try Scratch().findings(wrong) == [
        """
        programma.yaml:16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”.
          gap: 0
               ^
        """
      ])
  }

  @Test func `a byte order mark is passed over`() throws {
    #expect(try Scratch().findings("\u{FEFF}" + Sample.schedule) == [])
    #expect(
      try Scratch().findings("\u{FEFF}gap: [") == [
        """
        programma.yaml:1:7: Hier ontbreekt een waarde. Controleer de haakjes en komma's.
          gap: [
                ^
        """
      ])
  }

  @Test(arguments: ["", "\n\n", "# leeg\n", "---\n", "~", "null\n"])
  func `an empty file is said to be empty`(text: String) throws {
    #expect(
      try Scratch().findings(text) == [
        "programma.yaml:1:1: Dit bestand is leeg. Begin met een van de bestanden in de map “schedules”."
      ])
  }

  @Test func `a list is no schedule`() throws {
    #expect(
      try Scratch().findings("- 1\ngap: 14\n").first?.hasPrefix("programma.yaml:2:1: ") == true)
    #expect(
      try Scratch().findings("[1,\ngap: 14]\n") == [
        """
        programma.yaml:1:1: Hier hoort een blok met sleutels, maar er staat een lijst.
          [1,
          ^
        """
      ])
  }

  @Test(arguments: [
    "root:x:0:0:root:/root:/bin/bash\n", "geheim: ja\n", "- a\n- b\n", "gap 14", "{\"a\": 1}",
    "-----BEGIN PRIVATE KEY-----\nabc\n",
  ])
  func `Of a file that is no schedule no line is shown`(text: String) throws {
    #expect(
      try Scratch().findings(text) == [
        """
        programma.yaml:1:1: Dit is geen schema. Een schema is een gewone tekst met regels als “programme:”. Begin met “leernetwerk new”, of met een van de bestanden in de map “schedules”.
        """
      ])
  }

  @Test func `a file of more than 5 MB is refused before it is read`() throws {
    let comment = "# " + String(repeating: "x", count: 4_999_998) + "\n"
    #expect(
      try Scratch().findings(comment + Sample.schedule) == [
        """
        programma.yaml:1:1: Dit bestand is groter dan 5 MB. Dat kan geen planbestand zijn; maak het kleiner.
        """
      ])
  }

  @Test func `Latin-1 is no UTF-8`() throws {
    let text = Sample.schedule("title: Bouw", "title: één Café")
    let bytes = try #require(text.data(using: .isoLatin1))
    #expect(
      try Scratch().findings(bytes: bytes) == [
        """
        programma.yaml:34:12: Dit bestand is niet in UTF-8 opgeslagen: hier staat een teken dat niet te lezen is. Sla het bestand op als UTF-8.
              title: \u{FFFD}\u{FFFD}n Caf\u{FFFD}
                     ^
        """
      ])
  }

  @Test(arguments: [
    String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian,
  ])
  func `UTF-16 is read with and without a byte order mark`(encoding: String.Encoding) throws {
    let text = Sample.schedule("title: Bouw", "title: Één café 🚲")
    #expect(try Scratch().findings(bytes: try #require(text.data(using: encoding))) == [])
    let wrong = Sample.schedule("gap: 14", "gap: 0")
    #expect(
      try Scratch().findings(bytes: try #require(wrong.data(using: encoding))) == [
        """
        programma.yaml:16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”.
          gap: 0
               ^
        """
      ])
  }

  /// The first bytes of files, what follows in them, and what they are called.
  private static let kinds: [(start: [UInt8], rest: String, name: String)] = [
    ([0x50, 0x4B, 3, 4], "…xl/workbook.xml", "een Excel-werkmap (.xlsx)"),
    ([0x50, 0x4B, 3, 4], "…word/document.xml", "een Word-document (.docx)"),
    (
      [0x50, 0x4B, 3, 4], "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
      "een LibreOffice-werkblad (.ods)"
    ),
    ([0x50, 0x4B, 3, 4], "foto.jpg", "een ingepakte map (.zip)"),
    ([0x50, 0x4B, 3, 4], "…xl/workbook.bin", "een binaire Excel-werkmap (.xlsb)"),
    ([0x50, 0x4B, 3, 4], "…Index/Tables/DataList.iwa", "een Numbers-werkblad (.numbers)"),
    (
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n<office:document ".utf8),
      "xmlns:a=\"b\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">",
      "een LibreOffice-werkblad (.ods)"
    ),
    (
      Array("\u{FEFF}<?xml version=\"1.0\"?>\n".utf8), "<?mso-application progid=\"Excel.Sheet\"?>",
      "een oud Office-bestand (.xls of .doc)"
    ),
    (Array("{\\rtf1\\ansi".utf8), "", "een opgemaakte tekst (.rtf)"),
    (Array("%PDF-1.7".utf8), "", "een pdf"),
    (Array("<!DOCTYPE html><html>".utf8), "", "een webpagina"),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "__substg1.0".map { "\($0)\0" }.joined(),
      "een bericht uit Outlook (.msg)"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "",
      "een oud Office-bestand (.xls of .doc)"
    ),
  ]

  @Test(arguments: 0..<13)
  func `A file of another kind is called what it is`(index: Int) throws {
    let kind = Self.kinds[index]
    let findings = try Scratch().findings(bytes: kind.start + Array(kind.rest.utf8))
    #expect(
      findings == [
        """
        programma.yaml:1:1: Dit is \(kind.name), en geen schema. Een schema is een gewone tekst met regels als “programme:”. Begin met “leernetwerk new”, of met een van de bestanden in de map “schedules”.
        """
      ])
  }

  @Test(.timeLimit(.minutes(10)))
  func `A pipe or a device is no file`() throws {
    let scratch = try Scratch()
    let pipe = scratch.folder.appending(path: "pijp").path(percentEncoded: false)
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero"] {
      let failure = #expect(throws: ReadingFailure.self) {
        try ScheduleFile.read(path: path, wishes: [])
      }
      let words = Words(
        nl: "“\(path)” is geen gewoon bestand, maar een apparaat of een doorgeefluik. Bewaar wat"
          + " gelezen moet worden eerst in een bestand.",
        en: "“\(path)” is no regular file but a device or a pipe. Save what is to be read in a"
          + " file first.")
      #expect(failure?.cause == .unreadable(path: path, words))
    }
    for key in ["holidays", "busy", "history"] {
      let text =
        switch key {
        case "holidays":
          Sample.schedule("schoolHolidays: open", "schoolHolidays: open\n  holidays: pijp")
        case "busy": Sample.schedule("busy: []", "busy: [pijp]")
        default: Sample.schedule("gap: 14", "gap: 14\nhistory: [pijp]")
        }
      let findings = try scratch.findings(text)
      #expect(findings.count == 1)
      #expect(findings.first?.contains("“pijp” is geen gewoon bestand, maar een apparaat") == true)
    }
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x10FFFF, 0xFDD0, 0x1FFFE] as [UInt32])
  func `a noncharacter is refused where it stands`(value: UInt32) throws {
    let sign = Character(try #require(Unicode.Scalar(value)))
    let number = String(value, radix: 16, uppercase: true)
    #expect(
      try Scratch().findings(Sample.schedule("title: Bouw", "title: a\(sign)")).first?.hasPrefix(
        "programma.yaml:34:13: Hier staat een onzichtbaar teken (U+\(number)) dat niet mag.")
        == true)
  }

  @Test(arguments: [(#"\uFFFF"#, "U+FFFF"), (#"\x01\x02"#, "U+0001"), (#"\U0010FFFE"#, "U+10FFFE")])
  func `a character that is not allowed may not be spelled out either`(
    spelled: String, name: String
  ) throws {
    #expect(
      try Scratch().findings(Sample.schedule("title: Bouw", "title: \"\(spelled)\"")).first?
        .hasPrefix("programma.yaml:34:12: Deze tekst heeft een teken (\(name)) dat niet mag.")
        == true)
  }

  @Test(arguments: ["\u{200B}", "\u{2060}\u{AD}", "\u{200D} \u{200C}"])
  func `a title that nobody sees is refused`(title: String) throws {
    #expect(
      try Scratch().findings(Sample.schedule("title: Bouw", "title: '\(title)'")).first?.hasPrefix(
        "programma.yaml:34:12: Deze tekst bestaat uit tekens die niemand ziet. Typ haar opnieuw.")
        == true)
  }

  @Test func `an invisible character is shown by its number`() throws {
    #expect(
      try Scratch().findings("# éé\ngap: \u{7}14") == [
        """
        programma.yaml:2:6: Hier staat een onzichtbaar teken (U+0007) dat niet mag. Verwijder het.
          gap: \u{7}14
               ^
        """
      ])
  }

  @Test func `columns count characters`() throws {
    let found = try Scratch().findings("team: {people: 2, \"e\u{301}👩‍👩‍👧\": 1, gap: 3}")
    #expect(
      found.suffix(2).first == """
        programma.yaml:1:19: De sleutel “e\u{301}👩‍👩‍👧” hoort hier niet. Kies uit: people, perDay, perWeek, unavailable, busy. Er staat een onzichtbaar teken (U+200D). Typ het woord opnieuw.
          team: {people: 2, "e\u{301}👩‍👩‍👧": 1, gap: 3}
                            ^
        """)
    #expect(
      found.last == """
        programma.yaml:1:28: De sleutel “gap” hoort hier niet. Zet hem vooraan op de regel, zonder spaties ervoor.
          team: {people: 2, "e\u{301}👩‍👩‍👧": 1, gap: 3}
                                     ^
        """)
  }

  @Test(arguments: [
    ("title: Bouw", "title: „Samen beginnen”"), ("title: Bouw", "title: ‘Bouw’"),
    ("title: Bouw", "title: 2021"), ("title: Bouw", "title: nee"),
    ("title: Bouw", "title: 100% Bouw"),
    ("title: Bouw", "title:\tBouw"), ("title: Bouw", "title: \"Bouw\"\t"), ("id: e2", "id: 010"),
  ])
  func `a text is what it looks like`(passage: String, typed: String) throws {
    #expect(try Scratch().findings(Sample.schedule(passage, typed)) == [])
  }

  @Test func `blanks around a value do not count`() throws {
    let text = Sample.schedule("gap: 14", "gap: \" 14 \"")
      .replacing("from: 2021-02-01", with: "from: |\n    2021-02-01")
      .replacing("pilots: 1-2", with: "pilots: ' 1-2'")
    #expect(try Scratch().findings(text) == [])
  }

  @Test func `a line that is too long is not shown`() throws {
    let pad = String(repeating: "x", count: 1000)
    #expect(
      try Scratch().findings(Sample.schedule("gap: 14", "gap: 0 # \(pad)")) == [
        "programma.yaml:16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”."
      ])
  }

  @Test func `a file that is not there is no finding`() throws {
    let scratch = try Scratch()
    let path = scratch.folder.appending(path: "geen.yaml").path(percentEncoded: false)
    let words = Words(
      nl: "Het bestand “\(path)” bestaat niet. Controleer de naam en de map.",
      en: "The file “\(path)” does not exist. Check its name and folder.")
    let failure = #expect(throws: ReadingFailure.self) {
      try ScheduleFile.read(path: path, wishes: [])
    }
    #expect(failure?.cause == .unreadable(path: path, words))
    #expect(failure?.language == .nl)
  }

  @Test func `a folder is no file`() throws {
    let scratch = try Scratch()
    let path = scratch.folder.path(percentEncoded: false)
    let texts = scratch.texts(in: .en) { () throws(ReadingFailure) in
      _ = try PlanFile.read(path: path)
    }
    #expect(texts == ["“” is a folder. Name the file itself."])
  }
}
