import ProgrammeModel

/// First plans: every session as it was published where it can be, else decided by chance, so that
/// the rules kept by construction hold.
struct Construction {
  let problem: Problem

  /// What makes a plan impossible before any search: rules by the ids of the sessions they strike.
  ///
  /// Empty where ``plan(_:)`` finds a plan to begin with.
  func obstacles() -> [(session: String, rule: String)] {
    var obstacles: [(String, String)] = []
    for session in problem.sessions {
      if session.slots.isEmpty { obstacles.append((session.id, Criterion.closed.id)) }
      if session.venues.isEmpty { obstacles.append((session.id, Criterion.mode.id)) }
      if !hasExperts(session) { obstacles.append((session.id, Criterion.expertCount.id)) }
    }
    var random = RandomSource(seed: 0)
    for theme in problem.programme.themes.indices where groups(of: theme, &random) == nil {
      obstacles += problem.sessionsOfTheme[theme].map {
        (problem.sessions[$0].id, Criterion.groupSize.id)
      }
    }
    return obstacles
  }

  /// Whether a session can have the experts that its theme asks for, its pinned ones among them.
  private func hasExperts(_ session: SessionSpec) -> Bool {
    let panels = problem.panels[session.theme]
    let known = panels.reduce(IndexSet()) { $0.union(IndexSet($1.experts)) }
    return session.experts.isSubset(of: known)
      && panels.allSatisfy { panel in
        panel.experts.count >= panel.count
          && panel.experts.count { session.experts.contains($0) } <= panel.count
      }
  }

  /// A plan near the published one, by chance where there is none; `nil` where there are obstacles.
  func plan(_ random: inout RandomSource) -> [Candidate]? {
    var plan: [Candidate] = []
    for theme in problem.programme.themes.indices {
      guard let groups = groups(of: theme, &random) else { return nil }
      for (session, group) in zip(problem.sessionsOfTheme[theme], groups) {
        let spec = problem.sessions[session]
        let suitable = spec.venues.filter { venue in
          problem.hosts[venue].map { group.contains($0) } ?? true
        }
        let old = problem.published[session]
        guard let slot = spec.slots.choice(old?.slot, &random),
          let venue = (suitable.isEmpty ? spec.venues : suitable).choice(old?.venue, &random)
        else { return nil }
        var experts = spec.experts
        for panel in problem.panels[theme] {
          var count = panel.experts.count { experts.contains($0) }
          let others = panel.experts.filter { !experts.contains($0) }.shuffled(using: &random)
          let known = others.filter { old?.experts.contains($0) == true }
          for expert in known + others where count < panel.count && !experts.contains(expert) {
            experts.insert(expert)
            count += 1
          }
        }
        plan.append(
          Candidate(
            session: session, theme: theme, slot: slot, venue: venue, pilots: group,
            experts: experts))
      }
    }
    return plan
  }

  /// The groups of a theme's sessions, or `nil` where there are none.
  ///
  /// Pinned pilots are in theirs, everyone comes as often as it attends, all sizes are within the
  /// limits. Who comes together or apart does so, unless such groups are too hard to find; that there
  /// are none is proven.
  private func groups(of theme: Int, _ random: inout RandomSource) -> [IndexSet]? {
    let sessions = Array(problem.sessionsOfTheme[theme])
    let sizes = problem.groupSizes[theme]
    var flow = GroupFlow(
      groups: sessions.map { problem.sessions[$0].pilots },
      fixed: sessions.map { problem.sessions[$0].pilots },
      closed: sessions.map { problem.sessions[$0].isFrozen },
      wanted: problem.attendance[theme])
    let published = sessions.map { problem.published[$0]?.pilots ?? IndexSet() }
    let rules = problem.groupRules[theme]
    if !rules.isEmpty {
      var partition = GroupPartition(flow, rules, sizes: sizes, published: published)
      switch partition.search(&random) {
      case .groups(let groups): return groups
      case .none: return nil
      case .unknown: break
      }
    }
    return flow.fill(within: sizes, near: published, &random) ? flow.groups : nil
  }
}

extension [Int] {
  /// A value that it has, or else one by chance.
  fileprivate func choice(_ value: Int?, _ random: inout RandomSource) -> Int? {
    if let value, contains(value) { return value }
    return randomElement(using: &random)
  }
}
