import ProgrammeModel

/// Finds sessions of least reduced cost without listing them: for every slot and venue the cheapest
/// experts, and a group by branch and bound.
///
/// All is counted in parts of a point, so that what it proves is exact.
struct Pricing {
  /// A session and what it costs.
  struct Found {
    let candidate: Candidate
    /// The reduced cost, the kind's dual left out.
    let cost: Int
  }

  /// What cannot be costs this and something, more than ``most`` whatever that is; two thousand of
  /// them can be added.
  static let closed = 1 << 50
  /// More than any reduced cost (``Magnitudes``).
  static let most = closed / 2

  let tables: Tables
  let problem: Problem
  let kinds: [SessionKind]
  /// The sets of experts of each kind; `nil` where they are too many.
  let expertSets: [[IndexSet]?]
  /// Prices on whole sessions that look at experts, and those that do not.
  let expertTerms: [SessionTerm]
  let otherTerms: [SessionTerm]

  init(_ tables: Tables, _ kinds: [SessionKind]) {
    self.tables = tables
    self.kinds = kinds
    problem = tables.problem
    let problem = problem
    expertSets = kinds.map { kind in
      problem.expertSets(
        of: kind.theme, containing: problem.sessions[kind.sessions[0]].experts)
    }
    expertTerms = tables.session.filter { $0.aspects.contains(.experts) }
    otherTerms = tables.session.filter { !$0.aspects.contains(.experts) }
  }
}
