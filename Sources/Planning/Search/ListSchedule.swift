import ProgrammeModel

/// A plan by list scheduling: session after session in the order of the themes, each in the first slot
/// in which all who come can be there.
///
/// Where themes wait for each other in a long chain, hardly any order by chance is right, while this
/// one is; it knows no way back, and may find nothing where there is a plan. Source: Kolisch, "Serial
/// and parallel resource-constrained project scheduling methods revisited", 1996.
struct ListSchedule {
  private let problem: Problem
  private let lags: TimeLags
  /// The sessions so far, by pilot and by expert.
  private var ofPilot: [[Candidate]]
  private var ofExpert: [[Candidate]]
  private var plan: [Candidate] = []

  /// A valid plan; `nil` where none is found, or where chains of themes are so short that a search
  /// does not need it.
  static func plan(of problem: Problem) -> [Candidate]? {
    let lags = TimeLags(problem)
    guard problem.longestChain(lags) >= Tuning.Search.longChain else { return nil }
    var random = RandomSource(seed: 0)
    for _ in 0..<Tuning.Search.listSchedules {
      guard let groups = Construction(problem: problem).plan(&random) else { return nil }
      var schedule = ListSchedule(problem, lags)
      guard let plan = schedule.place(groups),
        Evaluation(plan, of: problem, criteria: RuleBook.rules).broken == 0
      else { continue }
      return plan
    }
    return nil
  }

  private init(_ problem: Problem, _ lags: TimeLags) {
    self.problem = problem
    self.lags = lags
    ofPilot = problem.programme.pilots.map { _ in [] }
    ofExpert = problem.programme.experts.map { _ in [] }
  }

  /// Gives every session of a plan a slot, a venue and experts, and keeps its group.
  private mutating func place(_ groups: [Candidate]) -> [Candidate]? {
    for theme in lags.order {
      for session in problem.sessionsOfTheme[theme] {
        guard let placed = place(groups[session]) else { return nil }
        plan.append(placed)
        placed.pilots.forEach { ofPilot[$0].append(placed) }
        placed.experts.forEach { ofExpert[$0].append(placed) }
      }
    }
    return plan.sorted { $0.session < $1.session }
  }

  private func place(_ session: Candidate) -> Candidate? {
    let spec = problem.sessions[session.session]
    var placed = session
    for slot in spec.slots where canMeet(session, slot) {
      placed.slot = slot
      guard let experts = experts(for: session, spec, slot),
        let venue = spec.venues.first(where: { hasRoom($0, for: session, experts.count, slot) })
      else { continue }
      (placed.experts, placed.venue) = (experts, venue)
      return placed
    }
    return nil
  }

  /// Whether all pilots can come, far enough from their other sessions, and the team as well.
  private func canMeet(_ session: Candidate, _ slot: Int) -> Bool {
    let day = problem.slots[slot].day
    return session.pilots.indices.allSatisfy { pilot in
      problem.pilotAvailability[pilot][slot] != .away
        && ofPilot[pilot].allSatisfy { other in
          let distance = day - problem.slots[other.slot].day
          let least =
            distance < 0
            ? lags.least(from: session.theme, to: other.theme)
            : lags.least(from: other.theme, to: session.theme)
          return least.map { abs(distance) >= $0 } ?? false
        }
    } && teamCanHold(session, slot)
  }

  private func teamCanHold(_ session: Candidate, _ slot: Int) -> Bool {
    let (themes, team) = (problem.programme.themes, problem.programme.team)
    guard themes[session.theme].hasTeam else { return true }
    let held = plan.filter { themes[$0.theme].hasTeam }.map { problem.slots[$0.slot] }
    let place = problem.slots[slot]
    return held.count { $0.day == place.day } < team.perDay ?? .max
      && held.count { $0.isoWeek == place.isoWeek } < team.perWeek ?? .max
  }

  /// Who is pinned, and of the others those who have the fewest sessions so far; `nil` where too few
  /// are free.
  private func experts(for session: Candidate, _ spec: SessionSpec, _ slot: Int) -> IndexSet? {
    var chosen = spec.experts
    for panel in problem.panels[session.theme] {
      let missing = panel.count - panel.experts.count { chosen.contains($0) }
      let free = panel.experts.filter { !chosen.contains($0) && isFree($0, slot) }
        .sorted { (ofExpert[$0].count, $0) < (ofExpert[$1].count, $1) }
      guard missing <= free.count else { return nil }
      for expert in free.prefix(max(0, missing)) { chosen.insert(expert) }
    }
    return spec.experts.indices.allSatisfy { isFree($0, slot) } ? chosen : nil
  }

  private func isFree(_ expert: Int, _ slot: Int) -> Bool {
    let asked = problem.programme.experts[expert]
    let sameDay = ofExpert[expert].filter {
      problem.slots[$0.slot].day == problem.slots[slot].day
    }
    return problem.expertAvailability[expert][slot] != .away
      && ofExpert[expert].count < asked.max ?? .max && sameDay.count < asked.perDay
      && sameDay.allSatisfy { !problem.overlap($0.slot, slot) }
  }

  /// Whether a venue is open, near enough and large enough, its host comes, and a room is free.
  private func hasRoom(
    _ venue: Int, for session: Candidate, _ experts: Int, _ slot: Int
  ) -> Bool {
    let asked = problem.programme.venues[venue]
    let pilots = session.pilots.indices
    let people = pilots.reduce(experts + problem.teamPeople[session.theme]) {
      $0 + problem.people[$1]
    }
    let beside = plan.count { $0.venue == venue && problem.overlap($0.slot, slot) }
    return problem.venueAvailability[venue][slot] != .away
      && problem.hosts[venue].map(session.pilots.contains) ?? true
      && people <= problem.seats[venue] ?? .max && (asked.online || beside < asked.rooms)
      && pilots.allSatisfy {
        problem.pilotJourneys[$0][venue] <= problem.programme.pilots[$0].travelMax ?? .max
      }
  }
}

extension Problem {
  /// How many themes wait for each other in the longest chain.
  fileprivate func longestChain(_ lags: TimeLags) -> Int {
    var length = programme.themes.map { _ in 1 }
    for theme in lags.order {
      length[theme] = 1 + (lags.earlier[theme].map { length[$0] }.max() ?? 0)
    }
    return length.max() ?? 0
  }

  /// Whether two slots share a moment.
  fileprivate func overlap(_ one: Int, _ other: Int) -> Bool {
    let dayparts = programme.calendar.dayparts
    return slots[one].day == slots[other].day
      && dayparts[slots[one].daypart].overlaps(dayparts[slots[other].daypart])
  }
}
