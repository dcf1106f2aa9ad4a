import ProgrammeModel

/// Which changes each session allows: everything that is not pinned or frozen.
final class Neighbourhood: Sendable {
  /// Sessions with more than one slot.
  let slotMovers: Table<Int>
  /// Sessions with more than one venue.
  let venueMovers: Table<Int>
  /// Sessions with an expert who can be replaced.
  let expertMovers: Table<Int>
  /// Sessions whose pilots can go to another session of the theme.
  let pilotMovers: Table<Int>
  /// The slots of every session.
  let slots: RaggedArray
  /// The venues that every pilot hosts, and after the last pilot those without a host.
  let venuesOfHost: RaggedArray
  /// Whether a session can have a venue, by session × venues + venue.
  let isSuitable: Table<Bool>
  /// The experts of every panel, theme by theme.
  let experts: RaggedArray
  /// The panel of an expert, by theme × experts + expert; −1 where it is of none.
  let panelOfExpert: Table<Int>
  /// Whether some pilots of a theme come to the same sessions.
  let hasBlocks: Table<Bool>
  /// The sessions of every theme that exchange pilots.
  let partners: RaggedArray
  /// Whether the sessions of a theme can differ in size.
  let isElastic: Table<Bool>
  /// The least pilots of a session, by theme.
  let least: Table<Int>
  /// The most pilots of a session, by theme.
  let most: Table<Int>

  /// Which slots break rules.
  let slotRules: SlotRules

  init(_ tables: Tables) {
    let problem = tables.problem
    slotRules = SlotRules(tables)
    let specs = problem.sessions
    let free = specs.indices.filter { !specs[$0].isFrozen }
    slotMovers = Table(free.filter { specs[$0].slots.count > 1 })
    venueMovers = Table(free.filter { specs[$0].venues.count > 1 })
    expertMovers = Table(
      free.filter {
        let spec = specs[$0]
        return problem.panels[spec.theme].contains { panel in
          let pinned = panel.experts.count { spec.experts.contains($0) }
          return pinned < panel.count && panel.experts.count > panel.count
        }
      })
    let exchanging = problem.sessionsOfTheme.enumerated().map { theme, sessions in
      let attendance = problem.attendance[theme]
      let isFixed = attendance.allSatisfy { $0 == 0 || $0 == sessions.count }
      let movable = sessions.filter { !specs[$0].isFrozen }
      return isFixed || movable.count < 2 ? [] : movable
    }
    pilotMovers = Table(exchanging.flatMap(\.self))
    slots = RaggedArray(specs.map(\.slots))
    let hosts = problem.hosts
    let pilots = problem.programme.pilots.count
    venuesOfHost = RaggedArray(
      (0...pilots).map { pilot in hosts.indices.filter { hosts[$0] ?? pilots == pilot } })
    isSuitable = Table(specs.flatMap { spec in hosts.indices.map { spec.venues.contains($0) } })
    let panels = problem.panels.flatMap(\.self)
    experts = RaggedArray(panels.map(\.experts))
    var panelOfExpert = Array(repeating: -1, count: tables.themes * tables.experts)
    var next = 0
    for (theme, panels) in problem.panels.enumerated() {
      for panel in panels {
        for expert in panel.experts { panelOfExpert[theme * tables.experts + expert] = next }
        next += 1
      }
    }
    self.panelOfExpert = Table(panelOfExpert)
    hasBlocks = Table(problem.groupRules.map { !$0.blocks.isEmpty })
    partners = RaggedArray(exchanging)
    isElastic = Table(problem.groupSizes.map { $0.count > 1 })
    least = Table(problem.groupSizes.map(\.lowerBound))
    most = Table(problem.groupSizes.map(\.upperBound))
  }
}

/// Rows of indices of different lengths that never change.
struct RaggedArray: ~Copyable, Sendable {
  private let starts: Table<Int>
  private let values: Table<Int>

  init(_ rows: [[Int]]) {
    var starts = [0]
    for row in rows { starts.append(starts[starts.count - 1] + row.count) }
    self.starts = Table(starts)
    values = Table(rows.flatMap(\.self))
  }

  /// The length of a row.
  @inline(__always)
  func count(_ row: Int) -> Int { starts[row + 1] - starts[row] }

  /// One value of a row.
  @inline(__always)
  subscript(row: Int, index: Int) -> Int { values[starts[row] + index] }
}
