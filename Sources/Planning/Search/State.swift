/// A plan under search: every session decided, valid or not, with all counts kept.
///
/// Each change of `State+Changes.swift` can be asked for its price or done; after any that is done,
/// ``total`` equals a full evaluation of ``plan``.
package struct State: ~Copyable {
  /// What plans cost.
  package let tables: Tables
  /// What the plan costs now.
  package var total: Price

  /// Of every session: what it is.
  let candidates: Storage<Candidate>
  /// Of every session: its slot.
  let slots: Storage<Int>
  /// Of every session: the day of its slot.
  let days: Storage<Int>
  /// Of every session: its venue.
  let venues: Storage<Int>
  /// Of every session and every whole-session measure: its units.
  let sessionUnits: Storage<Int>
  /// Of every session: its pilots, in no order.
  let members: Lists
  /// Of every session: its experts, in no order.
  let experts: Lists
  /// Of every pilot: its sessions.
  let pilotSessions: Lists
  /// Of every expert: its sessions.
  let expertSessions: Lists
  /// All counters.
  let counts: Storage<Int>

  /// Creates the state of a plan that has one candidate for every session.
  package init(_ tables: Tables, _ plan: [Candidate]) {
    let problem = tables.problem
    func sessions(of number: Int, in set: KeyPath<Candidate, IndexSet>) -> [Int] {
      plan.indices.filter { plan[$0][keyPath: set].contains(number) }
    }
    self.tables = tables
    total = tables.constant
    candidates = Storage(plan)
    slots = Storage(plan.map(\.slot))
    days = Storage(plan.map { problem.slots[$0.slot].day })
    venues = Storage(plan.map(\.venue))
    sessionUnits = Storage(repeating: 0, count: plan.count * tables.session.count)
    members = Lists(
      plan.map(\.pilots.indices), room: problem.groupSizes.map(\.upperBound).max() ?? 0)
    experts = Lists(plan.map(\.experts.indices))
    pilotSessions = Lists((0..<tables.pilots).map { sessions(of: $0, in: \.pilots) })
    expertSessions = Lists(
      (0..<tables.experts).map { sessions(of: $0, in: \.experts) }, room: plan.count)
    counts = Storage(tables.counters.begun)
    for session in plan.indices { total += enter(session) }
  }

  /// The plan as values.
  package var plan: [Candidate] { candidates.elements }

  /// Counts a session and prices it together with those before it.
  private func enter(_ session: Int) -> Price {
    let candidate = candidates[session]
    var price = become(candidate, changing: .all, doing: true)
    price += tables.slot[candidate.theme, candidate.slot]
    price += tables.venue[candidate.theme, candidate.venue]
    price += tables.venueSlot[candidate.venue, candidate.slot]
    price += moveSlot(from: -1, to: candidate.slot, doing: true)
    price += moveRoom(
      from: (candidate.venue, -1), to: (candidate.venue, candidate.slot), doing: true)
    price += step(tables.counters.host, tables.hosts[candidate.venue], 1, doing: true)
    price += pay(session, from: 0, to: money(of: session), doing: true)
    for index in 0..<members.count(session) {
      let pilot = members[session, index]
      let row = candidate.theme * tables.pilots + pilot
      price += tables.pilotSlot[row, candidate.slot] + tables.pilotVenue[row, candidate.venue]
      price += moveBuckets(of: pilot, from: -1, to: candidate.slot, doing: true)
      price += moveJourney(of: pilot, from: -1, to: candidate.venue, doing: true)
      for earlier in 0..<index {
        price += meet(pilot, members[session, earlier], by: 1, doing: true)
      }
    }
    for index in 0..<experts.count(session) {
      let expert = experts[session, index]
      let row = candidate.theme * tables.experts + expert
      price += tables.expertSlot[row, candidate.slot] + tables.expertVenue[row, candidate.venue]
      price += step(tables.counters.expert, expert, 1, doing: true)
    }
    for earlier in 0..<session { price += distance(candidate, candidates[earlier]) }
    return price
  }

  /// What two sessions cost by the days between them.
  private func distance(_ first: Candidate, _ second: Candidate) -> Price {
    let days = tables.slotDay[first.slot] - tables.slotDay[second.slot] + tables.days
    let pilots = first.pilots.intersection(second.pilots).count
    let experts = first.experts.intersection(second.experts).count
    return tables.pilotDistance[first.theme * tables.themes + second.theme, days] * pilots
      + tables.expertDistance[0, days] * experts
  }
}
