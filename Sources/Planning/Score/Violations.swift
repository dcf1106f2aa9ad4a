extension Criterion {
  /// Whether a session of a plan has a part in a broken rule.
  func strikes(_ index: Int, of plan: [Candidate], in problem: Problem) -> Bool {
    measures.contains { measure in
      if case .count(let count) = measure {
        return count.isOver(plan, touchedBy: plan[index], in: problem)
      }
      return measure.units(of: plan[index], in: problem) > 0
        || plan.contains {
          $0.session != index && measure.units(of: plan[index], and: $0, in: problem) > 0
        }
    }
  }
}

extension ConvexCount {
  /// Whether a counter that a session touches costs something in a plan.
  fileprivate func isOver(
    _ plan: [Candidate], touchedBy session: Candidate, in problem: Problem
  ) -> Bool {
    var counts = Array(repeating: 0, count: counters(in: problem))
    for candidate in plan { forEachAmount(of: candidate, in: problem) { counts[$0] += $1 } }
    var isOver = false
    forEachAmount(of: session, in: problem) { counter, _ in
      if units(at: counts[counter], counter: counter, in: problem) > 0 { isOver = true }
    }
    return isOver
  }
}
