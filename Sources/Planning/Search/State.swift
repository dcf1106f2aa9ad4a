/// A plan under search: every session decided, valid or not, with all counts kept.
///
/// Each change of `State+Changes.swift` can be asked for its price or done; after any that is done,
/// ``total`` equals a full evaluation of ``plan``.
package struct State: ~Copyable {
  /// What plans cost.
  package let tables: Tables
  /// What the plan costs now.
  package var total: Score

  /// Of every session: what it is.
  var candidates: Buffer<Candidate>
  /// Of every session: its slot.
  var slots: Buffer<Int>
  /// Of every session: the day of its slot.
  var days: Buffer<Int>
  /// Of every session: its venue.
  var venues: Buffer<Int>
  /// Of every session and every whole-session measure: its units.
  var sessionUnits: Buffer<Int>
  /// Of every session: its pilots, in no order.
  var members: IndexLists
  /// Of every session: its experts, in no order.
  var experts: IndexLists
  /// Of every pilot: its sessions.
  var pilotSessions: IndexLists
  /// Of every expert: its sessions.
  var expertSessions: IndexLists
  /// All counters.
  var counts: Buffer<Int>

  /// Creates the state of a plan that has one candidate for every session.
  package init(_ tables: Tables, _ plan: [Candidate]) {
    let problem = tables.problem
    self.tables = tables
    total = tables.constant
    candidates = Buffer(plan)
    slots = Buffer(plan.map(\.slot))
    days = Buffer(plan.map { problem.slots[$0.slot].day })
    venues = Buffer(plan.map(\.venue))
    sessionUnits = Buffer(repeating: 0, count: plan.count * tables.session.count)
    let pilots = plan.map(\.pilots.count) + problem.groupSizes.map(\.upperBound)
    members = IndexLists(plan.map { _ in [] }, room: pilots.max() ?? 0)
    experts = IndexLists(plan.map { _ in [] }, room: plan.map(\.experts.count).max() ?? 0)
    // A plan that breaks rules can have a pilot in more sessions than it attends.
    var attended = Array(repeating: 0, count: tables.pilots)
    for candidate in plan { candidate.pilots.forEach { attended[$0] += 1 } }
    pilotSessions = IndexLists(
      Array(repeating: [], count: tables.pilots),
      room: max(problem.mostAttended, attended.max() ?? 0))
    expertSessions = IndexLists(Array(repeating: [], count: tables.experts), room: plan.count)
    counts = Buffer(tables.counters.begun)
    for candidate in plan { place(candidate) }
  }

  /// The plan as values.
  package var plan: [Candidate] { candidates.elements }
}
