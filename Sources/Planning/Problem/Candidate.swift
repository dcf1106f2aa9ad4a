/// One session fully decided: what a price on one session looks at.
package struct Candidate: Hashable, Sendable, BitwiseCopyable {
  /// Index of the session in the problem, which names its id where that is pinned or published.
  package var session: Int
  /// Index of the theme.
  package var theme: Int
  /// Index of the slot.
  package var slot: Int
  /// Index of the venue.
  package var venue: Int
  /// Indices of the pilots.
  package var pilots: IndexSet
  /// Indices of the experts.
  package var experts: IndexSet
}
