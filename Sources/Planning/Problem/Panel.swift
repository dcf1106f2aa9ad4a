import ProgrammeModel

/// Experts of a theme who can take each other's place: of one role, or all of them.
package struct Panel: Sendable {
  /// The experts, ascending.
  package let experts: [Int]
  /// How many of them a session has, exactly.
  package let count: Int
}

extension Panel {
  /// The panels of a theme: one for each role that it asks for, or one of all experts.
  static func panels(of theme: Theme, _ experts: [Expert]) -> [Panel] {
    let able = experts.indices.filter { experts[$0].themes[theme.id] ?? 0 > 0 }
    guard !theme.roles.isEmpty else { return [Panel(experts: able, count: theme.experts)] }
    return theme.roles.map { asked in
      Panel(experts: able.filter { experts[$0].role == asked.role }, count: asked.count)
    }
  }
}

extension Problem {
  /// All sets of experts that a session of a theme can have and that hold given ones; `nil` where
  /// they are too many.
  func expertSets(of theme: Int, containing fixed: IndexSet) -> [IndexSet]? {
    var sets = [IndexSet()]
    for panel in panels[theme] {
      let members = fixed.intersection(IndexSet(panel.experts))
      guard
        let own = IndexSet.subsets(
          of: panel.experts, sizes: panel.count...panel.count, containing: members),
        sets.count * own.count <= Tuning.Proof.mostSubsets
      else { return nil }
      sets = sets.flatMap { set in own.map { set.union($0) } }
    }
    return sets.filter { fixed.isSubset(of: $0) }
  }
}
