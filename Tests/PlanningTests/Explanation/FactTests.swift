import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct FactTests {
  /// A programme that says something of every kind.
  static let programme = Programme.tiny { programme in
    programme.calendar.publicHolidays = .closed
    programme.calendar.closed = [.reading("2021-W14"), .reading("thu middag")]
    programme.calendar.schoolHolidays = .closed
    programme.calendar.holidays = [
      SchoolHoliday(
        name: "mei 2021",
        days: [.noord: days("2021-05-01..2021-05-09"), .zuid: days("2021-05-08..2021-05-16")]),
      SchoolHoliday(name: "zomer 2021", days: [.zuid: days("2021-07-24..2021-09-05")]),
    ]
    programme.team.perDay = 1
    programme.team.perWeek = 2
    programme.team.unavailable = [.reading("2021-03-16")]
    programme.gap = 14
    programme.budget = 25_000
    programme.themes[0].mode = .onsite
    programme.themes[0].period = days("2021-03-02..2021-06-29")
    programme.themes[1].mode = .online
    programme.themes[1].dayparts = ["ochtend", "middag"]
    programme.themes[1].after = ["visie", "weg"]
    programme.themes[1].attend = 0
    programme.pilots[0].attend = ["werving": 1]
    programme.pilots[0].unavailable = [.reading("tue"), .reading("2021-04-01..2021-04-09 middag")]
    programme.pilots[1].busy.busy = [0..<1]
    programme.pilots[2].budget = 10_000
    programme.experts[0].max = 0
    programme.experts[1].max = 3
    programme.experts[1].unavailable = [.reading("2021-03-09")]
    programme.experts[0].busy.busy = [0..<1]
    programme.venues[0].capacity = 24
    programme.venues[0].rooms = 2
    programme.venues[2].unavailable = [.reading("2021-03-11")]
    programme.pins = [
      Pin(session: "visie-1", pilots: ["breda", "emmen"]), Pin(session: "weg-1"),
    ]
    programme.sources = [
      "venues/avans": SourcePlace(file: "schema.yaml", line: 40, column: 3),
      "venues/avans/capacity": SourcePlace(file: "schema.yaml", line: 41, column: 5),
      "calendar": SourcePlace(file: "schema.yaml", line: 8, column: 3),
      "gap": SourcePlace(file: "schema.yaml", line: 5, column: 6),
      "themes/werving/after": SourcePlace(file: "schema.yaml", line: 20, column: 6),
      "themes/werving/after/visie": SourcePlace(file: "schema.yaml", line: 21, column: 6),
    ]
  }

  static let planner = Planner(
    programme,
    after: Baseline(
      .of(
        .held("werving-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"])),
      today: day("2021-03-01")))

  @Test func `Everything that a fact says stands in one place`() throws {
    let text = Self.planner.facts.map { fact in
      let relaxation = fact.relaxation
      let steps = [1, relaxation?.steps ?? 0].map { step in
        relaxation.map { $0.edit(step).sentence.nl } ?? "-"
      }
      let conflict = ConflictSentence(programme: Self.planner.programme, facts: [fact]).sentence
      let removal = fact.removal.edit.sentence
      return """
        \(fact.place.map { "\($0.file):\($0.line): " } ?? "")\(fact.source)
          \(fact.words.nl)
          \(fact.words.en)
          \(conflict.nl)
          \(conflict.en)
          \(removal.nl) \(removal.en)
          \(relaxation?.steps ?? 0): \(steps[0]) … \(steps[1])
          \(fact.people)

        """
    }.joined()
    try expectSnapshot(text, "feiten.txt")
  }

  /// Rooms without limit are still said, so that those of venues are left out here.
  @Test func `Without a fact all the others are left`() {
    let all = Self.planner.facts.map(\.source)
    for (index, fact) in Self.planner.facts.enumerated() where !fact.source.hasPrefix("rooms") {
      var others = all
      others.remove(at: index)
      #expect(Self.planner.without([fact]).facts.map(\.source) == others, "\(fact.source)")
    }
  }

  @Test func `Without all facts there are none`() {
    let left = Self.planner.without(Self.planner.facts)
    #expect(Set(left.facts.map(\.source)) == ["rooms: 1000000"])
    #expect(left.frozen == [])
  }

  @Test func `A fact that is eased says what its change puts in its place`() {
    for (index, fact) in Self.planner.facts.enumerated() {
      guard let relaxation = fact.relaxation else { continue }
      for step in [1, relaxation.steps] {
        var eased = Self.planner
        relaxation.apply(&eased.programme, step)
        let texts = eased.facts.map(\.source)
        let isGone = texts.count < Self.planner.facts.count
        #expect(isGone || texts[index] == relaxation.edit(step).new, "\(fact.source)")
      }
    }
  }
}
