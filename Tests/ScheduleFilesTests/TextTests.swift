import Foundation
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
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[0]
    #expect(
      try Scratch().findings(text) == [
        """
        programma.yaml:1:1: Dit bestand is leeg. Begin met een van de bestanden in de map “schedules”.
          \(line)
          ^
        """
      ])
  }

  @Test func `a list or a text is no schedule`() throws {
    #expect(
      try Scratch().findings("- gap: 14\n") == [
        """
        programma.yaml:1:1: Hier hoort een blok met sleutels, maar er staat een lijst.
          - gap: 14
          ^
        """
      ])
    #expect(
      try Scratch().findings("gap 14") == [
        """
        programma.yaml:1:1: Hier hoort een blok met sleutels, maar er staat “gap 14”.
          gap 14
          ^
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

  @Test func `UTF-16 is no UTF-8`() throws {
    let bytes = try #require("gap: 14".data(using: .utf16))
    let findings = try Scratch().findings(bytes: bytes)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("programma.yaml:1:1: Dit bestand is niet in UTF-8") == true)
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
    #expect(
      try Scratch().findings("team: {people: 2, \"e\u{301}👩‍👩‍👧\": 1, gap: 3}").suffix(2).first == """
        programma.yaml:1:19: De sleutel “e\u{301}👩‍👩‍👧” hoort hier niet. Kies uit: people, perDay, perWeek, unavailable.
          team: {people: 2, "e\u{301}👩‍👩‍👧": 1, gap: 3}
                            ^
        """)
    #expect(
      try Scratch().findings("team: {people: 2, \"e\u{301}👩‍👩‍👧\": 1, gap: 3}").last == """
        programma.yaml:1:28: De sleutel “gap” hoort hier niet. Kies uit: people, perDay, perWeek, unavailable.
          team: {people: 2, "e\u{301}👩‍👩‍👧": 1, gap: 3}
                                     ^
        """)
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
