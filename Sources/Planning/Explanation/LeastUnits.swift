import ProgrammeModel

extension Measure {
  /// Units that every valid plan has, told by counting: quick, and always right, but silent about
  /// what only follows from several sessions together.
  func leastUnits(in problem: Problem) -> Int {
    let sessions = problem.sessions
    switch self {
    case .constant(let units): return units(problem)
    case .slot(let units):
      return sessions.reduce(0) { sum, session in
        sum + (session.slots.map { units(problem, session.theme, $0) }.min() ?? 0)
      }
    case .venue(let units):
      return sessions.reduce(0) { sum, session in
        sum + (session.venues.map { units(problem, session.theme, $0) }.min() ?? 0)
      }
    case .pilotSlot(let units):
      return problem.leastOfAttendances { theme, pilot, slot in units(problem, theme, pilot, slot) }
    case .pilotVenue(let units):
      return sessions.reduce(0) { $0 + problem.leastOfGroup($1, units) }
    case .expertSlot(let units):
      return sessions.reduce(0) { sum, session in
        sum
          + problem.leastOfExperts(session) { expert in
            session.slots.filter { problem.expertAvailability[expert][$0] != .away }
              .map { units(problem, session.theme, expert, $0) }.min() ?? 0
          }
      }
    case .expertVenue(let units):
      return sessions.reduce(0) { sum, session in
        sum
          + problem.leastOfExperts(session) { expert in
            session.venues.map { units(problem, session.theme, expert, $0) }.min() ?? 0
          }
      }
    case .count(let count): return count.leastUnits(in: problem)
    case .venueSlot, .pilotPair, .session, .pilotDistance, .expertDistance: return 0
    }
  }
}

extension ConvexCount {
  /// Repeats are fewest where what is counted falls on all counters alike, and those of several
  /// themes together are no fewer than those of each.
  fileprivate func leastUnits(in problem: Problem) -> Int {
    guard case .repeats = penalty else { return 0 }
    let programme = problem.programme
    if case .pilotSlot(let buckets, let bucket) = tally {
      let slots = problem.sessionsOfTheme.map { range in
        Set(range.flatMap { problem.sessions[$0].slots }).sorted()
      }
      return programme.pilots.indices.reduce(0) { sum, pilot in
        sum
          + problem.leastRepeats(of: pilot, slots, buckets(problem)) {
            bucket(problem, pilot, $0)
          }
      }
    }
    var (least, all) = (0, (count: 0, counters: 0))
    for (theme, sessions) in problem.sessionsOfTheme.enumerated() {
      let (each, counters) =
        switch tally {
        case .expert: (programme.themes[theme].experts, problem.expertsOfTheme[theme].count)
        case .pilotPair where !programme.themes[theme].isForAll:
          (problem.groupSizes[theme].lowerBound.pairs, problem.attending(theme).pairs)
        case .host where problem.isAlwaysHosted(theme): (1, problem.attending(theme))
        default: (0, 0)
        }
      least += ConvexCount.leastRepeats(of: each * sessions.count, among: counters)
      all.count += each * sessions.count
    }
    switch tally {
    case .expert: all.counters = programme.experts.count
    case .pilotPair: all.counters = programme.pilots.count.pairs
    case .host: all.counters = programme.pilots.count
    default: return 0
    }
    return max(least, ConvexCount.leastRepeats(of: all.count, among: all.counters))
  }

  private static func leastRepeats(of count: Int, among counters: Int) -> Int {
    guard counters > 0 else { return 0 }
    let (each, rest) = count.quotientAndRemainder(dividingBy: counters)
    return counters * repeats(each) + rest * each
  }
}

extension Problem {
  /// How many pilots attend a theme.
  fileprivate func attending(_ theme: Int) -> Int { attendance[theme].count { $0 > 0 } }

  /// Whether every venue that a theme's sessions can have has a host.
  fileprivate func isAlwaysHosted(_ theme: Int) -> Bool {
    sessionsOfTheme[theme].allSatisfy { session in
      sessions[session].venues.allSatisfy { hosts[$0] != nil }
    }
  }

  /// The fewest repeats of a pilot that comes to each of its themes in one of the theme's slots in
  /// which it is not away, where slots fall into buckets.
  fileprivate func leastRepeats(
    of pilot: Int, _ slots: [[Int]], _ buckets: Int, _ bucket: (_ slot: Int) -> Int
  ) -> Int {
    // A sink takes one: the first of a bucket costs nothing, the next one, and so on.
    let times = attendance.map { $0[pilot] }
    let most = times.reduce(0, +)
    var flow = MinimumCostFlow(sources: times.count, sinks: buckets * most)
    flow.supply = times
    flow.capacity = Array(repeating: 1, count: buckets * most)
    for theme in times.indices where times[theme] > 0 {
      var open = Array(repeating: false, count: buckets)
      for slot in slots[theme] where pilotAvailability[pilot][slot] != .away {
        open[bucket(slot)] = true
      }
      flow.edges[theme] = open.indices.filter { open[$0] }.flatMap { bucket in
        (0..<most).map { (sink: bucket * most + $0, cost: $0) }
      }
    }
    return flow.leastCost ?? 0
  }

  /// The least of what every pilot brings to every session that it attends.
  fileprivate func leastOfAttendances(
    _ units: (_ theme: Int, _ pilot: Int, _ slot: Int) -> Int
  ) -> Int {
    var sum = 0
    for (theme, range) in sessionsOfTheme.enumerated() {
      let slots = Set(range.flatMap { sessions[$0].slots }).sorted()
      for (pilot, times) in attendance[theme].enumerated() where times > 0 {
        let least = slots.filter { pilotAvailability[pilot][$0] != .away }
          .map { units(theme, pilot, $0) }.min()
        sum += times * (least ?? 0)
      }
    }
    return sum
  }

  /// The least of what the smallest group of a session brings, at the venue where that is least: its
  /// host and those that bring least.
  fileprivate func leastOfGroup(
    _ session: SessionSpec,
    _ units: (Problem, _ theme: Int, _ pilot: Int, _ venue: Int) -> Int
  ) -> Int {
    let theme = session.theme
    let pilots = attendance[theme].indices.filter { attendance[theme][$0] > 0 }
    let size = groupSizes[theme].lowerBound
    return session.venues.map { venue in
      let host = hosts[venue]
      let others = pilots.filter { $0 != host }.map { units(self, theme, $0, venue) }.sorted()
      let own = host.map { units(self, theme, $0, venue) } ?? 0
      return others.prefix(max(0, size - (host == nil ? 0 : 1))).reduce(own, +)
    }.min() ?? 0
  }

  /// The least of what the experts of a session bring.
  fileprivate func leastOfExperts(
    _ session: SessionSpec, _ units: (_ expert: Int) -> Int
  ) -> Int {
    panels[session.theme].reduce(0) { sum, panel in
      sum + panel.experts.map(units).sorted().prefix(panel.count).reduce(0, +)
    }
  }
}

extension Int {
  /// How many pairs so many make.
  fileprivate var pairs: Int { self * (self - 1) / 2 }
}
