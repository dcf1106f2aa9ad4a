internal import ProgrammeModel

/// What can no longer change: published sessions that are past or near (docs/model.md,
/// "Replanning").
extension Verifier {
  /// Published sessions with date − today ≤ `notice` that are not released, in the order of the
  /// published plan.
  var frozenSessions: [(session: PlannedSession, isPast: Bool)] {
    let baseline = lookup.baseline
    guard let today = baseline.today, let published = baseline.published else { return [] }
    return published.sessions.filter {
      $0.date.dayNumber - today.dayNumber <= lookup.programme.notice
        && !baseline.released.contains($0.id)
    }.map { ($0, $0.date < today) }
  }

  /// What is wrong with the frozen sessions by themselves, before anything is planned: every rule
  /// that they break, every name that the schedule no longer has.
  ///
  /// No plan that keeps them is valid.
  public func frozenFaults() -> [Breach] {
    let sessions = frozenSessions.map(\.session)
    let ids = Set(sessions.map(\.id))
    let plan = PlanDocument(
      programme: lookup.programme.id, schedule: "", status: .feasible, cost: 0, bound: 0,
      wishes: [], sessions: sessions)
    return PlanCheck(plan, against: lookup).breaches.filter { breach in
      ids.isSuperset(of: breach.sessions) && !canStillBeMet(breach)
    }
  }

  /// Whether other sessions can make good what is missing: a pilot that does not attend enough yet.
  private func canStillBeMet(_ breach: Breach) -> Bool {
    guard breach.rule == "attendance" else { return false }
    guard let session = breach.sessions.first, let theme = lookup.themeOfSession[session],
      let pilot = breach.participants.first.flatMap({ lookup.pilots[$0] })
    else { return true }
    return breach.sessions.count < lookup.attend(pilot, theme)
  }
}
