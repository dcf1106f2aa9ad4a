import ProgrammeModel
import TestSupport
import Testing

@testable import Verification

/// The parts of the year, of the wish `spread`.
struct YearPartsTests {
  /// Open on 2, 4, 9, 11, 16 and 18 March.
  private func parts(
    of sessions: Int, _ change: (inout Programme) -> Void = { _ in }
  ) throws -> YearParts {
    let programme = Programme.tiny {
      $0.period = days("2021-03-01..2021-03-19")
      $0.pilots[0].attend = ["visie": 0, "werving": sessions]
      change(&$0)
    }
    return try #require(Verifier(programme).lookup.yearParts["breda"])
  }

  private let open = ["02", "04", "09", "11", "16", "18"].map { day("2021-03-\($0)") }

  @Test(arguments: [
    (0, [0, 0, 0, 0, 0, 0]), (1, [0, 0, 0, 0, 0, 0]), (2, [0, 0, 0, 1, 1, 1]),
    (4, [0, 0, 1, 2, 2, 3]), (6, [0, 1, 2, 3, 4, 5]), (9, [0, 1, 3, 4, 6, 7]),
  ])
  func `Day d of D is in part floor(d × n ÷ D)`(sessions: Int, numbers: [Int]) throws {
    let year = try parts(of: sessions)
    #expect(year.openDays == open)
    #expect(open.map(year.part) == numbers)
    #expect(year.count == max(1, sessions))
  }

  @Test(arguments: [
    ("2020-01-01", 0), ("2021-03-01", 0), ("2021-03-03", 0), ("2021-03-05", 1),
    ("2021-03-08", 1), ("2021-03-10", 2), ("2021-03-17", 3), ("2021-03-19", 3), ("2022-01-01", 3),
  ])
  func `A day that is not open goes with the next open one, after the last with the last`(
    date: String, part: Int
  ) throws {
    #expect(try parts(of: 4).part(of: day(date)) == part)
  }

  @Test func `Days are open by the calendar, whatever team, theme and pilot say`() throws {
    let busy = BusyTimes(busy: [.on("2021-03-04", "00:00", "23:00")])
    let year = try parts(of: 2) {
      $0.team.unavailable = [.reading("tue")]
      $0.team.busy = busy
      $0.themes[1].period = days("2021-03-09..2021-03-11")
      $0.themes[1].dayparts = ["ochtend"]
      $0.pilots[0].unavailable = [.reading("2021-03-16")]
      $0.pilots[0].busy = busy
      $0.calendar.holidays = [
        SchoolHoliday(name: "voorjaar", days: [.zuid: days("2021-03-01..2021-03-10")])
      ]
    }
    #expect(year.openDays == open)
  }

  @Test func `A day is closed when all its dayparts are`() throws {
    let year = try parts(of: 2) {
      $0.calendar.closed = [.reading("2021-03-09 ochtend"), .reading("2021-03-11")]
    }
    #expect(year.openDays == open.filter { $0 != day("2021-03-11") })
    let spring = try parts(of: 2) { $0.period = days("2021-04-26..2021-04-29") }
    #expect(spring.openDays == [day("2021-04-29")])
  }

  @Test func `Only the pilot's own days are cut, within the programme's`() throws {
    let year = try parts(of: 2) { $0.pilots[0].period = days("2021-03-04..2021-04-30") }
    #expect(year.openDays == Array(open.dropFirst()))
    #expect(open.map(year.part) == [0, 0, 0, 0, 1, 1])
  }

  @Test func `Without an open day all is one part`() throws {
    let year = try parts(of: 3) { $0.calendar.closed = [.reading("2021-03-01..2021-03-31")] }
    #expect(year.openDays == [])
    #expect(year.count == 1)
    #expect(year.part(of: open[5]) == 0)
  }
}
