package import ProgrammeModel

extension PlanDocument {
  /// The document of a plan, with the ids and the order that docs/model.md, "Sessions" asks.
  package init(_ plan: [Candidate], of problem: Problem, bound: Int = 0) {
    let evaluation = Evaluation(plan, of: problem)
    let dayparts = problem.programme.calendar.dayparts
    let starts = Dictionary(
      dayparts.map { ($0.name, $0.start) }, uniquingKeysWith: { first, _ in first })
    let ids = problem.ids(of: plan)
    let sessions = plan.map { problem.session($0, id: ids[$0.session]) }.sorted {
      ($0.date, starts[$0.daypart]?.minutes ?? 0, $0.id)
        < ($1.date, starts[$1.daypart]?.minutes ?? 0, $1.id)
    }
    self.init(
      programme: problem.programme.id, schedule: problem.programme.digest,
      status: bound == evaluation.cost ? .optimal : .feasible, cost: evaluation.cost, bound: bound,
      wishes: evaluation.wishes, sessions: sessions)
  }
}

extension Problem {
  /// The id of every session of a plan.
  ///
  /// Published and pinned sessions keep theirs; the others take the numbers that are left, by date,
  /// start, venue id and pilots in file order.
  fileprivate func ids(of plan: [Candidate]) -> [String] {
    var ids = sessions.map(\.id)
    for range in sessionsOfTheme {
      let free = range.filter { !sessions[$0].keepsID }
      let order = free.sorted { precedes(plan[$0], plan[$1]) }
      for (session, id) in zip(order, free.map { sessions[$0].id }) { ids[session] = id }
    }
    return ids
  }

  private func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    let (first, second) = (slots[left.slot], slots[right.slot])
    let dayparts = programme.calendar.dayparts
    let (start, otherStart) = (dayparts[first.daypart].start, dayparts[second.daypart].start)
    let (venue, otherVenue) = (programme.venues[left.venue].id, programme.venues[right.venue].id)
    if (first.day, start) != (second.day, otherStart) {
      return (first.day, start) < (second.day, otherStart)
    }
    if venue != otherVenue { return venue < otherVenue }
    return left.pilots.indices.lexicographicallyPrecedes(right.pilots.indices)
  }

  fileprivate func session(_ candidate: Candidate, id: String) -> PlannedSession {
    let slot = slots[candidate.slot]
    return PlannedSession(
      id: id, theme: programme.themes[candidate.theme].id, date: slot.date,
      daypart: programme.calendar.dayparts[slot.daypart].name,
      venue: programme.venues[candidate.venue].id,
      pilots: candidate.pilots.indices.map { programme.pilots[$0].id },
      experts: candidate.experts.indices.map { programme.experts[$0].id })
  }
}
