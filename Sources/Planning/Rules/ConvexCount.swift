import ProgrammeModel

/// A count over sessions with a convex price.
package struct ConvexCount: Sendable {
  /// What a session adds, and to which counters.
  package enum Tally: Sendable {
    /// 1 for every pilot of the session, in the pilot's counter of its bucket of the slot.
    case pilotSlot(
      buckets: @Sendable (Problem) -> Int,
      bucket: @Sendable (Problem, _ pilot: Int, _ slot: Int) -> Int)
    /// An amount for every pilot of the session, in the pilot's counter.
    case pilotVenue(@Sendable (Problem, _ pilot: Int, _ venue: Int) -> Int)
    /// 1 for every pilot of the session, in the pilot's counter of the theme.
    case pilotTheme
    /// 1 for every two pilots of the session, in the counter of the two, unless the theme is for all
    /// pilots.
    case pilotPair
    /// 1 for every expert of the session, in the expert's counter.
    case expert
    /// 1 for the pilot that hosts, in its counter.
    case host
    /// 1 for every expert of the session, in the expert's counter of every bucket of the slot.
    case expertSlot(
      buckets: @Sendable (Problem) -> Int, of: @Sendable (Problem, _ slot: Int) -> [Int])
    /// 1 in every bucket of the slot, where the team is there.
    case teamSlot(
      buckets: @Sendable (Problem) -> Int, of: @Sendable (Problem, _ slot: Int) -> [Int])
    /// 1 in every bucket of the slot, for the venue, unless it is online.
    case venueSlot(
      buckets: @Sendable (Problem) -> Int, of: @Sendable (Problem, _ slot: Int) -> [Int])
    /// Fees and venue cost in whole euros, in the one counter of the programme.
    case cost
    /// Each pilot's share of fees and venue cost, rounded up to whole euros, in its counter.
    case share
    /// Calendar entries of the session that change, in the one counter of the programme.
    case changes
  }

  /// The units of one counter, convex in its count.
  package enum Penalty: Sendable {
    /// What each counter adds to the repeats that earlier plans began: `repeats(h + c) −
    /// repeats(h)`.
    case repeats(begun: @Sendable (Problem, _ counter: Int) -> Int)
    /// What goes beyond a limit; `nil` is no limit.
    case excess(limit: @Sendable (Problem, _ counter: Int) -> Int?)
    /// The difference from a target, either way.
    case deviation(target: @Sendable (Problem, _ counter: Int) -> Int)
  }

  /// What is counted.
  package let tally: Tally
  /// What a count costs.
  package let penalty: Penalty
  /// What a certificate calls a counter; `nil` where certificates do not know the count.
  var row: @Sendable (Problem, _ counter: Int) -> Certificate.Row? = { _, _ in nil }
}

extension ConvexCount.Tally {
  /// What of a session it looks at, besides the theme.
  package var aspects: Aspects {
    switch self {
    case .pilotSlot: [.pilots, .slot]
    case .pilotVenue: [.pilots, .venue]
    case .pilotTheme, .pilotPair: .pilots
    case .expert: .experts
    case .host: .venue
    case .expertSlot: [.experts, .slot]
    case .teamSlot: .slot
    case .venueSlot: [.venue, .slot]
    case .cost: [.venue, .experts]
    case .share: [.venue, .pilots, .experts]
    case .changes: .all
    }
  }
}

extension ConvexCount {
  /// How many counters the count has.
  ///
  /// Counters are numbered pilot by pilot and then by bucket, theme or other pilot; expert by expert
  /// and venue by venue, and then by bucket.
  package func counters(in problem: Problem) -> Int {
    let pilots = problem.programme.pilots.count
    return switch tally {
    case .pilotSlot(let buckets, _): pilots * buckets(problem)
    case .pilotVenue, .host, .share: pilots
    case .pilotTheme: pilots * problem.programme.themes.count
    case .pilotPair: pilots * pilots
    case .expert: problem.programme.experts.count
    case .expertSlot(let buckets, _): problem.programme.experts.count * buckets(problem)
    case .teamSlot(let buckets, _): buckets(problem)
    case .venueSlot(let buckets, _): problem.programme.venues.count * buckets(problem)
    case .cost, .changes: 1
    }
  }

  /// Calls `add` with every counter that a session touches and the amount it adds.
  package func forEachAmount(
    of candidate: Candidate, in problem: Problem, _ add: (_ counter: Int, _ amount: Int) -> Void
  ) {
    let pilots = problem.programme.pilots.count
    switch tally {
    case .pilotSlot(let buckets, let bucket):
      let width = buckets(problem)
      candidate.pilots.forEach { add($0 * width + bucket(problem, $0, candidate.slot), 1) }
    case .pilotVenue(let amount):
      candidate.pilots.forEach { add($0, amount(problem, $0, candidate.venue)) }
    case .pilotTheme:
      let themes = problem.programme.themes.count
      candidate.pilots.forEach { add($0 * themes + candidate.theme, 1) }
    case .pilotPair:
      guard !problem.programme.themes[candidate.theme].isForAll else { return }
      candidate.pilots.forEach { pilot in
        candidate.pilots.forEach { if pilot < $0 { add(pilot * pilots + $0, 1) } }
      }
    case .expert: candidate.experts.forEach { add($0, 1) }
    case .host:
      if let host = problem.hosts[candidate.venue] { add(host, 1) }
    case .expertSlot(let buckets, let of):
      let (width, numbers) = (buckets(problem), of(problem, candidate.slot))
      candidate.experts.forEach { expert in
        for bucket in numbers { add(expert * width + bucket, 1) }
      }
    case .teamSlot(_, let of):
      guard problem.programme.themes[candidate.theme].hasTeam else { return }
      for bucket in of(problem, candidate.slot) { add(bucket, 1) }
    case .venueSlot(let buckets, let of):
      guard !problem.programme.venues[candidate.venue].online else { return }
      let width = buckets(problem)
      for bucket in of(problem, candidate.slot) { add(candidate.venue * width + bucket, 1) }
    case .cost: add(0, problem.cost(of: candidate))
    case .changes: add(0, problem.changedEntries(of: candidate))
    case .share:
      let size = candidate.pilots.count
      guard size > 0 else { return }
      let share = (problem.cost(of: candidate) + size - 1) / size
      candidate.pilots.forEach { add($0, share) }
    }
  }

  /// The units of a counter at a count.
  package func units(at count: Int, counter: Int, in problem: Problem) -> Int {
    switch penalty {
    case .repeats(let begun):
      let before = begun(problem, counter)
      return ConvexCount.repeats(before + count) - ConvexCount.repeats(before)
    case .excess(let limit): return max(0, count - (limit(problem, counter) ?? count))
    case .deviation(let target): return abs(count - target(problem, counter))
    }
  }

  /// The most that a counter may have; `nil` without limit.
  func limit(of counter: Int, in problem: Problem) -> Int? {
    if case .excess(let limit) = penalty { limit(problem, counter) } else { nil }
  }

  /// Nothing for the first, 1 for the second, 2 more for the third, and so on.
  static func repeats(_ count: Int) -> Int { count * (count - 1) / 2 }
}

extension Problem {
  /// Fees and venue cost of a session in whole euros.
  package func cost(of candidate: Candidate) -> Int {
    var cost = programme.venues[candidate.venue].cost
    candidate.experts.forEach { cost += programme.experts[$0].fee }
    return cost
  }
}
