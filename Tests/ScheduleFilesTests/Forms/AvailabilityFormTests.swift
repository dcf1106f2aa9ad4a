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
    return try AvailabilityForm.read(paths: [path], of: programme).entries
      .filter { $0.availability != .free }
      .map { "\($0.participant) \($0.date) \($0.daypart): \($0.availability.words.nl)" }
  }

  private func findings(_ text: String, in language: Language = .nl) throws -> [String] {
    let path = try scratch.write(text.utf8, to: "formulier.csv")
    var programme = programme
    programme.language = language
    return scratch.texts(in: language) { () throws(ReadingFailure) in
      _ = try AvailabilityForm.read(paths: [path], of: programme)
    }
  }

  @Test(
    arguments: [";", "\t", ",", "|"],
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

  @Test
  func `UTF-16 without its mark, the letters of old Macs and a heading on two lines do no harm`()
    throws
  {
    let form = Self.form.replacing(" ochtend", with: "\nochtend")
      .replacing("di 06-04-2021\nochtend", with: "\"di 06-04-2021\nochtend\"")
      .replacing("do 08-04-2021\nochtend", with: "\"do 08-04-2021\nochtend\"")
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .macOSRoman] {
      let octets = try #require(form.data(using: encoding))
      #expect(try answers(octets) == Self.expected)
    }
  }

  @Test func `A first row that names the separator is no heading`() throws {
    #expect(
      try answers("sep=,\nDeelnemer,Id,di 6-4-2021 middag\nPilot ICT,venlo,nee\n".utf8)
        == ["venlo 2021-04-06 middag: nee"])
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
        het formulier zoals zij was; boven een kolom met opmerkingen hoort “Opmerking”.
          Deelnemer;Id;di 06-04-2021 ochtend;6-apr;wo 31-02-2021 middag
                                             ^
        """,
        """
        formulier.csv:1:42: “wo 31-02-2021 middag” is geen moment van dit programma. Laat de \
        bovenste regel van het formulier zoals zij was; boven een kolom met opmerkingen hoort “Opmerking”.
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
    let found = try findings("Participant;Id;Tue 06-04-2021 middag\nx;venlo;\"no\n", in: .en)
    #expect(
      found == [
        """
        formulier.csv:2:9: Here begins a quotation mark that ends nowhere. Save the file again.
        """
      ])
  }

  private static let expected = [
    "breda 2021-04-06 ochtend: nee", "breda 2021-04-08 ochtend: liever niet",
    "emmen 2021-04-08 ochtend: nee",
  ]

  /// Forms that people changed in ways that leave their answers clear.
  @Test(arguments: [
    // The column of ids, or that of names, was removed or moved, or another one put in.
    """
    Id;di 06-04-2021 ochtend;di 06-04-2021 middag;do 08-04-2021 ochtend
    breda;nee;;Liever niet
    emmen;;JA;nee
    """,
    """
    di 06-04-2021 ochtend;do 08-04-2021 ochtend;di 06-04-2021 middag;Deelnemer;Id
    nee;Liever niet;;Café “Bouw”;breda
    ;nee;JA;Pilot logistiek;emmen
    """,
    // Titles above it, a line for Excel, empty columns.
    """
    Beschikbaarheid voorjaar;;;;
    Graag voor vrijdag, dank;;;;
    ;;;;
    Deelnemer;Id;di 06-04-2021 ochtend;di 06-04-2021 middag;do 08-04-2021 ochtend;;
    Café “Bouw”;breda;nee;;Liever niet;;
    Pilot logistiek;emmen;;JA;nee;;
    ;;;;
    """,
    """
    sep=,
    Deelnemer,Id,di 06-04-2021 ochtend,di 06-04-2021 middag,do 08-04-2021 ochtend
    Café “Bouw”,breda,nee,,Liever niet
    Pilot logistiek,emmen,,JA,nee
    """,
    // Capitals, other ways to write a day, characters that nobody sees.
    """
    DEELNEMER;ID;Di 06-04-2021 Ochtend;dinsdag 6 april 2021 MIDDAG;Do. 8-4-2021 ochtend
    café “bouw”;Breda;nee\u{200B};;Liever\u{A0}niet
    Pilot logistiek;EMMEN;;JA;nee
    """,
    """
    Deelnemer;Id;di 06/04/2021 ochtend;di 6.4.2021 middag;donderdag 8/4/2021 ochtend
    Café “Bouw”;breda;nee;;Liever niet
    Pilot logistiek;emmen;;JA;nee
    """,
  ])
  func `Columns are known by their headings, in any order`(_ form: String) throws {
    let found = try answers(form.utf8)
    #expect(found == Self.expected)
  }

  @Test(arguments: ["2021-04-06 0:00:00", "2021-04-06 00:00:00", "6-4-2021 0:00"])
  func `A midnight that a program puts behind a day says nothing`(day: String) throws {
    #expect(
      try answers("Wie;Datum;Dagdeel;Antwoord\nbreda;\(day);ochtend;nee\n".utf8)
        == ["breda 2021-04-06 ochtend: nee"])
  }

  @Test func `A column of remarks is kept`() throws {
    let form = """
      Deelnemer;Id;di 06-04-2021 ochtend;Opmerking
      Pilot bouw;breda;nee;"Anna is dan met
      verlof; Bram kan"
      Pilot logistiek;emmen;;
      """
    let path = try scratch.write(form.utf8, to: "formulier.csv")
    let answers = try AvailabilityForm.read(paths: [path], of: programme)
    #expect(
      answers.remarks == [
        AvailabilityForm.Remark(
          participant: "breda", text: "Anna is dan met verlof; Bram kan")
      ])
    #expect(answers.entries.count == 2)
  }

  /// A heading, a row under it, and what is said first.
  @Test(arguments: [
    (
      "Deelnemer;Id;di 08-04-2021 ochtend", "x;breda;nee",
      "1:14: 8 april 2021 is een donderdag, geen dinsdag. Verbeter de dag of de datum boven deze kolom."
    ),
    // An American program means 4 June.
    (
      "Deelnemer;Id;06/04/2021 middag", "x;breda;nee",
      "1:14: “06/04/2021 middag” is geen moment van dit programma. Laat de bovenste regel"
    ),
    (
      "Deelnemer;di 06-04-2021 middag", "Pilot logistik;nee",
      "2:1: Er is geen deelnemer “Pilot logistik”. Bedoelde u “emmen”?"
    ),
    (
      "Deelnemer;Id;06-04-2021", "x;breda;nee",
      "1:14: “06-04-2021” is geen moment van dit programma. Schrijf dag, datum en dagdeel (ochtend, middag)."
    ),
    (
      "Deelnemer;Id;di 06-04-2021 avond", "x;breda;nee",
      "1:14: “di 06-04-2021 avond” is geen moment van dit programma. Schrijf dag, datum en dagdeel"
    ),
    (
      "Deelnemer;Id;wo 06-04-2022 middag", "x;breda;nee",
      "1:14: “wo 06-04-2022 middag” is geen moment van dit programma. Het loopt van"
    ),
    (
      "Deelnemer;Id;di 06-04-2021 middag;di 6-4-2021 Middag", "x;breda;nee;",
      "1:35: “di 6-4-2021 Middag” staat twee keer boven een kolom. Laat er één staan."
    ),
    (
      "Nr;Deelnemer;Id;di 06-04-2021 middag", "1;x;breda;nee",
      "1:1: “Nr” is geen moment van dit programma. Laat de bovenste regel"
    ),
    (
      "Deelnemer;Id;di 06-04-2021 middag;", "x;breda;nee;ook in de avond",
      "2:13: Boven “ook in de avond” staat niet waar het bij hoort. Zet er een moment boven, of “Opmerking”."
    ),
    (
      "Deelnemer;Id;di 06-04-2021 middag", "x;breda;nee;ook in de avond",
      "2:13: Boven “ook in de avond” staat niet waar het bij hoort."
    ),
    (
      "Deelnemer;Id;di 06-04-2021 middag", ";;nee",
      "2:3: Op deze regel staat niet wie dit antwoordt. Vul de deelnemer in."
    ),
    (
      "di 06-04-2021 middag;wo 07-04-2021 middag", "nee;nee",
      "1:1: Geen kolom zegt wie er antwoordt. Zet “Deelnemer” of “Id” boven die kolom."
    ),
    (
      "Deelnemer;Id;di 06-04-2021 middag", "Pilot ICT;breda;nee",
      "2:11: Op deze regel staan twee deelnemers: “venlo” en “breda”. Laat er één staan."
    ),
  ])
  func `What is not understood is told`(heading: String, row: String, said: String) throws {
    let first = try #require(try findings("\(heading)\n\(row)\n").first)
    #expect(first.hasPrefix("formulier.csv:" + said), "\(first)")
  }

  @Test(arguments: [
    "x", "?", "kan", "kan niet", "nee!", "Nee, vakantie", "ja graag", "-", "ONWAAR",
  ])
  func `An answer that is not clear is told by its cell`(answer: String) throws {
    #expect(
      try findings("Id;di 06-04-2021 middag\nbreda;\(answer)\n").first?.hasPrefix(
        "formulier.csv:2:7: Bij Pilot bouw staat op di 06-04-2021 middag “\(answer)”. Schrijf nee, liever niet, of niets."
      ) == true)
  }

  @Test
  func `A workbook that cannot be read is told, and one of another kind is called what it is`()
    throws
  {
    #expect(
      try findings("PK\u{3}\u{4}…xl/workbook.xml") == [
        "formulier.csv:1:1: Deze werkmap is beschadigd of niet volledig. Open haar met Excel of"
          + " LibreOffice, en sla haar opnieuw op als .xlsx."
      ])
    #expect(
      try findings("PK\u{3}\u{4}…opendocument.spreadsheet") == [
        "formulier.csv:1:1: Deze werkmap is beschadigd of niet volledig. Open haar met Excel of"
          + " LibreOffice, en sla haar opnieuw op als .xlsx."
      ])
    #expect(
      try findings("<?xml version=\"1.0\"?><office:document oasis.opendocument.spreadsheet") == [
        "formulier.csv:1:1: Deze werkmap is beschadigd of niet volledig. Open haar met Excel of"
          + " LibreOffice, en sla haar opnieuw op als .xlsx."
      ])
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let locked = head + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    let path = try scratch.write(locked, to: "formulier.xlsx")
    let told = scratch.texts(in: .nl) { () throws(ReadingFailure) in
      _ = try AvailabilityForm.read(paths: [path], of: programme)
    }
    #expect(
      told == [
        "formulier.xlsx:1:1: Dit is een Office-bestand met een wachtwoord, en geen ingevuld"
          + " formulier. Haal het wachtwoord eraf. Sla het op als .xlsx of als CSV."
      ])
  }
}
