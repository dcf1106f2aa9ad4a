import ProgrammeModel

extension Problem {
  /// The published plan, where it holds every session and breaks no rule today.
  var publishedPlan: [Candidate]? {
    var plan: [Candidate] = []
    for (session, spec) in sessions.enumerated() {
      guard let entry = published[session], let slot = entry.slot, let venue = entry.venue else {
        return nil
      }
      plan.append(
        Candidate(
          session: session, theme: spec.theme, slot: slot, venue: venue, pilots: entry.pilots,
          experts: entry.experts))
    }
    return Evaluation(plan, of: self, criteria: RuleBook.rules).broken == 0 ? plan : nil
  }
}

extension Search.Parameters {
  /// How a search for the cheapest plan begins.
  ///
  /// Near the published plan it stays cool, because heat would only drive it from where most of it
  /// should be. A large plan settles slowly, and has no moves to waste on heat.
  static func first(of problem: Problem) -> Search.Parameters {
    if problem.baseline.published != nil {
      return Search.Parameters(hot: Tuning.Search.hotPublished)
    }
    return problem.isSmall
      ? Search.Parameters()
      : Search.Parameters(hot: Tuning.Search.hotLarge, cold: Tuning.Search.coldLarge)
  }
}

extension Search.Result {
  /// The result with the published plan as its best, where that is valid and costs no more.
  func orPublishedPlan(of problem: Problem) -> Search.Result {
    guard problem.baseline.published != nil, let plan = problem.publishedPlan else { return self }
    let points = Evaluation(plan, of: problem).cost
    guard points <= best?.points ?? .max else { return self }
    var result = self
    result.best = (points, plan)
    return result
  }
}
