import ProgrammeModel

/// A part of the units of one criterion, allocated to the session that brings it and to who bears it.
///
/// Counted in halves, because two pilots share what they cost together.
package struct Allocation: Sendable {
  /// The session, by index into the plan; `nil` where no session brings it.
  package var session: Int?
  /// Who bears it; `nil` where nobody in particular does.
  package var participant: Participant?
  /// Twice the units.
  package var halves: Int
}

extension Criterion {
  /// The allocations of a whole plan; their halves add up to twice its units.
  ///
  /// What a count costs is brought by the sessions in the order of time: each pays what the count
  /// costs more with it than before it.
  package func allocations(of plan: [Candidate], in problem: Problem) -> [Allocation] {
    measures.flatMap { measure in
      switch measure {
      case .constant(let units): [Allocation(halves: 2 * units(problem))]
      case .count(let count): count.allocations(of: plan, in: problem)
      case .pilotDistance, .expertDistance:
        plan.indices.flatMap { later in
          plan[..<later].map { earlier in
            Allocation(
              session: later, halves: 2 * measure.units(of: earlier, and: plan[later], in: problem))
          }
        }
      default: plan.indices.flatMap { allocations(of: measure, $0, of: plan, in: problem) }
      }
    }
  }

  /// The allocations that one session brings by itself.
  private func allocations(
    of measure: Measure, _ session: Int, of plan: [Candidate], in problem: Problem
  ) -> [Allocation] {
    let candidate = plan[session]
    var allocations = [Allocation]()
    let bear: (Participant, Int) -> Void = { participant, halves in
      allocations.append(Allocation(session: session, participant: participant, halves: halves))
    }
    let (theme, slot, venue) = (candidate.theme, candidate.slot, candidate.venue)
    switch measure {
    case .pilotSlot(let units):
      candidate.pilots.forEach { bear(.pilot($0), 2 * units(problem, theme, $0, slot)) }
    case .pilotVenue(let units):
      candidate.pilots.forEach { bear(.pilot($0), 2 * units(problem, theme, $0, venue)) }
    case .expertSlot(let units):
      candidate.experts.forEach { bear(.expert($0), 2 * units(problem, theme, $0, slot)) }
    case .expertVenue(let units):
      candidate.experts.forEach { bear(.expert($0), 2 * units(problem, theme, $0, venue)) }
    case .pilotPair(let units):
      candidate.pilots.forEach { pilot in
        candidate.pilots.forEach { other in
          guard pilot < other else { return }
          bear(.pilot(pilot), units(problem, theme, pilot, other))
          bear(.pilot(other), units(problem, theme, pilot, other))
        }
      }
    case .session:
      guard let share else { break }
      for participant in problem.participants {
        bear(participant, 2 * share(problem, candidate, participant))
      }
    default: break
    }
    let borne = allocations.reduce(0) { $0 + $1.halves }
    let rest = 2 * measure.units(of: candidate, in: problem) - borne
    return allocations + [Allocation(session: session, halves: rest)]
  }
}

extension ConvexCount {
  fileprivate func allocations(of plan: [Candidate], in problem: Problem) -> [Allocation] {
    var counts = Array(repeating: 0, count: counters(in: problem))
    let begin = counts.indices.reduce(0) { $0 + units(at: 0, counter: $1, in: problem) }
    var allocations = [Allocation(halves: 2 * begin)]
    for session in plan.indices.sorted(by: { (plan[$0].slot, $0) < (plan[$1].slot, $1) }) {
      forEachAmount(of: plan[session], in: problem) { counter, amount in
        let before = units(at: counts[counter], counter: counter, in: problem)
        counts[counter] += amount
        let units = units(at: counts[counter], counter: counter, in: problem) - before
        let bearers = bearers(of: counter, in: problem)
        allocations += bearers.map {
          Allocation(session: session, participant: $0, halves: 2 * units / bearers.count)
        }
      }
    }
    return allocations
  }

  /// Who bears what a counter costs: one, two in equal parts, or nobody in particular.
  private func bearers(of counter: Int, in problem: Problem) -> [Participant?] {
    let programme = problem.programme
    switch tally {
    case .pilotSlot(let buckets, _): return [.pilot(counter / buckets(problem))]
    case .pilotVenue, .host, .share: return [.pilot(counter)]
    case .pilotTheme: return [.pilot(counter / programme.themes.count)]
    case .pilotPair:
      return [
        .pilot(counter / programme.pilots.count), .pilot(counter % programme.pilots.count),
      ]
    case .expert: return [.expert(counter)]
    case .expertSlot(let buckets, _): return [.expert(counter / buckets(problem))]
    case .teamSlot, .venueSlot, .cost, .changes: return [nil]
    }
  }
}

extension Problem {
  /// All pilots, then all experts.
  package var participants: [Participant] {
    programme.pilots.indices.map { .pilot($0) } + programme.experts.indices.map { .expert($0) }
  }
}
