import Foundation
import ProgrammeModel
import Testing

@testable import ScheduleFiles

@Suite struct ScheduleSchemaTests {
  private let schema = ScheduleSchema.schema(wishes: Sample.wishes)

  /// A schedule in which every key stands.
  private var everything: String {
    Sample.schedule
      .replacing(
        "gap: 14",
        with: """
          gap: 14
          notice: 7
          budget: 10
          history: [oud.csv, {date: 2020-10-01, theme: visie, pilots: [breda]}]
          together: [[breda, emmen]]
          apart: [{pilots: [breda, emmen], themes: [werving]}]
          notes: {visie-1: Neem een jas mee.}
          """
      )
      .replacing("perDay: 1}", with: "perDay: 1, perWeek: 2, unavailable: [wed], busy: []}")
      .replacing("  schoolHolidays: open", with: "  schoolHolidays: open\n  holidays: h.yaml")
      .replacing(
        "    experts: 1",
        with: "    experts: {raad: 1}\n    description: Boeien\n    attend: 1\n"
          + "    bring: Een jas\n    gap: 42\n    team: false"
      )
      .replacing(
        "    attend: {werving: 2}",
        with: "    attend: {werving: 2}\n    institution: A\n    sector: b\n    people: 1\n"
          + "    budget: 7\n    busy: []\n    from: 2021-03-01\n    until: 2021-05-01\n"
          + "    travelMax: 90"
      )
      .replacing(
        "    themes: {werving: 1}",
        with: "    themes: {werving: 1}\n    organisation: O\n    email: e@o.example\n    max: 2\n"
          + "    fee: 1\n    avoid: []\n    role: raad\n    perDay: 2"
      )
      .replacing(
        "capacity: 24",
        with:
          "capacity: 24, rooms: 2, cost: 3, unavailable: [], busy: [], address: A 1, directions: B"
      )
  }

  private func root(_ text: String) throws -> FileValue {
    let source = SourceFile(
      path: "programma.yaml", bytes: Array(text.utf8), reading: Reading())
    return try #require(source.compose())
  }

  @Test func `It accepts a schedule in which every key stands`() throws {
    #expect(accepts(schema, try root(everything)))
  }

  @Test func `Every key of the table stands in a schedule that it accepts`() throws {
    let blocks: [any ScheduleBlock] = [
      ScheduleKeys.schedule, ScheduleKeys.programme, ScheduleKeys.contact, ScheduleKeys.calendar,
      ScheduleKeys.team, ScheduleKeys.theme, ScheduleKeys.pilot, ScheduleKeys.expert,
      ScheduleKeys.venue, ScheduleKeys.journey, ScheduleKeys.pin, ScheduleKeys.company,
      ScheduleKeys.meeting, ScheduleKeys.wishPrice,
    ]
    for key in blocks.flatMap(\.keys) {
      #expect(everything.contains(try Regex(#"\b\#(key.name):"#)), "\(key.name)")
      #expect(!key.meaning.en.isEmpty, "\(key.name)")
    }
  }

  @Test func `Every wish is a key with its price, and a threshold where it has one`() {
    let wishes = schema["properties"]?["wishes"]?["properties"]
    #expect(wishes.map(memberNames) == Sample.wishes.map(\.key))
    #expect(wishes?["avoid"]?["default"] == 30)
    #expect(wishes?["avoid"]?["anyOf"].map { $0.text().contains("above") } == false)
    #expect(wishes?["fairTravel"].map { $0.text().contains("above") } == true)
  }

  @Test(arguments: [
    ("perDay: 1", "perDay: 0"), ("people: 2", "people: veel"), ("gap: 14", "gap: [14]"),
    ("gap: 14", "gap:"), ("id: route", "id: Route"), ("nl", "fr"), ("2021-02-01", "1 februari"),
    ("gap: 14", "gat: 14"), ("    sessions: 1\n", ""),
    ("weekdays: [tue, wed, thu]", "weekdays: []"),
    ("weekdays: [tue, wed, thu]", "weekdays: [tue, tue]"), ("\"09:30-12:30\"", "9-12"),
    ("ochtend: \"", "mon: \""), ("pilots: 1-2", "pilots: veel"),
    ("needs: {werving: 3}", "needs: {werving: 4}"),
    ("team@route.example", "team"), ("\"https://meet.example/x\"", "meet.example"),
    ("online: true,", "online: true, place: Breda,"),
    ("schoolHolidays: open", "schoolHolidays: closed"),
    ("[52.266, 6.793]", "[52.266]"), ("[52.266, 6.793]", "[91, 6.793]"),
    ("minutes: 55", "minutes: -1"),
    ("gap: 14", "gap: 14\ntogether: [[breda]]"),
    ("gap: 14", "gap: 14\ntogether: [{pilots: [breda]}]"),
    ("gap: 14", "gap: 14\napart: [{pilots: [breda, emmen], themes: []}]"),
    ("gap: 14", "gap: 14\nhistory: [{theme: visie, pilots: [breda]}]"),
    ("gap: 14", "gap: 14\nnotes: [Neem een jas mee.]"),
    ("experts: 1", "experts: {}"), ("experts: 1", "experts: {raad: 0}"),
    ("experts: 1", "experts: {Raad: 1}"), ("experts: 1", "experts: [raad]"),
    ("price: 3", "prijs: 3"), ("session: werving-1", "sessie: werving-1"),
  ])
  func `It refuses what has not the form`(_ passage: String, _ replacement: String) throws {
    let text = Sample.schedule(passage, replacement)
    #expect(text != Sample.schedule)
    #expect(!accepts(schema, try root(text)))
    #expect(try !Scratch().findings(text).isEmpty)
  }

  @Test func `The file beside the schedules is what is printed`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../schedules/leernetwerk.schema.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    #expect((json as? [String: Any])?["title"] as? String == "Schema van leernetwerk")
    // Without the wishes, which are the planner's, it is the text of this module.
    let parts = ["programme", "calendar", "themes", "pilots", "experts", "venues", "pins"]
    for part in parts {
      let printed = try #require(schema["properties"]?[part]).text(indent: "    ")
      #expect(text.contains("\"\(part)\": \(printed)"))
    }
  }
}

private func memberNames(_ node: SchemaNode) -> [String] {
  if case .object(let members) = node { members.map(\.key) } else { [] }
}
