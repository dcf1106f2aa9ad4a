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
  let members: IndexLists
  /// Of every session: its experts, in no order.
  let experts: IndexLists
  /// Of every pilot: its sessions.
  let pilotSessions: IndexLists
  /// Of every expert: its sessions.
  let expertSessions: IndexLists
  /// All counters.
  let counts: Storage<Int>

  /// Creates the state of a plan that has one candidate for every session.
  package init(_ tables: Tables, _ plan: [Candidate]) {
    let problem = tables.problem
    self.tables = tables
    total = tables.constant
    candidates = Storage(plan)
    slots = Storage(plan.map(\.slot))
    days = Storage(plan.map { problem.slots[$0.slot].day })
    venues = Storage(plan.map(\.venue))
    sessionUnits = Storage(repeating: 0, count: plan.count * tables.session.count)
    members = IndexLists(
      plan.map { _ in [] }, room: problem.groupSizes.map(\.upperBound).max() ?? 0)
    experts = IndexLists(plan.map { _ in [] }, room: plan.map(\.experts.count).max() ?? 0)
    pilotSessions = IndexLists(
      Array(repeating: [], count: tables.pilots), room: problem.mostAttended)
    expertSessions = IndexLists(Array(repeating: [], count: tables.experts), room: plan.count)
    counts = Storage(tables.counters.begun)
    for candidate in plan { place(candidate) }
  }

  /// The plan as values.
  package var plan: [Candidate] { candidates.elements }
}
