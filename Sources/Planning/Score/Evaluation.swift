package import ProgrammeModel

/// The slow, simple evaluation of a plan: every measure asked directly, nothing kept.
///
/// It is the oracle of the search's deltas and the source of the numbers in plan files.
package struct Evaluation: Sendable {
  /// Units of each criterion, in the order of the criteria.
  package let units: [Int]
  /// The criteria.
  package let criteria: [Criterion]
  /// Points per unit of each criterion.
  package let prices: [Int]

  /// Evaluates a plan that has one candidate for every session.
  package init(
    _ plan: [Candidate], of problem: Problem, criteria: [Criterion] = RuleBook.criteria
  ) {
    self.criteria = criteria
    prices = criteria.map { $0.price(in: problem.programme) }
    units = criteria.map { criterion in
      criterion.measures.reduce(0) { $0 + $1.units(of: plan, in: problem) }
    }
  }

  /// Units of all rules together; 0 for a valid plan.
  package var broken: Int { zip(criteria, units).reduce(0) { $0 + ($1.0.isRule ? $1.1 : 0) } }

  /// Points of all wishes together.
  package var cost: Int { zip(prices, units).reduce(0) { $0 + $1.0 * $1.1 } }

  /// What each wish costs, as plan files list it.
  package var wishes: [PlanDocument.WishCost] {
    criteria.indices.filter { !criteria[$0].isRule }.map {
      PlanDocument.WishCost(
        id: criteria[$0].id, price: prices[$0], units: units[$0], points: prices[$0] * units[$0])
    }
  }
}

extension Measure {
  /// The units of a whole plan.
  package func units(of plan: [Candidate], in problem: Problem) -> Int {
    switch self {
    case .constant(let units): return units(problem)
    case .count(let count):
      var counts = Array(repeating: 0, count: count.counters(in: problem))
      for candidate in plan {
        count.forEachAmount(of: candidate, in: problem) { counts[$0] += $1 }
      }
      return counts.indices.reduce(0) {
        $0 + count.units(at: counts[$1], counter: $1, in: problem)
      }
    case .pilotDistance, .expertDistance:
      var units = 0
      for (index, first) in plan.enumerated() {
        for second in plan[(index + 1)...] {
          units += self.units(of: first, and: second, in: problem)
        }
      }
      return units
    default: return plan.reduce(0) { $0 + units(of: $1, in: problem) }
    }
  }

  /// The units of one session; 0 for measures that look at more than one.
  package func units(of candidate: Candidate, in problem: Problem) -> Int {
    let (theme, slot, venue) = (candidate.theme, candidate.slot, candidate.venue)
    var sum = 0
    switch self {
    case .slot(let units): sum = units(problem, theme, slot)
    case .venue(let units): sum = units(problem, theme, venue)
    case .venueSlot(let units): sum = units(problem, venue, slot)
    case .pilotSlot(let units):
      candidate.pilots.forEach { sum += units(problem, theme, $0, slot) }
    case .pilotVenue(let units):
      candidate.pilots.forEach { sum += units(problem, theme, $0, venue) }
    case .expertSlot(let units):
      candidate.experts.forEach { sum += units(problem, theme, $0, slot) }
    case .expertVenue(let units):
      candidate.experts.forEach { sum += units(problem, theme, $0, venue) }
    case .pilotPair(let units):
      candidate.pilots.forEach { pilot in
        candidate.pilots.forEach { if pilot < $0 { sum += units(problem, theme, pilot, $0) } }
      }
    case .session(_, let units): sum = units(problem, candidate)
    case .constant, .count, .pilotDistance, .expertDistance: break
    }
    return sum
  }

  /// The units of two sessions together; 0 for measures that do not look at two.
  package func units(of first: Candidate, and second: Candidate, in problem: Problem) -> Int {
    let days = problem.slots[first.slot].day - problem.slots[second.slot].day
    switch self {
    case .pilotDistance(let forbidden):
      guard forbidden(problem, first.theme, second.theme)?.contains(days) == true else { return 0 }
      return first.pilots.intersection(second.pilots).count
    case .expertDistance(let forbidden):
      var units = 0
      first.experts.intersection(second.experts).forEach {
        if forbidden(problem, $0)?.contains(days) == true { units += 1 }
      }
      return units
    default: return 0
    }
  }
}
