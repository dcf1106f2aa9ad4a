import ProgrammeModel

/// Finds the sessions of least reduced cost without listing them: for every slot and venue the
/// cheapest experts, and a group by branch and bound.
///
/// All is counted in parts of a point, so that what it proves is exact.
struct Pricing {
  /// A session that costs less than its kind's threshold.
  struct Found {
    let candidate: Candidate
    /// The reduced cost, the kind's dual left out.
    let cost: Int
  }

  /// What a kind's sessions cost.
  struct Result {
    /// No session of the kind has a lower reduced cost, the kind's dual left out.
    var least: Int
    /// The cheapest session of slots and venues that goes below the threshold.
    var found: [Found] = []
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

  /// Prices the sessions of a kind.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - fields: What the duals earn.
  ///   - threshold: A reduced cost that some session is known to have, or more than any.
  ///   - isOver: Asked for every slot; true ends the pricing.
  /// - Returns: The result; `nil` where it was ended.
  func price(
    kind: Int, _ fields: DualFields, below threshold: Int, isOver: () -> Bool
  ) -> Result? {
    var subproblem = Subproblem(self, kind: kind, fields)
    var result = Result(least: threshold)
    var open: [(slot: Int, venue: Int, least: Int)] = []
    for slot in subproblem.spec.slots {
      guard !isOver() else { return nil }
      guard subproblem.enter(slot: slot) else { continue }
      for venue in subproblem.spec.venues {
        let least = subproblem.enter(venue: venue, below: threshold)
        guard least < threshold else { continue }
        let isDone = subproblem.search(below: threshold, budget: Tuning.Proof.groupBudgets.first)
        if !isDone { open.append((slot, venue, least)) }
        if let found = subproblem.best {
          result.found.append(found)
          result.least = min(result.least, found.cost)
        }
        result.least = min(result.least, subproblem.doubt)
      }
    }
    open.sort { ($0.least, $0.slot, $0.venue) < ($1.least, $1.slot, $1.venue) }
    for (slot, venue, least) in open where least < result.least {
      guard !isOver() else { return nil }
      _ = subproblem.enter(slot: slot)
      _ = subproblem.enter(venue: venue, below: result.least)
      if !subproblem.search(below: result.least, budget: Tuning.Proof.groupBudgets.most) {
        result.least = min(result.least, least)
      }
      if let found = subproblem.best { result.found.append(found) }
      result.least = min(result.least, subproblem.best?.cost ?? .max, subproblem.doubt)
    }
    return result
  }
}
