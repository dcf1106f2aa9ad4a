import BruteForce
import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct CertificateTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `what is proven of a tiny programme is certified, and no more can be`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(seed: seed, .tiny(isPublished: seed % 3 == 0))
    let (programme, baseline) = (random.programme, random.baseline)
    let found = try #require(planned(programme, after: baseline, seed: seed))
    let certificate = try #require(found.certificate)
    let verifier = Verifier(programme, after: baseline)
    #expect(certificate.bound == found.document.bound)
    #expect(refusal(of: certificate, verifier) == nil)

    let optimum = try #require(BruteForce.optimum(of: programme, after: baseline)).cost
    var chance = SplitMix64(seed: seed)
    for _ in 0..<12 {
      var forged = certificate
      forged.bound = optimum + 1
      forged.forge(with: &chance)
      #expect(refusal(of: forged, verifier) != nil)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the verifier lists as many ways to hold a session as there are columns`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(
      seed: seed, .init(pilots: 3...5, isPublished: seed.isMultiple(of: 2)))
    let problem = Problem(random.programme, after: random.baseline)
    let pool = try #require(ColumnPool(Tables(problem)))
    var columns = 0
    var seen: Set<Int> = []
    for kind in pool.kinds {
      let isFree = !problem.sessions[kind.sessions[0]].keepsID
      guard !isFree || seen.insert(kind.theme).inserted else { continue }
      columns += kind.columns.reduce(0) { $0 + $1.count }
    }
    let trivial = Certificate(
      programme: random.programme.id, schedule: random.programme.digest, bound: 0, rows: [],
      parts: [])
    let ways = try Verifier(random.programme, after: random.baseline).check(trivial)
    #expect(ways == columns)
  }

  @Test(arguments: [1, 4, 6, 8] as [UInt64])
  func `a proof that divides all plans is certified with its parts`(seed: UInt64) throws {
    let programme = RandomProgramme.make(seed: seed, pilots: 4...5)
    let certificate = try #require(planned(programme, seed: seed)?.certificate)
    #expect(refusal(of: certificate, Verifier(programme)) == nil)
    try #require(certificate.parts.count > 1)
    var cut = certificate
    cut.parts[0].division = nil
    cut.parts[0].parts = []
    cut.parts.removeLast(cut.parts.count - 1)
    #expect(refusal(of: cut, Verifier(programme)) != nil)
  }

  @Test func `a certificate is made where one is asked for alone`() throws {
    let programme = RandomProgramme.make(seed: 1, .tiny()).programme
    let effort = Planner.Effort(moves: 2000, seconds: 600)
    guard case .plan(let found) = Planner(programme).plan(effort) else {
      Issue.record("no plan found")
      return
    }
    #expect(found.certificate == nil)
  }

  private func planned(
    _ programme: Programme, after baseline: Baseline = Baseline(), seed: UInt64
  ) -> Planner.Found? {
    let effort = Planner.Effort(
      moves: 2000, nodes: 12, seconds: 600, seed: seed, certifies: true)
    guard case .plan(let found) = Planner(programme, after: baseline).plan(effort) else {
      return nil
    }
    return found
  }

  private func refusal(of certificate: Certificate, _ verifier: Verifier) -> String? {
    do throws(Refusal) {
      try verifier.check(certificate)
      return nil
    } catch {
      return error.sentence.nl
    }
  }
}

extension Certificate {
  /// Changes prices, rows and parts by chance, as if somebody wanted to prove more.
  fileprivate mutating func forge(with chance: inout SplitMix64) {
    for _ in 0..<chance.roll(1...4) {
      let part = chance.roll(0...parts.count - 1)
      switch chance.roll(0...6) {
      case 0 where !parts[part].prices.isEmpty:
        let price = chance.roll(0...parts[part].prices.count - 1)
        parts[part].prices[price].amount += chance.roll(-40...40) * Certificate.unitsPerPoint
      case 1 where !rows.isEmpty:
        parts[part].prices.append(
          Price(
            row: chance.roll(0...rows.count - 1),
            amount: chance.roll(-40...40) * Certificate.unitsPerPoint))
      case 2 where !rows.isEmpty: rows.append(chance.pick(rows))
      case 3 where rows.count > 1: rows.swapAt(0, chance.roll(1...rows.count - 1))
      case 4 where !parts[part].prices.isEmpty:
        parts[part].prices.remove(at: chance.roll(0...parts[part].prices.count - 1))
      case 5: parts[part].division = chance.pick(parts).division
      default: parts[part].parts = chance.pick(parts).parts
      }
    }
  }
}
