/// One thing that a rule or a wish counts, by what it looks at.
///
/// The narrower the view, the cheaper search and proof: a term of a pilot and a slot is looked up,
/// a term of a whole session is computed again whenever the session changes. All indices are those
/// of ``Problem``; units are 0 or more.
package enum Measure: Sendable {
  /// The same in every plan.
  case constant(@Sendable (Problem) -> Int)

  // Prices on one session.

  /// Of the theme and the slot of a session.
  case slot(@Sendable (Problem, _ theme: Int, _ slot: Int) -> Int)
  /// Of the theme and the venue of a session.
  case venue(@Sendable (Problem, _ theme: Int, _ venue: Int) -> Int)
  /// Of the venue and the slot of a session.
  case venueSlot(@Sendable (Problem, _ venue: Int, _ slot: Int) -> Int)
  /// Of every pilot of a session, with theme and slot.
  case pilotSlot(@Sendable (Problem, _ theme: Int, _ pilot: Int, _ slot: Int) -> Int)
  /// Of every pilot of a session, with theme and venue.
  case pilotVenue(@Sendable (Problem, _ theme: Int, _ pilot: Int, _ venue: Int) -> Int)
  /// Of every expert of a session, with theme and slot.
  case expertSlot(@Sendable (Problem, _ theme: Int, _ expert: Int, _ slot: Int) -> Int)
  /// Of every expert of a session, with theme and venue.
  case expertVenue(@Sendable (Problem, _ theme: Int, _ expert: Int, _ venue: Int) -> Int)
  /// Of every two pilots of a session, the lower index first, with the theme, of which only its
  /// ``Problem/pairClasses`` may matter.
  case pilotPair(@Sendable (Problem, _ theme: Int, _ pilot: Int, _ other: Int) -> Int)
  /// Of a whole session, computed again when something changes that it looks at.
  case session(sees: Aspects = .all, @Sendable (Problem, Candidate) -> Int)

  // Prices on counts.

  /// Of a count over sessions, convex in that count.
  case count(ConvexCount)

  // Prices on two sessions of one participant.

  /// The days between two sessions of one pilot that are forbidden, as date of the first minus date
  /// of the second, by their themes; one unit for each two sessions that break it.
  case pilotDistance(@Sendable (Problem, _ first: Int, _ second: Int) -> ClosedRange<Int>?)
  /// The same for two sessions of one expert, whatever their themes.
  case expertDistance(@Sendable (Problem, _ expert: Int) -> ClosedRange<Int>?)
}

/// What of a session a price looks at.
package struct Aspects: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// The slot.
  package static let slot = Aspects(rawValue: 1)
  /// The venue.
  package static let venue = Aspects(rawValue: 2)
  /// The pilots.
  package static let pilots = Aspects(rawValue: 4)
  /// Who the experts are.
  package static let experts = Aspects(rawValue: 8)
  /// How many experts there are, which is the same wherever one takes another's place.
  package static let expertCount = Aspects(rawValue: 16)
  /// All of it.
  package static let all: Aspects = [.slot, .venue, .pilots, .experts, .expertCount]
}

extension Measure {
  /// What of a session it looks at, besides the theme.
  package var aspects: Aspects {
    switch self {
    case .constant: []
    case .slot: .slot
    case .venue: .venue
    case .venueSlot: [.venue, .slot]
    case .pilotSlot: [.pilots, .slot]
    case .pilotVenue: [.pilots, .venue]
    case .expertSlot: [.experts, .slot]
    case .expertVenue: [.experts, .venue]
    case .pilotPair: .pilots
    case .session(let aspects, _): aspects
    case .count(let count): count.tally.aspects
    case .pilotDistance: [.pilots, .slot]
    case .expertDistance: [.experts, .slot]
    }
  }
}

/// Numbers that no date difference reaches, as open ends of forbidden distances.
enum Distance {
  static let endless = 1_000_000
}
