/// Minimal sets of facts that admit no plan.
///
/// Source: Junker, "QuickXplain: preferred explanations and relaxations for over-constrained
/// problems", AAAI 2004.
struct QuickXplain {
  let facts: [Fact]
  /// Asked about the facts that are left out.
  var oracle: FeasibilityOracle

  /// A minimal set that is impossible, where all candidates together are; empty where the programme
  /// is impossible without any fact.
  ///
  /// What is not known counts as possible: the set is impossible in any case, and minimal as far as
  /// the oracle knows.
  func conflict(among candidates: [Fact]) -> [Fact] {
    search([], hasNew: true, candidates)
  }

  /// A minimal set that is impossible with a background.
  private func search(_ background: [Fact], hasNew: Bool, _ candidates: [Fact]) -> [Fact] {
    if hasNew, isImpossible(background) { return [] }
    guard candidates.count > 1 else { return candidates }
    let (first, second) = (
      Array(candidates[..<(candidates.count / 2)]), Array(candidates[(candidates.count / 2)...])
    )
    let needed = search(background + first, hasNew: true, second)
    let rest = search(background + needed, hasNew: !needed.isEmpty, first)
    return rest + needed
  }

  /// Whether some facts alone admit no plan.
  func isImpossible(_ kept: [Fact]) -> Bool { feasibility(keeping: kept) == .impossible }

  /// What is known of some facts alone.
  func feasibility(keeping kept: [Fact]) -> FeasibilityOracle.Feasibility {
    oracle.feasibility(without: Set(facts).subtracting(kept))
  }
}
