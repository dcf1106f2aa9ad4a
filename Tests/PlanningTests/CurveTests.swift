import BruteForce
import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct CurveTests {
  private let effort = Planner.Effort(moves: 4000, seconds: 600)

  @Test(arguments: 12...23 as ClosedRange<UInt64>)
  func `every point is the cheapest plan with so many changes`(seed: UInt64) throws {
    let dropOut = DropOut(seed: seed)
    let free = dropOut.priced(stability: 0)
    switch Planner(dropOut.programme, after: dropOut.baseline).curve(effort) {
    case .failure(let missing):
      #expect(missing.isProven)
      #expect(BruteForce.optimum(of: free, after: dropOut.baseline) == nil)
    case .success(let curve):
      let first = try #require(curve.points.first)
      #expect(curve.leastChanges == first.changes)
      #expect(
        BruteForce.optimum(of: free, after: dropOut.baseline, changesAtMost: first.changes - 1)
          == nil)
      for (number, point) in curve.points.enumerated() {
        #expect(point.changes == first.changes + number)
        #expect(point.isProven)
        #expect(
          BruteForce.optimum(of: free, after: dropOut.baseline, changesAtMost: point.changes)?.cost
            == point.cost)
        let verdict = Verifier(dropOut.programme, after: dropOut.baseline).verify(point.document)
        #expect(verdict.isValid)
        #expect(verdict.units["stability"] ?? .max <= point.changes)
      }
      #expect(curve.isComplete)
      #expect(
        curve.points.last?.cost == BruteForce.optimum(of: free, after: dropOut.baseline)?.cost)
    }
  }

  @Test(arguments: 12...23 as ClosedRange<UInt64>)
  func `the plan with so many changes at most is the one that the curve shows`(
    seed: UInt64
  ) throws {
    let dropOut = DropOut(seed: seed)
    let free = dropOut.priced(stability: 0)
    for limit in [0, 2, 5] {
      let outcome = Planner(dropOut.programme, after: dropOut.baseline).plan(
        changesAtMost: limit, effort)
      guard case .plan(let found) = outcome, let change = found.change else {
        #expect(BruteForce.optimum(of: free, after: dropOut.baseline) == nil)
        continue
      }
      let cheapest = BruteForce.optimum(of: free, after: dropOut.baseline, changesAtMost: limit)
      #expect((change.entries <= limit) == (cheapest != nil))
      #expect((change.bound <= limit) == (cheapest != nil))
      let verdict = Verifier(dropOut.programme, after: dropOut.baseline).verify(found.document)
      #expect(verdict.isValid)
      guard let cheapest else { continue }
      let stability = found.document.wishes.first { $0.id == "stability" }
      #expect(stability?.units == change.entries)
      #expect(found.document.cost - (stability?.points ?? 0) == cheapest.cost)
      #expect(change.isCheapest)
    }
  }

  @Test func `the same effort gives the same curve`() throws {
    let planner = Planner(DropOut(seed: 3).programme)
    let curves = try (1...2).map { _ in try planner.curve(effort).get() }
    #expect(curves[0].points.map(\.document) == curves[1].points.map(\.document))
  }
}
