import Foundation
import ProgrammeModel
import ScheduleFiles
import Testing

/// The shipped school holidays, held against the checks of the calendar page.
@Suite struct DutchHolidaysTests {
  private let holidays: [SchoolHoliday]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "schedules/holidays/nederland.yaml")
      .path(percentEncoded: false)
    let schedule = Sample.schedule(
      "schoolHolidays: open", "schoolHolidays: avoid\n  holidays: \(file)"
    ).replacing("title: Techniek", with: "title: Techniek\n    region: noord")
    let scratch = try Scratch()
    let path = try scratch.write(schedule.utf8, to: "programma.yaml")
    holidays = try ScheduleFile.read(path: path, wishes: Sample.wishes).calendar.holidays
  }

  @Test func `there are five holidays a school year and the summer before the first`() {
    #expect(holidays.count == 41)
    #expect(Set(holidays.map(\.name)).count == 41)
    #expect(holidays.allSatisfy { $0.days.count == 3 })
  }

  @Test func `every holiday runs from a Saturday to a Sunday and is as long as its kind`() throws {
    let lengths = ["herfst": 9, "voorjaar": 9, "mei": 9, "kerst": 16, "zomer": 44]
    for holiday in holidays {
      let kind = try #require(holiday.name.split(separator: " ").first)
      for (region, days) in holiday.days {
        let place: Comment = "\(holiday.name) \(region)"
        #expect(days.lowerBound.weekday == .saturday, place)
        #expect(days.upperBound.weekday == .sunday, place)
        let length = days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
        #expect(length == lengths[String(kind)], place)
        #expect(holiday.name.hasSuffix(" \(days.lowerBound.year)"), place)
      }
    }
  }

  @Test func `holidays of a region follow each other`() {
    for region in Region.allCases {
      let days = holidays.compactMap { $0.days[region] }
      #expect(zip(days, days.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test(
    arguments: [
      (2025, [36...41, 44...51, 2...7, 10...16, 19...27]),
      (2026, [36...41, 44...51, 1...5, 9...16, 19...27]),
      (2027, [36...41, 44...51, 2...7, 10...16, 19...27]),
    ])
  func `these weeks are free in all regions`(year: Int, weeks: [ClosedRange<Int>]) throws {
    let free = try (36...88).compactMap { number -> Int? in
      let first = try #require(ISOWeek(year: year, number: 36).days?.lowerBound)
      let monday = first.adding(days: 7 * (number - 36))
      guard monday.week.year == year || monday.week.number <= 27 else { return nil }
      return isFree(monday) ? monday.week.number : nil
    }
    #expect(free == weeks.flatMap { Array($0) })
  }

  /// Advisory second May weeks and carnival weeks that differ from the spring week.
  private let advisory = [
    "2022-04-23..2022-05-01", "2023-04-22..2023-04-30", "2024-05-04..2024-05-12",
    "2025-04-19..2025-04-27", "2026-04-18..2026-04-26", "2027-05-01..2027-05-09",
    "2028-04-22..2028-04-30", "2025-03-01..2025-03-09", "2027-02-06..2027-02-14",
  ]

  private func isFree(_ monday: CivilDate) -> Bool {
    let week = monday...monday.adding(days: 4)
    let isAdvisory = advisory.contains { text in
      let ends = text.split(separator: "..").compactMap { CivilDate(String($0)) }
      return (ends[0]...ends[1]).overlaps(week)
    }
    return !isAdvisory
      && !holidays.contains { $0.days.values.contains { $0.overlaps(week) } }
  }
}
