import ProgrammeModel
import TestSupport
import Testing
import Verification

struct RandomProgrammeTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `The plan that a random programme is made around breaks no rule`(seed: UInt64) {
    let shapes: [RandomProgramme.Shape] = [
      .tiny(), .tiny(isPublished: true), .init(pilots: 3...12), .init(isPublished: true),
    ]
    for shape in shapes {
      let random = RandomProgramme.make(seed: seed, shape)
      let verdict = Verifier(random.programme, after: random.baseline).verify(random.witness)
      #expect(verdict.broken.map(\.sentence.en) == [])
      let wishes = Set(verdict.units.keys).union(["cost"])
      #expect(verdict.differences.filter { !wishes.contains($0.subject) } == [])
    }
  }

  @Test func `Two hundred pilots are planned for as well`() {
    let random = RandomProgramme.make(seed: 1, .init(pilots: 200...200, themes: 5...5))
    let verdict = Verifier(random.programme).verify(random.witness)
    #expect(random.programme.pilots.count == 200)
    #expect(verdict.broken == [])
  }

  @Test func `The same seed gives the same programme`() {
    let (one, other) = (
      RandomProgramme.make(seed: 7, .init()), RandomProgramme.make(seed: 7, .init())
    )
    #expect(one.witness == other.witness)
    #expect(one.programme.pins == other.programme.pins)
    #expect(one.programme.history == other.programme.history)
    #expect(
      Verifier(one.programme).verify(one.witness) == Verifier(other.programme).verify(one.witness))
  }
}
