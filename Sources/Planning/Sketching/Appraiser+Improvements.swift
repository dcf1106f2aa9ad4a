public import ProgrammeModel

extension Appraiser {
  /// One session in a place that costs less.
  public struct Improvement: Hashable, Sendable {
    /// The id of the session.
    public let session: String
    /// The day.
    public let date: CivilDate
    /// The name of the daypart.
    public let daypart: String
    /// The id of the venue.
    public let venue: String
    /// Points of the plan with it, less those of the plan as it is; less than 0.
    public let points: Int
  }

  /// The places that make a plan cheaper and break no rule, the best of each session, the best first.
  ///
  /// Every place of every session is priced: a second for a year of 60 pilots.
  ///
  /// - Returns: The places; none where the plan lacks a session or names what the programme does not
  ///   have.
  public func improvements(of sessions: [PlannedSession]) -> [Improvement] {
    guard let plan = candidates(of: sessions) else { return [] }
    let improvements = plan.indices.compactMap { index -> Improvement? in
      guard !problem.sessions[index].isFrozen, mayBeCheaper(index, in: plan) else { return nil }
      let session = problem.sessions[index].id
      // The search prices what it may ask for; the rules have the last word.
      let best = places(of: session, in: sessions)?
        .filter { $0.breaks.isEmpty && $0.points < 0 }.min { $0.points < $1.points }
      return best.map {
        Improvement(
          session: session, date: $0.date, daypart: $0.daypart, venue: $0.venue,
          points: $0.points)
      }
    }
    return improvements.sorted { $0.points < $1.points }
  }

  /// Whether some place of a session is cheaper and breaks nothing that the search knows.
  private func mayBeCheaper(_ index: Int, in plan: [Candidate]) -> Bool {
    var state = State(tables, plan)
    let before = state.total
    return problem.programme.venues.indices.contains { venue in
      _ = state.changeVenue(index, to: venue, doing: true)
      return problem.slots.indices.contains { slot in
        let price = state.total + state.changeSlot(index, to: slot, doing: false) - before
        return price.broken <= 0 && price.points < 0
      }
    }
  }

  /// How many places there are to look at in all.
  public var placeCount: Int {
    problem.sessions.count * problem.slots.count * problem.programme.venues.count
  }
}
