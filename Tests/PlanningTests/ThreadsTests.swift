import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@testable import Planning

@Suite struct ThreadsTests {
  @Test(arguments: [1, 2, 5])
  func `all work is done once, by no more threads than were given`(threads: Int) {
    let counts = Mutex((running: 0, most: 0, done: [Int]()))
    concurrently(40, threads: threads) { number in
      counts.withLock {
        $0.running += 1
        $0.most = max($0.most, $0.running)
      }
      counts.withLock {
        $0.running -= 1
        $0.done.append(number)
      }
    }
    let (_, most, done) = counts.withLock(\.self)
    #expect(most <= threads)
    #expect(done.sorted() == Array(0..<40))
    if threads == 1 { #expect(done == Array(0..<40)) }
  }

  @Test func `one thread makes the plan that two make`() throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let planner = Planner(RandomProgramme.make(seed: seed, pilots: 3...6))
      var effort = Planner.Effort(moves: 20_000, nodes: 200, seconds: 3600)
      let two = planner.plan(effort)
      effort.threads = 1
      let one = planner.plan(effort)
      switch (one, two) {
      case (.plan(let one), .plan(let two)): #expect(one.document == two.document)
      case (.none, .none): break
      default: Issue.record("only one of them found a plan")
      }
    }
  }
}
