import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

/// Tables of sessions that somebody planned elsewhere.
@Suite struct PlanTableTests {
  private let scratch: Scratch
  private let programme = Programme.tiny {
    $0.themes[1].sessions = 2
    $0.pilots[1].title = "Bouw, zorg"
    $0.pilots[2].attend = ["visie": 0]
  }

  init() throws { scratch = try Scratch() }

  private func rows(_ text: String) throws -> [PlanTable.Row] {
    try PlanTable.read(path: try scratch.write(text.utf8, to: "plan.csv"), of: programme)
  }

  private func findings(_ text: String) throws -> [String] {
    let path = try scratch.write(text.utf8, to: "plan.csv")
    return scratch.texts(in: .nl) { () throws(ReadingFailure) in
      _ = try PlanTable.read(path: path, of: programme)
    }
  }

  @Test(arguments: [";", "\t", ","])
  func `Columns stand in any order, and cells hold ids or titles`(_ separator: String) throws {
    let table = """
      Locatie|Experts|Datum|Opmerking|Thema|Dagdeel|Pilots
      avans|Jan Jansen|09-03-2021|x|visie|middag|alle
      ZAAL  UTRECHT||di 6-4-2021||Werving|13:30|"Pilot bouw, Pilot ICT"
      Online|"jansen, devries"|2021-05-04||werving|Ochtend|breda en emmen
      """
    #expect(
      try rows(table.replacing("|", with: separator)) == [
        .init(
          id: nil, theme: "visie", date: day("2021-03-09"), daypart: "middag", venue: "avans",
          pilots: ["breda", "emmen"], experts: ["jansen"]),
        .init(
          id: nil, theme: "werving", date: day("2021-04-06"), daypart: "middag", venue: "zaal",
          pilots: ["breda", "venlo"], experts: []),
        .init(
          id: nil, theme: "werving", date: day("2021-05-04"), daypart: "ochtend", venue: "online",
          pilots: ["breda", "emmen"], experts: ["jansen", "devries"]),
      ])
  }

  @Test(arguments: [
    "Pilot bouw; Pilot ICT", "Pilot bouw\nPilot ICT", "BREDA,venlo", "breda en venlo",
    " Pilot  bouw , pilot ict ",
  ])
  func `A list has commas, semicolons, lines or “en” between its names`(_ list: String) throws {
    let row = try #require(
      try rows("datum;dagdeel;thema;locatie;pilots\n9-3-2021;middag;visie;avans;\"\(list)\"").first)
    #expect(row.pilots == ["breda", "venlo"])
  }

  @Test func `A title with a comma is known where it stands alone`() throws {
    let row = try rows("datum;dagdeel;thema;locatie;pilots\n9-3-2021;middag;visie;avans;Bouw, zorg")
    #expect(row.map(\.pilots) == [["emmen"]])
  }

  @Test func `A session may have its id, and a programme with one daypart needs no column of them`()
    throws
  {
    var programme = programme
    programme.calendar.dayparts.removeFirst()
    let path = try scratch.write(
      "sessie;datum;thema;locatie;pilots\nWerving-2;9-3-2021;werving;avans;breda".utf8,
      to: "plan.csv")
    let rows = try PlanTable.read(path: path, of: programme)
    #expect(rows.map(\.id) == ["werving-2"] && rows.map(\.daypart) == ["middag"])
  }

  @Test func `All that is wrong is told in one run, with the cell where it stands`() throws {
    let table = """
      sessie;datum;dagdeel;thema;locatie;pilots;experts
      werving-1;31-2-2021;avond;werven;avans;"breda
      Pilot wolk";Jan
      ;ma 9-3-2021;middag;Werving;avans;breda;
      werving-3;9-3-2021;middag;Werving;;breda;
      werving-1;9-3-2021;middag;Werving;avans;breda;
      werving-1;16-3-2021;middag;Werving;avans;breda;
      """
    try expectSnapshot(findings(table).joined(separator: "\n") + "\n", "plan-table.txt")
  }

  @Test func `A heading that is missing is named, and so is a table without sessions`() throws {
    #expect(
      try findings("datum;thema\n9-3-2021;visie") == [
        "plan.csv:1:1: In de eerste regel ontbreken de koppen “locatie”, “pilots”, “dagdeel”. Zet"
          + " boven elke kolom wat erin staat: datum, dagdeel, thema, locatie, pilots, experts."
      ])
    let found = try findings("datum;dagdeel;thema;locatie;pilots\n;;;;\n").map { $0.prefix(60) }
    #expect(
      found == [
        "plan.csv:1:1: Onder de koppen staat geen enkele sessie. Zet "
      ])
  }

  private func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }
}
