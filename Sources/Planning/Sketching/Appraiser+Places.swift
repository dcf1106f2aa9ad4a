public import ProgrammeModel

extension Appraiser {
  /// What a session would cost and break in one place.
  public struct Place: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// The name of the daypart.
    public let daypart: String
    /// The id of the venue.
    public let venue: String
    /// Points of the plan with the session there, less those of the plan as it is.
    public let points: Int
    /// The rules in whose breach the session would have a part, by id, in the order of
    /// docs/model.md, "Rules"; `frozen` for what "Replanning" keeps.
    public fileprivate(set) var breaks: [String]
    /// Calendar entries of all participants that would differ from the published plan; 0 before the
    /// first publication.
    public let changes: Int
  }

  /// Prices every open slot at every venue for one session of a plan, by slot and then by venue.
  ///
  /// Points are the deltas of the search; a few milliseconds for a programme of 30 pilots.
  ///
  /// - Parameters:
  ///   - session: The id.
  ///   - sessions: The plan.
  /// - Returns: The places; `nil` where the plan lacks a session or names what the programme does
  ///   not have.
  public func places(of session: String, in sessions: [PlannedSession]) -> [Place]? {
    guard let plan = candidates(of: sessions),
      let index = problem.sessions.firstIndex(where: { $0.id == session })
    else { return nil }
    let programme = problem.programme
    let breaches = BreachFinder(plan, problem, without: index)
    let otherChanges = plan.reduce(problem.lostEntries) {
      $0 + ($1.session == index ? 0 : problem.changedEntries(of: $1))
    }
    let isFrozen = problem.sessions[index].isFrozen
    let entry = problem.published[index]
    let people = Set(plan[index].participants(in: programme))
    let pins = programme.pins.filter { $0.session == session }
    let missesPinned = pins.contains { !people.isSuperset(of: $0.pilots + $0.experts) }
    var state = State(tables, plan)
    let before = state.total
    var byVenue: [[Int]] = []
    for venue in programme.venues.indices {
      _ = state.changeVenue(index, to: venue, doing: true)
      byVenue.append(
        problem.slots.indices.map { slot in
          let price = state.total + state.changeSlot(index, to: slot, doing: false) - before
          return price.points
        })
    }
    return problem.slots.indices.flatMap { slot in
      programme.venues.indices.map { venue in
        var candidate = plan[index]
        candidate.slot = slot
        candidate.venue = venue
        var place = Place(
          date: problem.slots[slot].date,
          daypart: programme.calendar.dayparts[problem.slots[slot].daypart].name,
          venue: programme.venues[venue].id, points: byVenue[venue][slot],
          breaks: breaches.rules(brokenBy: candidate),
          changes: otherChanges + problem.changedEntries(of: candidate))
        if missesPinned || !pins.allSatisfy(place.keeps) { place.breaks.append(Criterion.pin.id) }
        if isFrozen, entry.map({ !candidate.isSame(as: $0) }) ?? true {
          place.breaks.append("frozen")
        }
        return place
      }
    }
  }
}

extension Appraiser.Place {
  /// Whether a pin of a session holds there.
  fileprivate func keeps(_ pin: Pin) -> Bool {
    (pin.date ?? date, pin.daypart ?? daypart, pin.venue ?? venue) == (date, daypart, venue)
  }
}

extension Candidate {
  /// The ids of its pilots and experts.
  fileprivate func participants(in programme: Programme) -> [String] {
    pilots.indices.map { programme.pilots[$0].id }
      + experts.indices.map { programme.experts[$0].id }
  }

  /// Whether it is the session that was published.
  fileprivate func isSame(as entry: ResolvedSession) -> Bool {
    slot == entry.slot && venue == entry.venue && pilots == entry.pilots
      && experts == entry.experts
  }
}

/// Finds the rules in whose breach one session would have a part, wherever it is put.
private struct BreachFinder {
  private let problem: Problem
  /// Of every rule: its measures, with what they count without the session.
  private let rules: [(id: String, measures: [(measure: Measure, counts: [Int])])]
  /// Of every slot: the rules on the days to other sessions that it would break, as a bit each.
  private let distances: [UInt64]

  /// All rules but `pin`, by which the search keeps more than is pinned.
  private static let criteria = RuleBook.rules.filter { $0.id != Criterion.pin.id }

  init(_ plan: [Candidate], _ problem: Problem, without index: Int) {
    self.problem = problem
    let others = plan.filter { $0.session != index }
    rules = BreachFinder.criteria.map { rule in
      let measures = rule.measures.map { measure in
        guard case .count(let count) = measure else { return (measure, [Int]()) }
        var counts = Array(repeating: 0, count: count.counters(in: problem))
        for other in others {
          count.forEachAmount(of: other, in: problem) { counts[$0] += $1 }
        }
        return (measure, counts)
      }
      return (rule.id, measures)
    }
    distances = problem.slots.indices.map { slot in
      var candidate = plan[index]
      candidate.slot = slot
      var broken: UInt64 = 0
      for (number, rule) in BreachFinder.criteria.enumerated() {
        let isBroken = rule.measures.contains { measure in
          guard measure.looksAtTwo else { return false }
          return others.contains { measure.units(of: candidate, and: $0, in: problem) > 0 }
        }
        if isBroken { broken |= 1 << UInt64(number) }
      }
      return broken
    }
  }

  /// The ids of the rules that the session would break as a candidate says.
  func rules(brokenBy candidate: Candidate) -> [String] {
    rules.indices.filter { number in
      distances[candidate.slot] & 1 << UInt64(number) != 0
        || rules[number].measures.contains { isBroken($0.measure, $0.counts, by: candidate) }
    }.map { rules[$0].id }
  }

  private func isBroken(_ measure: Measure, _ counts: [Int], by candidate: Candidate) -> Bool {
    guard case .count(let count) = measure else {
      return measure.units(of: candidate, in: problem) > 0
    }
    var isOver = false
    count.forEachAmount(of: candidate, in: problem) { counter, amount in
      if count.units(at: counts[counter] + amount, counter: counter, in: problem) > 0 {
        isOver = true
      }
    }
    return isOver
  }
}

extension Measure {
  /// Whether it looks at two sessions of one participant.
  fileprivate var looksAtTwo: Bool {
    switch self {
    case .pilotDistance, .expertDistance: true
    default: false
    }
  }
}
