/// Minimal sets of facts that admit no plan, the conflicts, and the smallest sets of facts without
/// which there is one, the corrections: each of the latter takes a fact from each of the former.
///
/// Source: Reiter, "A theory of diagnosis from first principles", 1987.
struct HittingSetTree {
  /// A set of facts that admits no plan.
  struct Conflict {
    let facts: [Fact]
    /// Whether it is known that without any one of them there is a plan.
    let isMinimal: Bool

    /// How many people its facts concern.
    var people: Int { facts.reduce(0) { $0 + $1.people } }
  }

  let finder: QuickXplain
  private(set) var conflicts: [Conflict] = []
  /// Sets of facts without which there is a plan, the smallest first.
  private(set) var corrections: [[Fact]] = []
  private var open: [[Fact]] = []
  private var seen: Set<Set<Fact>> = []

  /// The most nodes that are looked at.
  private static let limit = 120
  /// The most facts of a set that may not be minimal: more would tell nobody anything.
  private static let mostFacts = 12

  init(finder: QuickXplain) { self.finder = finder }

  /// What is known of the programme as it stands, after some patience; where it is impossible, the
  /// first set.
  mutating func begin(patience: Double) -> FeasibilityOracle.Feasibility {
    var patient = finder
    patient.oracle.patience = max(1, patience)
    let feasibility = patient.feasibility(keeping: finder.facts)
    if feasibility == .impossible { add(finder.minimal(among: finder.facts), without: []) }
    return feasibility
  }

  /// Looks for other sets and for ways out, those that concern few people first.
  mutating func grow(isOver: () -> Bool) {
    var visited = 0
    while !open.isEmpty, visited < HittingSetTree.limit, !isOver() {
      let node = open.removeFirst()
      guard !corrections.contains(where: { Set($0).isSubset(of: node) }) else { continue }
      visited += 1
      visit(node)
      if isEnough { break }
    }
  }

  /// Up to so many sets, the smallest first, those with facts of their own before others; those that
  /// may not be minimal only where there are no others.
  func conflicts(atMost number: Int) -> [Conflict] {
    let minimal = conflicts.filter(\.isMinimal)
    let small = conflicts.filter { $0.facts.count <= HittingSetTree.mostFacts }
    var left = (minimal.isEmpty ? small : minimal).enumerated().sorted {
      ($0.element.facts.count, $0.element.people, $0.offset)
        < ($1.element.facts.count, $1.element.people, $1.offset)
    }.map(\.element)
    var chosen: [Conflict] = []
    while !left.isEmpty, chosen.count < number {
      let told = Set(chosen.flatMap(\.facts))
      let next = left.firstIndex { told.isDisjoint(with: $0.facts) } ?? 0
      chosen.append(left.remove(at: next))
    }
    return chosen
  }

  /// Whether every set that is shown has three ways out.
  private var isEnough: Bool {
    conflicts(atMost: 3).allSatisfy { set in
      corrections.count { !Set($0).isDisjoint(with: set.facts) } >= min(6, set.facts.count)
    }
  }

  /// Looks at the programme without some facts.
  private mutating func visit(_ node: [Fact]) {
    if let known = conflicts.first(where: { Set($0.facts).isDisjoint(with: node) }) {
      return branch(node, known.facts)
    }
    let left = finder.facts.filter { !node.contains($0) }
    switch finder.feasibility(keeping: left) {
    case .possible: corrections.append(node)
    case .unknown: break
    case .impossible: add(finder.minimal(among: left), without: node)
    }
  }

  private mutating func add(_ set: Conflict, without node: [Fact]) {
    conflicts.append(set)
    branch(node, set.facts)
  }

  private mutating func branch(_ node: [Fact], _ facts: [Fact]) {
    open += facts.sorted { $0.yieldsBefore($1) }.map { node + [$0] }
      .filter { seen.insert(Set($0)).inserted }
    open = open.enumerated().sorted {
      ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
    }.map(\.element)
  }
}

extension QuickXplain {
  /// A minimal set among facts that together admit no plan: counted as far as counting goes, and
  /// then made smaller by the oracle itself.
  fileprivate func minimal(among candidates: [Fact]) -> HittingSetTree.Conflict {
    var counting = self
    counting.oracle.checksConditionsOnly = true
    let isCounted = counting.isImpossible(candidates)
    var kept = (isCounted ? counting : self).conflict(among: candidates)
    var isMinimal = true
    for fact in kept where kept.contains(fact) {
      let rest = kept.filter { $0 != fact }
      switch feasibility(keeping: rest) {
      case .possible: break
      case .unknown: isMinimal = false
      case .impossible: kept = rest
      }
    }
    return HittingSetTree.Conflict(facts: kept, isMinimal: isMinimal)
  }
}
