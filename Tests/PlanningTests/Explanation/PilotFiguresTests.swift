import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct PilotFiguresTests {
  private let programme = Programme.tiny {
    $0.pilots[0].needs = ["werving": 2, "visie": 1]
    $0.pilots[1].practices = ["werving"]
    $0.pilots[1].needs = ["werving": 1]
    $0.pilots[1].avoid = [.reading("ochtend")]
  }

  @Test func `What each pilot gets and gives is counted`() {
    let figures = Problem(programme).pilotFigures(
      of: .of(
        .held("visie-1", "2021-03-09", "middag", "avans", ["breda", "emmen", "venlo"], []),
        .held("werving-1", "2021-03-23", "ochtend", "zaal", ["breda", "emmen"], [])))
    #expect(figures.map(\.id) == ["breda", "emmen", "venlo"])
    #expect(figures.map(\.sessions) == [2, 2, 1])
    #expect(figures.map(\.hosted) == [1, 0, 0])
    #expect(figures.map(\.ratherNot) == [0, 1, 0])
    #expect(figures.map(\.meetings) == [[0, 2, 1], [2, 0, 1], [1, 1, 0]])
    #expect(figures.map(\.met) == [2, 2, 2])
    #expect(figures.map(\.needed) == [2, 1, 0])
    #expect(figures.map(\.need) == [3, 1, 0])
    #expect(figures.map(\.weeksWaited) == [1 + 2 * 3, 3, 0])
    // Emmen brings the practice on werving, to Breda but not to itself.
    #expect(figures.map(\.practicesMet) == [1, 0, 0])
    #expect(figures.map(\.averageWait) == [7.0 / 3, 3, nil])
  }

  @Test func `What the programme does not know counts nothing`() {
    let figures = Problem(programme).pilotFigures(
      of: .of(.held("x-1", "2030-01-01", "nacht", "maan", ["breda", "onbekend"], ["niemand"])))
    #expect(figures.map(\.sessions) == [1, 0, 0])
    #expect(figures.map(\.minutes) == [0, 0, 0])
    #expect(figures.map(\.met) == [0, 0, 0])
    #expect(figures.map(\.needed) == [0, 0, 0])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `They add up to what the wishes count`(seed: UInt64) throws {
    let random = RandomProgramme.make(seed: seed, .init())
    let problem = Problem(random.programme)
    let plan = try #require(problem.candidates(of: random.witness))
    let units = Dictionary(
      uniqueKeysWithValues: Evaluation(plan, of: problem).wishes.map { ($0.id, $0.units) })
    let figures = problem.pilotFigures(of: random.witness)
    #expect(figures.reduce(0) { $0 + $1.weeksWaited } == units["urgency"])
    #expect(figures.reduce(0) { $0 + $1.ratherNot } <= units["avoid"] ?? 0)
    #expect(figures.reduce(0) { $0 + $1.minutes } <= units["travel"] ?? 0)
  }
}
