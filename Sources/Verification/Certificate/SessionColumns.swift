internal import ProgrammeModel

/// Every way in which a session can be held by itself, by the verifier's own rules, and what it
/// costs by its own wishes.
struct SessionColumns: Sendable {
  /// One way, by positions: of the slot and the venue in the programme, of the others in the list.
  struct Column: Sendable {
    let group: Int32
    let slot: Int32
    let venue: Int32
    let panel: Int32
    /// Points of all wishes that look at one session alone.
    let cost: Int
  }

  /// The position of the theme.
  let theme: Int
  /// The groups that can come, by positions of pilots, ascending.
  let groups: [[Int]]
  /// The experts that can come together, by positions, ascending.
  let panels: [[Int]]
  /// All ways, group by group and then slot by slot.
  private(set) var all: [Column] = []

  /// The most ways, and the most groups and panels, that are listed in reasonable time; and more
  /// points than a session may cost, so that costs add up without overflow.
  private static let limits = (columns: 3_000_000, sets: 10_000, cost: 1 << 34)

  /// Lists the ways of a session.
  ///
  /// - Throws: ``Refusal`` where they are too many.
  init(of session: String, theme: Int, _ positions: Positions, _ verifier: Verifier)
    throws(Refusal)
  {
    let programme = positions.programme
    let asked = programme.themes[theme]
    let able = programme.experts.indices.filter {
      programme.experts[$0].themes[asked.id, default: 0] >= 1
    }
    let domain = SessionDomain(session, asked, positions, verifier)
    let most = SessionColumns.limits.sets
    guard
      let sets = subsets(
        of: positions.attending(theme), sizes: positions.lookup.groupSize(of: asked), most: most),
      let teams = panelSets(of: able, for: asked, programme.experts, most: most)
    else { throw .tooMuch }
    self.theme = theme
    groups = sets.filter(domain.mayMeet)
    panels = teams.filter(domain.areAsked)
    for (group, pilots) in groups.enumerated() {
      let venues = domain.venues(for: pilots, panels.first ?? [])
      for slot in domain.slots where domain.areThere(pilots, in: slot) {
        for venue in venues where domain.isFree(venue, in: slot) {
          for (panel, experts) in panels.enumerated() where domain.arePresent(experts, in: slot) {
            let session = domain.session(slot, venue, pilots, experts)
            guard let cost = domain.cost(of: session) else { continue }
            guard cost < SessionColumns.limits.cost, all.count < SessionColumns.limits.columns
            else { throw .tooMuch }
            all.append(
              Column(
                group: Int32(group), slot: Int32(slot), venue: Int32(venue), panel: Int32(panel),
                cost: cost))
          }
        }
      }
    }
  }
}

/// All sets of experts in the numbers that a theme asks for, and maybe others, each ascending;
/// `nil` where they are more than so many.
private func panelSets(
  of able: [Int], for theme: Theme, _ experts: [Expert], most: Int
) -> [[Int]]? {
  guard !theme.roles.isEmpty else {
    return subsets(of: able, sizes: theme.experts...theme.experts, most: most)
  }
  var found: [[Int]] = [[]]
  for asked in eachOnce(theme.roles) {
    let bearers = able.filter { experts[$0].role == asked.role }
    guard let parts = subsets(of: bearers, sizes: asked.count...asked.count, most: most),
      found.count * parts.count <= most
    else { return nil }
    found = found.flatMap { panel in parts.map { (panel + $0).sorted() } }
  }
  return found
}

/// All subsets of some sizes, ascending; `nil` where they are more than so many.
private func subsets(of elements: [Int], sizes: ClosedRange<Int>, most: Int) -> [[Int]]? {
  var found: [[Int]] = []
  func extend(_ set: [Int], from start: Int) -> Bool {
    if sizes.contains(set.count) { found.append(set) }
    guard set.count < sizes.upperBound else { return found.count <= most }
    for next in start..<elements.count
    where set.count + elements.count - next >= sizes.lowerBound {
      guard extend(set + [elements[next]], from: next + 1) else { return false }
    }
    return true
  }
  return extend([], from: 0) ? found : nil
}
