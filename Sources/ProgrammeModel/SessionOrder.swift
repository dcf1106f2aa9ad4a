/// The orders in which a plan has its sessions and numbers them (docs/model.md, "Sessions" and "The
/// plan file").
package struct SessionOrder: Sendable {
  private let starts: [String: Int]
  private let pilots: [String: Int]

  /// The orders of a programme; dayparts and pilots that it does not know come first and last.
  package init(_ programme: Programme) {
    starts = Dictionary(
      programme.calendar.dayparts.map { ($0.name, $0.start.minutes) },
      uniquingKeysWith: { first, _ in first })
    pilots = Dictionary(
      zip(programme.pilots.map(\.id), programme.pilots.indices),
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a session stands before another in a plan file: by date, start and id.
  package func precedes(_ one: PlannedSession, _ other: PlannedSession) -> Bool {
    (one.date, start(one), one.id) < (other.date, start(other), other.id)
  }

  /// Whether a session gets a lower number than another of its theme: by date, start, venue id and
  /// pilots in file order.
  package func isNumbered(_ one: PlannedSession, before other: PlannedSession) -> Bool {
    let (left, right) = (
      (one.date, start(one), one.venue), (other.date, start(other), other.venue)
    )
    return left == right
      ? positions(one).lexicographicallyPrecedes(positions(other)) : left < right
  }

  private func start(_ session: PlannedSession) -> Int { starts[session.daypart] ?? 0 }

  private func positions(_ session: PlannedSession) -> [Int] {
    session.pilots.map { pilots[$0] ?? .max }
  }
}
