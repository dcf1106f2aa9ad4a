internal import ProgrammeModel

/// What a part of all plans leaves to one group in one session.
struct Limit: Equatable, Sendable {
  /// Whether the group can come at all.
  var isOpen = true
  /// The slots that it can have.
  var slots: Range<Int32>
  /// Venues that it cannot have.
  var closedVenues: Set<Int32> = []
  /// Panels of experts that it cannot have.
  var closedPanels: Set<Int32> = []

  func allows(_ way: Ways.Way) -> Bool {
    isOpen && slots.contains(way.slot)
      && (closedVenues.isEmpty || !closedVenues.contains(way.venue))
      && (closedPanels.isEmpty || !closedPanels.contains(way.panel))
  }
}

/// Some of all plans: what they leave to every group in every session.
struct Scope: Sendable {
  /// By session and group.
  var limits: [[Limit]]
}

/// The sessions of a programme with the ways in which they can be held.
struct Sessions: Sendable {
  let ids: [String]
  /// The ways of each session; equal ones have the same number in ``kinds``.
  let ways: [Ways]
  let kinds: [Int]
  let positions: Positions

  /// The most sessions of which costs add up without overflow.
  private static let most = 200

  init(_ verifier: Verifier, _ positions: Positions) throws(Refusal) {
    let programme = positions.programme
    let published = positions.facts.baseline.published?.sessions.map(\.id) ?? []
    let fixed = Set(programme.pins.map(\.session) + published)
    var (ids, ways, kinds): ([String], [Ways], [Int]) = ([], [], [])
    for (theme, asked) in programme.themes.enumerated() {
      var free: Int?
      for id in Facts.sessionIDs(of: asked) {
        let isFree = !fixed.contains(id)
        if isFree, let free {
          ways.append(ways[free])
          kinds.append(free)
        } else {
          if isFree { free = ids.count }
          kinds.append(ids.count)
          ways.append(try Ways(of: id, theme: theme, positions, verifier))
        }
        ids.append(id)
      }
    }
    guard ids.count <= Sessions.most else { throw .tooMuch }
    (self.ids, self.ways, self.kinds) = (ids, ways, kinds)
    self.positions = positions
  }

  /// All plans.
  var everything: Scope {
    let slots = 0..<Int32(positions.slots.count)
    return Scope(limits: ways.map { $0.groups.map { _ in Limit(slots: slots) } })
  }

  /// The session that has everybody whom a session does not have: the other of two that share all
  /// pilots of a theme, each of whom comes once; `nil` for any other.
  func twin(of session: Int) -> Int? {
    let theme = ways[session].theme
    let both = ids.indices.filter { ways[$0].theme == theme }
    guard both.count == 2,
      positions.attending(theme).allSatisfy({ positions.attend($0, theme) == 1 })
    else { return nil }
    return both[0] == session ? both[1] : both[0]
  }

  /// The pilots of a theme who are not in a group.
  func rest(of group: [Int], theme: Int) -> [Int] {
    positions.attending(theme).filter { !group.contains($0) }
  }

  /// The days on which sessions of a theme can be held, ascending.
  func days(ofTheme theme: Int) -> [CivilDate] {
    let slots = Set(ways.filter { $0.theme == theme }.flatMap { $0.all.map(\.slot) })
    return Set(slots.map { positions.slots[Int($0)].date }).sorted()
  }
}
