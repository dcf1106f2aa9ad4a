import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite struct AvailabilityFormTests {
  private let scratch: Scratch
  private let programme = Programme.tiny()

  init() throws { scratch = try Scratch() }

  private static let form = """
    Deelnemer;Id;di 06-04-2021 ochtend;di 06-04-2021 middag;do 08-04-2021 ochtend
    Café “Bouw”;breda;nee;;Liever niet
    Pilot logistiek;emmen;;JA;nee

    """

  /// What a form says as participant, slot and answer, without the free ones.
  private func answers(_ octets: some Sequence<UInt8>) throws -> [String] {
    let path = try scratch.write(octets, to: "formulier.csv")
    return try AvailabilityForm.read(path: path, of: programme)
      .filter { $0.availability != .free }
      .map { "\($0.participant) \($0.date) \($0.daypart): \($0.availability.words.nl)" }
  }

  private func findings(_ text: String, in language: Language = .nl) throws -> [String] {
    let path = try scratch.write(text.utf8, to: "formulier.csv")
    var programme = programme
    programme.language = language
    return scratch.texts(in: language) { () throws(ReadingFailure) in
      _ = try AvailabilityForm.read(path: path, of: programme)
    }
  }

  @Test(
    arguments: [";", "\t", ","],
    [String.Encoding.utf8, .windowsCP1252, .utf16, .utf16LittleEndian])
  func `A form is read as any spreadsheet saves it`(
    _ separator: String, _ encoding: String.Encoding
  ) throws {
    for (mark, lineEnd) in [("", "\r\n"), ("\u{FEFF}", "\n"), ("", "\r")] {
      // Only with its mark can UTF-16 be told, and Windows-1252 has none.
      let isMarked = mark.isEmpty == false || encoding == .utf16LittleEndian
      if encoding == .windowsCP1252, isMarked { continue }
      let text =
        (isMarked && encoding != .utf16 ? "\u{FEFF}" : "")
        + Self.form.replacing(";", with: separator).replacing("\n", with: lineEnd)
      let octets = try #require(text.data(using: encoding))
      #expect(
        try answers(octets) == [
          "breda 2021-04-06 ochtend: nee", "breda 2021-04-08 ochtend: liever niet",
          "emmen 2021-04-08 ochtend: nee",
        ])
    }
  }

  @Test(arguments: [
    ("nee", "nee"), (" NEE ", "nee"), ("no", "nee"), ("Liever\u{A0} niet", "liever niet"),
    ("rather not", "liever niet"), ("\"nee\"", "nee"), ("\"liever\nniet\"", "liever niet"),
  ])
  func `Case, blanks and quotes do not matter`(_ cell: String, _ answer: String) throws {
    #expect(
      try answers("Deelnemer;Id;di 6-4-2021 middag\nPilot ICT;venlo;\(cell)\n".utf8)
        == ["venlo 2021-04-06 middag: \(answer)"])
  }

  @Test func `Rows and columns may be moved, left out and empty, and who has no id has a title`()
    throws
  {
    let form = """
      Deelnemer;Id;do 08-04-2021 ochtend;;di 06-04-2021 middag;
      ;;;;;
      'Petra de Vries;;nee
      Pilot ICT;23-apr;;;nee;;
      """
    #expect(
      try answers(form.utf8) == [
        "devries 2021-04-08 ochtend: nee", "venlo 2021-04-06 middag: nee",
      ])
  }

  @Test func `Everything that is wrong is told at once`() throws {
    let form = """
      Deelnemer;Id;di 06-04-2021 ochtend;6-apr;wo 31-02-2021 middag
      Pilot bouw;breda;misschien
      Pilot bouw;breda;nee
      Niemand;bredaa;nee
      """
    #expect(
      try findings(form) == [
        """
        formulier.csv:1:36: “6-apr” is geen moment van dit programma. Laat de bovenste regel van \
        het formulier zoals zij was.
          Deelnemer;Id;di 06-04-2021 ochtend;6-apr;wo 31-02-2021 middag
                                             ^
        """,
        """
        formulier.csv:1:42: “wo 31-02-2021 middag” is geen moment van dit programma. Laat de \
        bovenste regel van het formulier zoals zij was.
          Deelnemer;Id;di 06-04-2021 ochtend;6-apr;wo 31-02-2021 middag
                                                   ^
        """,
        """
        formulier.csv:2:18: Bij Pilot bouw staat op di 06-04-2021 ochtend “misschien”. Schrijf nee, \
        liever niet, of niets.
          Pilot bouw;breda;misschien
                           ^
        """,
        """
        formulier.csv:3:1: “breda” staat al op regel 2. Laat er één staan.
          Pilot bouw;breda;nee
          ^
        """,
        """
        formulier.csv:4:9: Er is geen deelnemer “bredaa”. Bedoelde u “breda”?
          Niemand;bredaa;nee
                  ^
        """,
      ])
  }

  @Test(arguments: ["", "\n\n", "programme:\n  id: x\n", "a;b;c\nd;e;f\n"])
  func `What is no form is told once`(_ text: String) throws {
    #expect(
      try findings(text).first?.hasPrefix(
        "formulier.csv:1:1: Dit is geen formulier van “availability”. Maak een nieuw formulier, en vul dat in."
      )
        == true)
    #expect(try findings(text).count == 1)
  }

  @Test func `A quotation mark that does not end is told, in English where the programme is`()
    throws
  {
    #expect(
      try findings("Participant;Id;Tue 06-04-2021 middag\nx;venlo;\"no\n", in: .en) == [
        """
        formulier.csv:2:9: Here begins a quotation mark that ends nowhere. Save the form again.
          x;venlo;"no
                  ^
        """
      ])
  }
}
