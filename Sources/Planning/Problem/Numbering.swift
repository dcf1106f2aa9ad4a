package import ProgrammeModel

extension PlanDocument {
  /// The document of a plan, with the ids and the order that docs/model.md, "Sessions" asks.
  package init(_ plan: [Candidate], of problem: Problem, bound: Int = 0) {
    let evaluation = Evaluation(plan, of: problem)
    let order = SessionOrder(problem.programme)
    let sessions = problem.numberedSessions(of: plan, by: order).sorted(by: order.precedes)
    self.init(
      programme: problem.programme.id, schedule: problem.programme.digest,
      status: bound == evaluation.cost ? .optimal : .feasible, cost: evaluation.cost, bound: bound,
      wishes: evaluation.wishes, sessions: sessions)
  }
}

extension Problem {
  /// The sessions of a plan with their ids.
  ///
  /// Published and pinned sessions keep theirs; the others take the numbers that are left.
  fileprivate func numberedSessions(
    of plan: [Candidate], by order: SessionOrder
  ) -> [PlannedSession] {
    let planned = plan.map { session($0, id: sessions[$0.session].id) }
    var numbered = planned
    for range in sessionsOfTheme {
      let free = range.filter { !sessions[$0].keepsID }
      let sorted = free.sorted { order.isNumbered(planned[$0], before: planned[$1]) }
      for (session, id) in zip(sorted, free.map { sessions[$0].id }) { numbered[session].id = id }
    }
    return numbered
  }

  private func session(_ candidate: Candidate, id: String) -> PlannedSession {
    let slot = slots[candidate.slot]
    return PlannedSession(
      id: id, theme: programme.themes[candidate.theme].id, date: slot.date,
      daypart: programme.calendar.dayparts[slot.daypart].name,
      venue: programme.venues[candidate.venue].id,
      pilots: candidate.pilots.indices.map { programme.pilots[$0].id },
      experts: candidate.experts.indices.map { programme.experts[$0].id })
  }
}
