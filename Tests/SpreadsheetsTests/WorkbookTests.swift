import Foundation
import ProgrammeModel
import Testing

@testable import Spreadsheets

@Suite struct WorkbookTests {
  private func sheet(_ rows: [[Spreadsheet.Cell]], above: [[Spreadsheet.Cell]] = []) -> Spreadsheet
  {
    var sheet = Spreadsheet(
      name: "Plan [1]: a/b",
      columns: [
        .init("Datum", width: 11), .init("Tijd", width: 7),
        .init("Antwoord", width: 13, choices: ["nee", "liever niet"]),
      ], rows: rows)
    sheet.above = above
    sheet.tints = ["nee": .red]
    sheet.frozenColumns = 1
    return sheet
  }

  private func rows(_ sheet: Spreadsheet) throws -> [[String]] {
    try Workbook(reading: try sheet.workbook()).sheets[0].rows
  }

  @Test func `What is written is read back, days and times as people see them`() throws {
    let date = try #require(CivilDate("2021-03-09"))
    let time = try #require(TimeOfDay("13:30"))
    let written = sheet(
      [
        [.date(date), .time(time), .text("nee")], [.text(""), .text(""), .text("")],
        [.number(3), .text("=1+1"), .text("'s ochtends; \"ja\"\nof nee 👍")],
      ], above: [[.text("Titel")], []])
    #expect(
      try rows(written) == [
        ["Titel"], [], ["Datum", "Tijd", "Antwoord"], ["09-03-2021", "13:30", "nee"], [],
        ["3", "=1+1", "'s ochtends; \"ja\"\nof nee 👍"],
      ])
    #expect(try Workbook(reading: written.workbook()).sheets.map(\.name) == ["Plan  1   a b"])
  }

  @Test func `The same sheet gives the same bytes, and what XML cannot hold is left out`() throws {
    let written = sheet([[.text("a\u{1}\u{FFFE}b"), .text(String(repeating: "é", count: 40_000))]])
    #expect(try written.workbook() == written.workbook())
    let cells = try rows(written)[1]
    #expect(cells[0] == "ab")
    #expect(cells[1].utf16.count == 32_767)
  }

  @Test(arguments: [
    (44264.0, "09-03-2021"), (0.5625, "13:30"), (44264.5625, "09-03-2021 13:30"),
    (44264.99999, "10-03-2021"), (61, "01-03-1900"), (2_958_465, "31-12-9999"), (2_958_466, nil),
    (-1, nil), (0, "00:00"),
  ])
  func `A number is a day and a time`(number: Double, text: String?) {
    #expect(SerialDay.text(number, since: SerialDay.zero) == text)
  }

  @Test(arguments: [
    ("dd-mm-yyyy", true), ("[$-413]d mmmm yyyy;@", true), ("[h]:mm", true), ("[h]", true),
    ("General", false), ("0.00", false), ("\"dagen\" 0", false), ("[Red]0", false), ("0\\d", false),
    ("_d0", false), ("# ##0 €", false),
  ])
  func `A look is one of days by its code`(code: String, isDay: Bool) {
    #expect(isOfTime(format: code) == isDay)
  }

  @Test(arguments: [
    ("a_x000D_\nb", "a\r\nb"), ("_x0041_", "A"), ("_x00G1_", "_x00G1_"), ("_x_x0041_", "_xA"),
    ("_x", "_x"), ("_xD800_", "\u{FFFD}"),
  ])
  func `Characters that XML cannot hold are spelled out`(written: String, text: String) {
    #expect(unescaped(written) == text)
  }
}
