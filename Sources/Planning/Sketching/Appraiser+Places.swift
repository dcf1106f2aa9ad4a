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
    let (isFrozen, pinned) = (problem.sessions[index].isFrozen, problem.sessions[index].pinned)
    let hasPinned =
      pinned.pilots.isSubset(of: plan[index].pilots)
      && pinned.experts.isSubset(of: plan[index].experts)
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
    var ids: [BreachFinder.Rules: [String]] = [:]
    return problem.slots.indices.flatMap { slot in
      programme.venues.indices.map { venue in
        var candidate = plan[index]
        candidate.slot = slot
        candidate.venue = venue
        let broken = breaches.rules(brokenBy: candidate)
        let names = ids[broken] ?? BreachFinder.ids(of: broken)
        ids[broken] = names
        let changes = problem.changedEntries(of: candidate)
        var place = Place(
          date: problem.slots[slot].date,
          daypart: programme.calendar.dayparts[problem.slots[slot].daypart].name,
          venue: programme.venues[venue].id, points: byVenue[venue][slot],
          breaks: names,
          changes: otherChanges + changes)
        let isAsPinned =
          hasPinned && pinned.allows(place.date, place.daypart)
          && pinned.allows(venue: place.venue)
        if !isAsPinned { place.breaks.append(Criterion.pin.id) }
        if isFrozen, changes > 0 { place.breaks.append("frozen") }
        return place
      }
    }
  }
}

/// Finds the rules in whose breach one session would have a part, wherever it is put.
///
/// A rule that looks at the slot alone is asked once a slot, and so on; few look at both.
private struct BreachFinder {
  /// A set of rules, a bit for each in the order of ``criteria``.
  typealias Rules = UInt64

  /// All rules but `pin`, by which the search keeps more than is pinned.
  static let criteria = RuleBook.rules.filter { $0.id != Criterion.pin.id }

  private let problem: Problem
  /// What is broken wherever the session is.
  private let everywhere: Rules
  /// What is broken at a slot, at whatever venue.
  private let bySlot: [Rules]
  /// What is broken at a venue, at whatever slot.
  private let byVenue: [Rules]
  /// What looks at slot and venue together.
  private let others: [Question]

  /// One measure of a rule.
  struct Question {
    let rule: Rules
    let measure: Measure
    /// Of a count: what it is without the session.
    let counts: [Int]
  }

  init(_ plan: [Candidate], _ problem: Problem, without index: Int) {
    self.problem = problem
    let others = plan.filter { $0.session != index }
    let questions = BreachFinder.criteria.enumerated().flatMap { number, rule in
      rule.measures.map { measure in
        var counts: [Int] = []
        if case .count(let count) = measure {
          counts = Array(repeating: 0, count: count.counters(in: problem))
          for other in others {
            count.forEachAmount(of: other, in: problem) { counts[$0] += $1 }
          }
        }
        return Question(rule: 1 << Rules(number), measure: measure, counts: counts)
      }
    }
    let groups = Dictionary(grouping: questions) {
      $0.measure.aspects.intersection([.slot, .venue]).rawValue
    }
    func broken(by candidate: Candidate, _ aspects: Aspects) -> Rules {
      (groups[aspects.rawValue] ?? []).reduce(0) { broken, question in
        question.isBroken(by: candidate, beside: others, in: problem)
          ? broken | question.rule : broken
      }
    }
    everywhere = broken(by: plan[index], [])
    bySlot = problem.slots.indices.map { slot in
      var candidate = plan[index]
      candidate.slot = slot
      return broken(by: candidate, .slot)
    }
    byVenue = problem.programme.venues.indices.map { venue in
      var candidate = plan[index]
      candidate.venue = venue
      return broken(by: candidate, .venue)
    }
    self.others = groups[Aspects([.slot, .venue]).rawValue] ?? []
  }

  /// The rules that the session would break as a candidate says.
  func rules(brokenBy candidate: Candidate) -> Rules {
    others.reduce(everywhere | bySlot[candidate.slot] | byVenue[candidate.venue]) {
      $1.isBroken(by: candidate, beside: [], in: problem) ? $0 | $1.rule : $0
    }
  }

  /// The ids of rules.
  static func ids(of rules: Rules) -> [String] {
    criteria.indices.filter { rules & 1 << Rules($0) != 0 }.map { criteria[$0].id }
  }
}

extension BreachFinder.Question {
  /// Whether the session breaks it as a candidate says, beside the other sessions.
  fileprivate func isBroken(
    by candidate: Candidate, beside others: [Candidate], in problem: Problem
  ) -> Bool {
    switch measure {
    case .count(let count):
      var isOver = false
      count.forEachAmount(of: candidate, in: problem) { counter, amount in
        if count.units(at: counts[counter] + amount, counter: counter, in: problem) > 0 {
          isOver = true
        }
      }
      return isOver
    case .pilotDistance, .expertDistance:
      return others.contains { measure.units(of: candidate, and: $0, in: problem) > 0 }
    default: return measure.units(of: candidate, in: problem) > 0
    }
  }
}
