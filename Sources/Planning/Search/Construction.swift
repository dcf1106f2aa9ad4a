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
      let theme = problem.programme.themes[session.theme]
      let experts = session.experts.union(IndexSet(problem.expertsOfTheme[session.theme])).count
      if session.slots.isEmpty { obstacles.append((session.id, Criterion.closed.id)) }
      if session.venues.isEmpty { obstacles.append((session.id, Criterion.mode.id)) }
      if experts < theme.experts || session.experts.count > theme.experts {
        obstacles.append((session.id, Criterion.expertCount.id))
      }
    }
    var random = RandomSource(seed: 0)
    for theme in problem.programme.themes.indices where groups(of: theme, &random) == nil {
      obstacles += problem.sessionsOfTheme[theme].map {
        (problem.sessions[$0].id, Criterion.groupSize.id)
      }
    }
    return obstacles
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
        let others = problem.expertsOfTheme[theme].filter { !spec.experts.contains($0) }
          .shuffled(using: &random)
        let known = others.filter { old?.experts.contains($0) == true }
        for expert in known + others
        where experts.count < problem.programme.themes[theme].experts {
          experts.insert(expert)
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
  /// limits.
  ///
  /// Pilots flow to sessions along augmenting paths: first until every session has the least, then
  /// until every pilot has its sessions. A path never takes from a session's size, so that the
  /// least stays.
  private func groups(of theme: Int, _ random: inout RandomSource) -> [IndexSet]? {
    let sessions = Array(problem.sessionsOfTheme[theme])
    let sizes = problem.groupSizes[theme]
    var flow = GroupFlow(
      groups: sessions.map { problem.sessions[$0].pilots },
      fixed: sessions.map { problem.sessions[$0].pilots },
      closed: sessions.map { problem.sessions[$0].isFrozen },
      wanted: problem.attendance[theme])
    let published = sessions.map { problem.published[$0]?.pilots ?? IndexSet() }
    for size in [sizes.lowerBound, sizes.upperBound] {
      flow.restore(published, to: size)
      guard flow.fill(to: size, &random) else { return nil }
    }
    guard flow.isComplete else { return nil }
    return flow.groups.contains { !sizes.contains($0.count) } ? nil : flow.groups
  }
}

/// Pilots on their way to the sessions of one theme.
private struct GroupFlow {
  var groups: [IndexSet]
  let fixed: [IndexSet]
  let closed: [Bool]
  let wanted: [Int]

  /// Whether every pilot attends as often as it should.
  var isComplete: Bool {
    wanted.indices.allSatisfy { pilot in groups.count { $0.contains(pilot) } == wanted[pilot] }
  }

  /// Lets pilots that still want it come where they were published, as long as sessions are below a
  /// size.
  mutating func restore(_ published: [IndexSet], to size: Int) {
    for session in groups.indices where !closed[session] {
      for pilot in published[session].indices
      where groups[session].count < size
        && groups.count(where: { $0.contains(pilot) }) < wanted[pilot]
      {
        groups[session].insert(pilot)
      }
    }
  }

  /// Fills sessions up to a size as far as pilots want; false where a pinned pilot attends too
  /// often.
  mutating func fill(to size: Int, _ random: inout RandomSource) -> Bool {
    for pilot in wanted.indices.shuffled(using: &random) {
      var attended = groups.count { $0.contains(pilot) }
      guard attended <= wanted[pilot] else { return false }
      while attended < wanted[pilot], augment(pilot, to: size, &random) { attended += 1 }
    }
    return true
  }

  /// Adds a pilot to a session with room, moving others out of the way where needed.
  private mutating func augment(_ pilot: Int, to size: Int, _ random: inout RandomSource) -> Bool {
    let order = groups.indices.shuffled(using: &random)
    var reached: [(session: Int, pilot: Int, from: Int)] = []
    var seen = Array(repeating: false, count: groups.count)
    func reach(_ pilot: Int, from step: Int) {
      for session in order
      where !seen[session] && !closed[session] && !groups[session].contains(pilot) {
        seen[session] = true
        reached.append((session, pilot, step))
      }
    }
    reach(pilot, from: -1)
    var next = 0
    while next < reached.count {
      let session = reached[next].session
      if groups[session].count < size {
        var step = next
        while step >= 0 {
          groups[reached[step].session].insert(reached[step].pilot)
          let from = reached[step].from
          if from >= 0 { groups[reached[from].session].remove(reached[step].pilot) }
          step = from
        }
        return true
      }
      for other in groups[session].subtracting(fixed[session]).indices { reach(other, from: next) }
      next += 1
    }
    return false
  }
}

extension [Int] {
  /// A value that it has, or else one by chance.
  fileprivate func choice(_ value: Int?, _ random: inout RandomSource) -> Int? {
    if let value, contains(value) { return value }
    return randomElement(using: &random)
  }
}
