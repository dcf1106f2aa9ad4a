public import ProgrammeModel

extension Appraiser {
  /// One pilot that goes to another session of its theme.
  public struct Transfer: Hashable, Sendable {
    /// The id of the pilot.
    public let pilot: String
    /// The id of the session that it goes to.
    public let session: String
    /// Points of the plan with it, less those of the plan as it is.
    public let points: Int
    /// Whether a rule is broken more with it than without.
    public let breaks: Bool
  }

  /// Prices for every pilot of a session every other session of the theme, the best first; by the
  /// deltas of the search.
  ///
  /// - Parameters:
  ///   - session: The id.
  ///   - sessions: The plan.
  /// - Returns: The transfers; none where the plan lacks a session or names what the programme does
  ///   not have.
  public func transfers(from session: String, in sessions: [PlannedSession]) -> [Transfer] {
    guard let plan = candidates(of: sessions),
      let index = problem.sessions.firstIndex(where: { $0.id == session })
    else { return [] }
    var state = State(tables, plan)
    var transfers: [Transfer] = []
    for (other, candidate) in plan.enumerated()
    where other != index && candidate.theme == plan[index].theme {
      plan[index].pilots.subtracting(candidate.pilots).forEach { pilot in
        let price = state.movePilot(pilot, from: index, to: other, doing: false)
        transfers.append(
          Transfer(
            pilot: problem.programme.pilots[pilot].id, session: problem.sessions[other].id,
            points: price.points, breaks: price.broken > 0))
      }
    }
    return transfers.sorted {
      $0.breaks == $1.breaks ? $0.points < $1.points : !$0.breaks
    }
  }
}
