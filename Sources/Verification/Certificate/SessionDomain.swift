internal import ProgrammeModel

/// What one session can be: the rules on single sessions, aspect by aspect.
struct SessionDomain {
  /// The positions of the slots that the session can have.
  let slots: [Int]

  private let id: String
  private let theme: Theme
  private let positions: Positions
  private let verifier: Verifier
  private let pilotsThere: [[Bool]]
  private let expertsThere: [[Bool]]
  private let venuesFree: [[Bool]]
  /// What the session keeps where it is pinned, published or frozen.
  private let published: [PlannedSession]
  private let frozen: [(session: PlannedSession, isPast: Bool)]
  private let isFixed: Bool
  private let wishes: [(price: Int, units: @Sendable (PlanCheck, Meeting) -> Int)]
  private let stability: Int

  init(_ id: String, _ theme: Theme, _ positions: Positions, _ verifier: Verifier) {
    self.id = id
    self.theme = theme
    self.positions = positions
    self.verifier = verifier
    let (lookup, programme) = (positions.lookup, positions.programme)
    slots = positions.slots.indices.filter { slot in
      let (date, daypart) = positions.slots[slot]
      let empty = PlannedSession(
        id: id, theme: theme.id, date: date, daypart: daypart.name, venue: "", pilots: [],
        experts: [])
      return lookup.check(of: [empty]).closed().isEmpty
    }
    func there(_ absence: (CivilDate, String) -> Words?) -> [Bool] {
      positions.slots.map { absence($0.date, $0.daypart.name) == nil }
    }
    pilotsThere = programme.pilots.map { pilot in
      there { lookup.absence(of: pilot, on: $0, daypart: $1) }
    }
    expertsThere = programme.experts.map { expert in
      there { lookup.absence(of: expert, on: $0, daypart: $1) }
    }
    venuesFree = programme.venues.map { venue in
      there { lookup.absence(of: venue, on: $0, daypart: $1) }
    }
    published = lookup.baseline.published?.sessions.filter { $0.id == id } ?? []
    frozen = verifier.frozenSessions.filter { $0.session.id == id }
    isFixed = !frozen.isEmpty || programme.pins.contains { $0.session == id }
    wishes = Wish.all.compactMap { wish in
      let price = lookup.price(of: wish.id).price
      return wish.unitsOfSession.map { (price, $0) }
    }
    stability = lookup.baseline.published == nil ? 0 : lookup.price(of: "stability").price
  }

  /// Whether pilots may be in one group.
  func mayMeet(_ pilots: [Int]) -> Bool {
    let check = positions.lookup.check(of: [somewhere(pilots, [])])
    return check.together().isEmpty && check.apart().isEmpty
  }

  /// Whether experts are as many as the theme asks for, and in its roles.
  func areAsked(_ experts: [Int]) -> Bool {
    positions.lookup.check(of: [somewhere([], experts)]).expertCount().isEmpty
  }

  func areThere(_ pilots: [Int], in slot: Int) -> Bool {
    pilots.allSatisfy { pilotsThere[$0][slot] }
  }

  func arePresent(_ experts: [Int], in slot: Int) -> Bool {
    experts.allSatisfy { expertsThere[$0][slot] }
  }

  func isFree(_ venue: Int, in slot: Int) -> Bool { venuesFree[venue][slot] }

  /// The venues where a group can meet with so many experts, whenever that is.
  func venues(for pilots: [Int], _ experts: [Int]) -> [Int] {
    guard let slot = slots.first else { return [] }
    return positions.programme.venues.indices.filter { venue in
      let check = positions.lookup.check(of: [session(slot, venue, pilots, experts)])
      return [check.hostPresent(), check.capacity(), check.mode(), check.travelMax()]
        .allSatisfy(\.isEmpty)
    }
  }

  func session(_ slot: Int, _ venue: Int, _ pilots: [Int], _ experts: [Int]) -> PlannedSession {
    let (programme, (date, daypart)) = (positions.programme, positions.slots[slot])
    return PlannedSession(
      id: id, theme: theme.id, date: date, daypart: daypart.name,
      venue: programme.venues[venue].id, pilots: pilots.map { programme.pilots[$0].id },
      experts: experts.map { programme.experts[$0].id })
  }

  /// A session of which only the participants matter.
  private func somewhere(_ pilots: [Int], _ experts: [Int]) -> PlannedSession {
    let programme = positions.programme
    return PlannedSession(
      id: id, theme: theme.id, date: programme.period.lowerBound, daypart: "", venue: "",
      pilots: pilots.map { programme.pilots[$0].id },
      experts: experts.map { programme.experts[$0].id })
  }

  /// The points of a session by itself; `nil` where it departs from what is fixed.
  func cost(of session: PlannedSession) -> Int? {
    let check = positions.lookup.check(of: [session])
    if isFixed, !check.pins().isEmpty || !check.departures(fromFrozen: frozen).isEmpty {
      return nil
    }
    let changes =
      stability == 0 ? 0 : stability * check.changes(from: published, to: [session])
    return wishes.reduce(changes) { sum, wish in
      wish.price == 0 ? sum : sum + wish.price * wish.units(check, check.meetings[0])
    }
  }
}
