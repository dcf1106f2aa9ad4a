import Foundation
import Planning
import ProgrammeModel
import ScheduleFiles
import TestSupport
import Testing

import Reports
import Spreadsheets

@Suite struct AvailabilitySheetTests {
  private let programme = Programme.tiny {
    $0.period = days("2021-03-29..2021-04-08")
    $0.calendar.closed = [.reading("thu middag")]
    $0.calendar.holidays = [
      SchoolHoliday(name: "mei", days: [.noord: days("2021-03-27..2021-03-31")])
    ]
    $0.pilots[0].unavailable = [.reading("2021-04-06")]
    $0.pilots[0].avoid = [.reading("ochtend")]
    $0.experts[1].busy = BusyTimes(
      busy: [.on("2021-04-08", "12:00", "12:45")], tentative: [.on("2021-03-30", "14:00", "15:00")])
  }

  @Test func `Participants stand below each other, open slots beside, with what is known`() {
    #expect(
      AvailabilitySheet(of: programme).table.csv == """
        \u{FEFF}Deelnemer;Id;di 30-03-2021 ochtend;di 30-03-2021 middag;do 01-04-2021 ochtend;\
        di 06-04-2021 ochtend;di 06-04-2021 middag;do 08-04-2021 ochtend\r
        Pilot bouw;breda;liever niet;;liever niet;nee;nee;liever niet\r
        Pilot logistiek;emmen;nee;nee;;;;\r
        Pilot ICT;venlo;;;;;;\r
        Jan Jansen;jansen;;;;;;\r
        Petra de Vries;devries;;liever niet;;;;nee\r

        """)
  }

  @Test func `An English form is English`() {
    var english = programme
    english.language = .en
    english.period = days("2021-04-06..2021-04-06")
    #expect(
      AvailabilitySheet(of: english).table.csv == """
        \u{FEFF}Participant;Id;Tue 06-04-2021 ochtend;Tue 06-04-2021 middag\r
        Pilot bouw;breda;no;no\r
        Pilot logistiek;emmen;;\r
        Pilot ICT;venlo;;\r
        Jan Jansen;jansen;;\r
        Petra de Vries;devries;;\r

        """)
  }

  /// The heading and the rows of the form of a pilot, without the column of remarks.
  private func personal(_ id: String, in programme: Programme) throws -> [String] {
    let table = try #require(
      AvailabilitySheet(of: programme).personalTables.first { $0.id == id }?.table)
    #expect(table.columns.last?.title == "Opmerking")
    let rows = [table.columns.map(\.title)] + table.rows.map { $0.map(\.text) }
    return rows.map { $0.dropLast().joined(separator: "|") }
  }

  @Test func `A participant is asked of the slots in which a session of its own can be`() throws {
    var programme = programme
    programme.themes[1].dayparts = ["middag"]
    // The plenary can be on 1 and 8 April alone, and the pilot is not at the other session.
    programme.pilots[2].attend = ["werving": 0]
    #expect(
      try personal("venlo", in: programme) == [
        "Dag|Datum|Dagdeel|Tijd|Antwoord", "donderdag|01-04-2021|ochtend|09:30–12:30|",
        "donderdag|08-04-2021|ochtend|09:30–12:30|",
      ])
    // What it said already is there, and where it cannot come it is not asked.
    #expect(
      try personal("breda", in: programme) == [
        "Dag|Datum|Dagdeel|Tijd|Antwoord", "dinsdag|30-03-2021|middag|13:30–16:30|",
        "donderdag|01-04-2021|ochtend|09:30–12:30|liever niet",
        "donderdag|08-04-2021|ochtend|09:30–12:30|liever niet",
      ])
  }

  @Test func `Above a form stands whose it is`() throws {
    let table = try #require(AvailabilitySheet(of: programme).personalTables.first?.table)
    #expect(
      table.above.map { $0.map(\.text) } == [
        ["Beschikbaarheid: Pilot bouw"], ["Klein netwerk"],
        [
          "Kies achter een moment nee of liever niet als dat zo is. Leeg is: kan. Waar – staat, is"
            + " geen sessie."
        ],
        ["Id", "breda"], [],
      ])
    #expect(table.columns[4].choices == ["nee", "liever niet"])
  }

  @Test func `Where there are many slots a row is a day, and where there are many days a week`()
    throws
  {
    let spring = Programme.tiny { $0.period = days("2021-03-01..2021-07-30") }
    let daily = try personal("breda", in: spring)
    #expect(daily[...1] == ["Dag|Datum|ochtend|middag", "dinsdag|02-03-2021||"])
    let year = Programme.tiny {
      $0.period = days("2021-03-01..2021-12-31")
      for index in $0.themes.indices { $0.themes[index].period = $0.period }
      $0.themes[1].dayparts = ["middag"]
      $0.pilots[0].unavailable = [.reading("tue ochtend"), .reading("2021-03-04")]
    }
    let weekly = try personal("breda", in: year)
    #expect(
      weekly[...2] == [
        "Week|dinsdag|ochtend|middag|donderdag|ochtend|middag", "9|02-03-2021|–|||–|–",
        "10|09-03-2021|–||11-03-2021||",
      ])
  }

  @Test func `The flagship asks at most sixty rows of everybody`() throws {
    let path = Folder.package.appending(path: "schedules/mkb-route-2021.yaml").path
    let programme = try ScheduleFile.read(path: path, wishes: RuleBook.declarations)
    let rows = AvailabilitySheet(of: programme).personalTables.map(\.table.rows.count)
    #expect(rows.count == 14 && rows.allSatisfy { (1...60).contains($0) })
  }
}
