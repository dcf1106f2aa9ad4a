import ProgrammeModel

/// A session before it is decided.
package struct SessionSpec: Sendable {
  /// The id.
  package let id: String
  /// Index of the theme.
  package let theme: Int
  /// Whether the id is bound to this session, by a pin or by publication.
  package let keepsID: Bool
  /// The slots it can have: open for the theme, in its period and dayparts, as pinned.
  package let slots: [Int]
  /// The venues it can have: of the theme's mode, as pinned.
  package let venues: [Int]
  /// Pilots that must be there.
  package let pilots: IndexSet
  /// Experts that must be there.
  package let experts: IndexSet
  /// Whether nothing of it may change.
  package let isFrozen: Bool
  /// What is pinned of it.
  let pinned: Pinned
}

/// What all pins of one session say.
struct Pinned: Sendable {
  private let pins: [Pin]
  /// Pilots that must be there.
  let pilots: IndexSet
  /// Experts that must be there.
  let experts: IndexSet

  init(_ pins: [Pin], pilots: [String: Int], experts: [String: Int]) {
    self.pins = pins
    self.pilots = IndexSet(pins.flatMap(\.pilots).compactMap { pilots[$0] })
    self.experts = IndexSet(pins.flatMap(\.experts).compactMap { experts[$0] })
  }

  /// Whether nothing is pinned.
  var isEmpty: Bool { pins.isEmpty }

  /// Whether the session can be on a day, in a daypart.
  func allows(_ date: CivilDate, _ daypart: String) -> Bool {
    pins.allSatisfy { $0.date ?? date == date && $0.daypart ?? daypart == daypart }
  }

  /// Whether the session can be at a venue.
  func allows(venue: String) -> Bool { pins.allSatisfy { $0.venue ?? venue == venue } }
}

extension SessionSpec {
  init(
    id: String, theme index: Int, programme: Programme, slots: [Slot], isTeamAway: [Bool],
    pilots: [String: Int], experts: [String: Int], published: ResolvedSession?, isFrozen: Bool
  ) {
    let theme = programme.themes[index]
    let pinned = Pinned(
      programme.pins.filter { $0.session == id }, pilots: pilots, experts: experts)
    self.id = id
    self.theme = index
    self.pinned = pinned
    self.keepsID = !pinned.isEmpty || published != nil
    self.isFrozen = isFrozen
    let dayparts = programme.calendar.dayparts
    let fits = slots.indices.filter { number in
      let slot = slots[number]
      let daypart = dayparts[slot.daypart].name
      return theme.isHeld(on: slot.date, in: daypart, isTeamAway: isTeamAway[number])
        && pinned.allows(slot.date, daypart)
    }
    let places = programme.venues.indices.filter { number in
      let venue = programme.venues[number]
      return theme.isHeld(at: venue) && pinned.allows(venue: venue.id)
    }
    if isFrozen, let published {
      self.slots = fits.filter { $0 == published.slot }
      self.venues = places.filter { $0 == published.venue }
      self.pilots = published.pilots
      self.experts = published.experts
    } else {
      self.slots = fits
      self.venues = places
      self.pilots = pinned.pilots
      self.experts = pinned.experts
    }
  }
}
