import Foundation
import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite struct PlanSchemaTests {
  private static let plan = PlanDocument(
    programme: "route", schedule: String(repeating: "0a", count: 32), status: .feasible, cost: 90,
    bound: 30,
    wishes: [
      PlanDocument.WishCost(id: "travel", price: 1, units: 60, points: 60),
      PlanDocument.WishCost(id: "in-person", price: 30, units: 1, points: 30),
    ],
    sessions: [
      PlannedSession(
        id: "visie-1", theme: "visie", date: CivilDate(dayNumber: 18_695), daypart: "'s middags",
        venue: "breda", pilots: ["breda", "emmen"], experts: [])
    ])

  private func accepts(_ text: String) throws -> Bool {
    let source = SourceFile(path: "plan.json", bytes: Array(text.utf8), reading: Reading())
    return try ScheduleFilesTests.accepts(PlanSchema.schema, #require(source.compose()))
  }

  @Test func `The schema stands in the repository`() throws {
    try expectFile(PlanSchema.text, "docs/plan.schema.json")
  }

  @Test func `A plan that was written has the form`() throws {
    #expect(try accepts(PlanFile.text(of: Self.plan)))
    let schedules = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schedules/mkb-route-2021-2023")
    for year in ["jaar-1", "jaar-2"] {
      let file = schedules.appending(path: "\(year).plan.json")
      #expect(try accepts(String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test(arguments: [
    ("\"format\": 1", "\"format\": 2"), ("\"cost\": 90", "\"cost\": -1"),
    ("\"cost\": 90,", ""), ("feasible", "good"), ("2021-03-09", "9 maart"),
    ("\"units\": 60", "\"units\": []"), ("\"venue\": \"breda\"", "\"venue\": \"Breda!\""),
    ("\"bound\"", "\"ondergrens\""), ("0a0a", "0A0A"),
  ])
  func `What no plan has is refused`(_ passage: String, _ replacement: String) throws {
    let text = PlanFile.text(of: Self.plan).replacing(passage, with: replacement)
    #expect(text != PlanFile.text(of: Self.plan))
    #expect(try !accepts(text))
  }

  @Test func `A plan is Codable, in the form of its file`() throws {
    let text = PlanFile.text(of: Self.plan)
    var read = try JSONDecoder().decode(PlanDocument.self, from: Data(text.utf8))
    #expect(read.wishes.map(\.id) == ["in-person", "travel"])
    read.wishes.reverse()
    #expect(read == Self.plan)
    let encoded = try JSONEncoder().encode(Self.plan)
    #expect(try accepts(String(decoding: encoded, as: UTF8.self)))
    #expect(try JSONDecoder().decode(PlanDocument.self, from: encoded).sessions == read.sessions)
    let newer = text.replacing("\"format\": 1", with: "\"format\": 2")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PlanDocument.self, from: Data(newer.utf8))
    }
  }
}
