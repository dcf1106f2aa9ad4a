package import ProgrammeModel

/// A session as a plan names it, by index; `nil` or left out is what the programme does not have.
package struct ResolvedSession: Sendable {
  /// Index of the theme.
  package let theme: Int?
  /// Index of the slot; `nil` also where that slot is not open.
  package let slot: Int?
  /// Index of the venue.
  package let venue: Int?
  /// The pilots.
  package let pilots: IndexSet
  /// The experts.
  package let experts: IndexSet
}

/// Finds by id what the sessions of a plan name.
struct SessionResolver: Sendable {
  let slots: [Slot]
  /// The names of the dayparts, in the order of the calendar.
  let dayparts: [String]
  let themes: [String: Int]
  let pilots: [String: Int]
  let experts: [String: Int]
  let venues: [String: Int]

  func resolve(_ session: PlannedSession) -> ResolvedSession {
    ResolvedSession(
      theme: themes[session.theme],
      slot: slots.firstIndex {
        $0.date == session.date && dayparts[$0.daypart] == session.daypart
      },
      venue: venues[session.venue], pilots: IndexSet(session.pilots.compactMap { pilots[$0] }),
      experts: IndexSet(session.experts.compactMap { experts[$0] }))
  }
}

extension Problem {
  /// The candidates of a plan in the order of the sessions; `nil` where the plan names what the
  /// programme does not have.
  package func candidates(of plan: PlanDocument) -> [Candidate]? {
    guard plan.sessions.count == sessions.count else { return nil }
    let held = Dictionary(
      plan.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let candidates = sessions.indices.compactMap { index -> Candidate? in
      guard let session = held[sessions[index].id] else { return nil }
      let known = resolver.resolve(session)
      guard let slot = known.slot, let venue = known.venue,
        known.pilots.count == session.pilots.count,
        known.experts.count == session.experts.count
      else { return nil }
      return Candidate(
        session: index, theme: sessions[index].theme, slot: slot, venue: venue,
        pilots: known.pilots, experts: known.experts)
    }
    return candidates.count == sessions.count ? candidates : nil
  }
}
