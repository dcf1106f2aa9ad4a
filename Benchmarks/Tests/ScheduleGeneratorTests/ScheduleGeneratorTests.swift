import Foundation
import Planning
import ProgrammeModel
import ScheduleGenerator
import Testing

@Suite struct ScheduleGeneratorTests {
  @Test(arguments: [3, 4, 7, 12, 31, 64, 100, 200], [false, true])
  func `Drawn schedules read without findings`(pilots: Int, usesAllKeys: Bool) throws {
    for seed in UInt64(1)...(pilots < 50 ? 25 : 3) {
      let generator = ScheduleGenerator(
        pilots: pilots, seed: seed, language: seed.isMultiple(of: 2) ? .en : .nl,
        usesAllKeys: usesAllKeys, pins: Int(seed % 3))
      #expect(throws: Never.self, "seed \(seed)") { try generator.programme(holidays: holidays) }
    }
  }

  @Test func `The programme is the one that was asked for`() throws {
    let programme = try ScheduleGenerator(
      pilots: 12, seed: 5, language: .en, timezone: "America/New_York", pins: 2
    ).programme(holidays: holidays)
    #expect(programme.id == "netwerk-12-5")
    #expect(programme.title == "Network of 12 pilots")
    #expect(programme.timezone == "America/New_York")
    #expect(programme.pilots.count == 12)
    #expect(programme.pins.count == 2)
    #expect(!programme.calendar.holidays.isEmpty)
  }

  @Test func `The same seed draws the same schedule and another seed another one`() {
    let one = ScheduleGenerator(pilots: 20, seed: 8).text(holidays: "nederland.yaml")
    let same = ScheduleGenerator(pilots: 20, seed: 8).text(holidays: "nederland.yaml")
    let other = ScheduleGenerator(pilots: 20, seed: 9).text(holidays: "nederland.yaml")
    #expect(one == same)
    #expect(one != other)
  }

  @Test(arguments: [7, 12, 30], [false, true])
  func `A drawn schedule has a plan`(pilots: Int, usesAllKeys: Bool) throws {
    let programme = try ScheduleGenerator(pilots: pilots, seed: 2, usesAllKeys: usesAllKeys)
      .programme(holidays: holidays)
    let outcome = Planner(programme).plan(Planner.Effort(moves: 400_000, seconds: 1e9))
    guard case .plan = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test(arguments: 3...8)
  func `Groups have the size that was asked for, and a plan`(group: Int) throws {
    let programme = try ScheduleGenerator(pilots: 24, group: group, seed: 3)
      .programme(holidays: holidays)
    for theme in programme.themes {
      guard case .between(let sizes) = theme.pilots else { continue }
      #expect(sizes == group - 1...group + 1)
    }
    guard case .plan = Planner(programme).plan(Planner.Effort(moves: 400_000, seconds: 1e9)) else {
      Issue.record("groups of \(group) have no plan")
      return
    }
  }

  private let holidays = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../schedules/holidays/nederland.yaml").path
}
