import Foundation
import ProgrammeModel
import ScheduleFiles
import Testing

@Suite struct SourcesTests {
  private static let schedule = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "schedules/klein.yaml").path

  @Test(arguments: [
    "gap", "themes/start/until", "themes/bezoek/after/start", "pilots/utrecht/attend/bezoek",
    "venues/utrecht/host",
  ])
  func `Every value knows its line`(path: String) throws {
    let programme = try ScheduleFile.read(path: Self.schedule, wishes: [])
    let text = try String(contentsOfFile: Self.schedule, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(programme.sources[path])
    let key = path.split(separator: "/").last.map(String.init) ?? ""
    #expect(lines[place.line - 1].contains(key))
    #expect(place.file == Self.schedule)
  }

  @Test func `The days of a school holiday stand in the holiday file`() throws {
    let programme = try ScheduleFile.read(path: Self.schedule, wishes: [])
    let place = try #require(programme.sources["holidays/voorjaar 2026/noord"])
    #expect(place.file.hasSuffix("schedules/holidays/nederland.yaml"))
  }

  @Test func `A moment that is typed is read as in a schedule`() throws {
    let programme = try ScheduleFile.read(path: Self.schedule, wishes: [])
    let when = try ScheduleFile.when("thu middag", in: programme)
    #expect(when.words == [.weekday(.thursday), .daypart("middag")])
    #expect(throws: Finding.self) { try ScheduleFile.when("nooit", in: programme) }
  }
}
