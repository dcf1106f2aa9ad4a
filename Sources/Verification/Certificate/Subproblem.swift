internal import ProgrammeModel

/// What a part of all plans leaves to one group in one session.
struct GroupDomain: Equatable, Sendable {
  /// Whether the group can come at all.
  var isOpen = true
  /// The slots that it can have.
  var slots: Range<Int32>
  /// Venues that it cannot have.
  var closedVenues: Set<Int32> = []
  /// Panels of experts that it cannot have.
  var closedPanels: Set<Int32> = []

  func allows(_ column: SessionColumns.Column) -> Bool {
    isOpen && slots.contains(column.slot)
      && (closedVenues.isEmpty || !closedVenues.contains(column.venue))
      && (closedPanels.isEmpty || !closedPanels.contains(column.panel))
  }
}

/// Some of all plans: what they leave to every group in every session.
struct Subproblem: Sendable {
  /// By session and group.
  var domains: [[GroupDomain]]
}

/// The sessions of a programme with the ways in which they can be held.
struct Sessions: Sendable {
  let ids: [String]
  /// The ways of each session; equal ones have the same number in ``kinds``.
  let columns: [SessionColumns]
  let kinds: [Int]
  let positions: Positions

  /// The most sessions of which costs add up without overflow.
  private static let most = 200

  init(_ verifier: Verifier, _ positions: Positions) throws(Refusal) {
    let programme = positions.programme
    let published = positions.lookup.baseline.published?.sessions.map(\.id) ?? []
    let fixed = Set(programme.pins.map(\.session) + published)
    var (ids, columns, kinds): ([String], [SessionColumns], [Int]) = ([], [], [])
    for (theme, asked) in programme.themes.enumerated() {
      var free: Int?
      for id in Lookup.sessionIDs(of: asked) {
        let isFree = !fixed.contains(id)
        if isFree, let free {
          columns.append(columns[free])
          kinds.append(free)
        } else {
          if isFree { free = ids.count }
          kinds.append(ids.count)
          columns.append(try SessionColumns(of: id, theme: theme, positions, verifier))
        }
        ids.append(id)
      }
    }
    guard ids.count <= Sessions.most else { throw .tooMuch }
    (self.ids, self.columns, self.kinds) = (ids, columns, kinds)
    self.positions = positions
  }

  /// All plans.
  var everything: Subproblem {
    let slots = 0..<Int32(positions.slots.count)
    return Subproblem(domains: columns.map { $0.groups.map { _ in GroupDomain(slots: slots) } })
  }

  /// The session that has everybody whom a session does not have: the other of two that share all
  /// pilots of a theme, each of whom comes once; `nil` for any other.
  func twin(of session: Int) -> Int? {
    let theme = columns[session].theme
    let both = ids.indices.filter { columns[$0].theme == theme }
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
    let slots = Set(columns.filter { $0.theme == theme }.flatMap { $0.all.map(\.slot) })
    return Set(slots.map { positions.slots[Int($0)].date }).sorted()
  }
}
