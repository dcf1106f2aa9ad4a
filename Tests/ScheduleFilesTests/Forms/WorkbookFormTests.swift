import ProgrammeModel
import Spreadsheets
import TestSupport
import Testing

@testable import ScheduleFiles

/// Forms as workbooks: of all participants, and of one.
@Suite struct WorkbookFormTests {
  private let scratch: Scratch
  private let programme = Programme.tiny()

  init() throws { scratch = try Scratch() }

  /// A sheet of texts and days.
  private func sheet(_ heading: [String], _ rows: [[String]], above: [[String]] = [])
    -> Spreadsheet
  {
    func cells(_ row: [String]) -> [Spreadsheet.Cell] {
      row.map { text in CivilDate(text).map(Spreadsheet.Cell.date) ?? .text(text) }
    }
    var sheet = Spreadsheet(
      name: "Blad", columns: heading.map { .init($0, width: 12) }, rows: rows.map(cells))
    sheet.above = above.map(cells)
    return sheet
  }

  private func answers(_ sheets: Spreadsheet...) throws -> AvailabilityForm.Answers {
    let paths = try sheets.enumerated().map { index, sheet in
      try scratch.write(try sheet.workbook(), to: "formulier\(index).csv")
    }
    return try AvailabilityForm.read(paths: paths, of: programme)
  }

  private func texts(_ answers: AvailabilityForm.Answers) -> [String] {
    answers.entries.map {
      "\($0.participant) \($0.date) \($0.daypart): \($0.availability.words.nl)"
    }
  }

  private func findings(_ sheets: Spreadsheet...) throws -> [String] {
    let paths = try sheets.enumerated().map { index, sheet in
      try scratch.write(try sheet.workbook(), to: "formulier\(index).xlsx")
    }
    return scratch.texts(in: .nl) { () throws(ReadingFailure) in
      _ = try AvailabilityForm.read(paths: paths, of: programme)
    }
  }

  private let owner = [["Beschikbaarheid"], ["Id:", "breda"], []]

  @Test func `A workbook is read whatever its name, as CSV of the same cells is`() throws {
    let form = sheet(
      ["Deelnemer", "Id", "di 06-04-2021 ochtend", "Opmerking"],
      [["Pilot bouw", "breda", "Nee", "'s ochtends; dan \"vrij\""], ["Pilot ICT", "", "", ""]],
      above: [["Graag invullen"], []])
    let found = try answers(form)
    #expect(texts(found) == ["breda 2021-04-06 ochtend: nee", "venlo 2021-04-06 ochtend: "])
    #expect(found.remarks.map(\.text) == ["'s ochtends; dan \"vrij\""])
  }

  @Test func `A row is a slot, a day or a week`() throws {
    let slots = sheet(
      ["Dag", "Datum", "Dagdeel", "Tijd", "Antwoord", "Opmerking"],
      [
        ["dinsdag", "2021-04-06", "ochtend", "09:30–12:30", "nee", "vakantie"],
        ["donderdag", "2021-04-08", "middag", "13:30–16:30", "", ""],
      ], above: owner)
    #expect(
      texts(try answers(slots)) == [
        "breda 2021-04-06 ochtend: nee", "breda 2021-04-08 middag: ",
      ])
    #expect(try answers(slots).remarks.map(\.text) == ["06-04-2021: vakantie"])
    let days = sheet(
      ["Dag", "Datum", "ochtend", "middag"],
      [["dinsdag", "2021-04-06", "nee", "–"], ["donderdag", "2021-04-08", "", "liever niet"]],
      above: owner)
    #expect(
      texts(try answers(days)) == [
        "breda 2021-04-06 ochtend: nee", "breda 2021-04-08 ochtend: ",
        "breda 2021-04-08 middag: liever niet",
      ])
    let weeks = sheet(
      ["Week", "dinsdag", "ochtend", "middag", "donderdag", "middag"],
      [
        ["14", "2021-04-06", "nee", "–", "", "–"],
        ["15", "2021-04-13", "", "", "2021-04-15", "nee"],
      ],
      above: owner)
    #expect(
      texts(try answers(weeks)) == [
        "breda 2021-04-06 ochtend: nee", "breda 2021-04-13 ochtend: ",
        "breda 2021-04-13 middag: ", "breda 2021-04-15 middag: nee",
      ])
  }

  @Test func `Rows may name who answers, and several forms are one`() throws {
    let long = sheet(
      ["Datum", "Dagdeel", "Wie", "Antwoord"],
      [["2021-04-06", "middag", "Pilot ICT", "nee"], ["2021-04-06", "middag", "emmen", "nee"]])
    let other = sheet(["Moment", "Antwoord"], [["di 6 april 2021 ochtend", "nee"]], above: owner)
    #expect(
      texts(try answers(long, other)) == [
        "venlo 2021-04-06 middag: nee", "emmen 2021-04-06 middag: nee",
        "breda 2021-04-06 ochtend: nee",
      ])
  }

  @Test func `What is wrong in any form is told with its cell`() throws {
    let heading = ["Dag", "Datum", "Dagdeel", "Antwoord"]
    let first = sheet(
      heading,
      [
        ["dinsdag", "2021-04-06", "ochtend", "misschien"],
        ["woensdag", "2021-04-08", "ochtend", "nee"], ["", "", "", "nee"],
        ["dinsdag", "2021-04-06", "ochtend", ""],
      ], above: owner)
    let second = sheet(
      heading, [["dinsdag", "2022-04-05", "ochtend", "nee"]], above: [["Id", "x"]])
    let third = sheet(heading, [["dinsdag", "2021-04-06", "ochtend", "nee"]])
    let fourth = sheet(["a", "b"], [["c", "d"]])
    let found = try findings(first, second, third, fourth).map {
      String($0.prefix { $0 != "\n" })
    }
    #expect(
      found == [
        "formulier0.xlsx:5:28: Cel D5: Bij Pilot bouw staat op 06-04-2021 ochtend “misschien”. Schrijf"
          + " nee, liever niet, of niets.",
        "formulier0.xlsx:6:10: Cel B6: 8 april 2021 is een donderdag, geen woensdag. Verbeter de dag of"
          + " de datum.",
        "formulier0.xlsx:7:4: Cel D7: Bij “nee” staat geen datum. Vul de datum in, of haal het antwoord"
          + " weg.",
        "formulier0.xlsx:8:9: Cel B8: “dinsdag 06-04-2021 ochtend” staat al op regel 5. Laat er één"
          + " staan.",
        "formulier1.xlsx:1:4: Cel B1: Er is geen deelnemer “x”. Kies uit: breda, emmen, venlo, jansen,"
          + " devries.",
        "formulier2.xlsx:2:1: Cel A2: Op deze regel staat niet wie dit antwoordt. Vul de deelnemer in.",
        "formulier3.xlsx:1:1: Cel A1: Dit is geen formulier van “availability”. Maak een nieuw"
          + " formulier, en vul dat in.",
      ])
  }
}
