import ProgrammeModel

/// Divides a part of all plans where the relaxation is in doubt.
///
/// First on the groups: of a theme that splits in two all heavy splits at once, elsewhere on whether
/// two pilots are together (Ryan and Foster 1981). Then on the slots of a group, its venue, its
/// experts.
struct Branching {
  private let pool: ColumnPool
  private let node: Tree.Node
  /// The columns of the relaxation with their values.
  private let support: [(column: ColumnPool.Column, value: Double)]
  /// The value of each group, by kind.
  private let weights: [[Int: Double]]

  init(_ pool: ColumnPool, _ node: Tree.Node, _ support: [(column: Int, value: Double)]) {
    self.pool = pool
    self.node = node
    self.support = support.map { (pool.columns[$0.column], $0.value) }
    var weights = Array(repeating: [Int: Double](), count: pool.kinds.count)
    for (column, value) in self.support {
      weights[Int(column.kind)][Int(column.group), default: 0] += value
    }
    self.weights = weights
  }

  /// A question, and for every answer the plans of the node that have it.
  typealias Parts = (division: Certificate.Division, nodes: [Tree.Node])

  /// Parts that together hold every plan of the node, or `nil` where nothing is in doubt that can be
  /// branched on.
  func parts() -> Parts? {
    let kinds = pool.kinds.indices.sorted { (doubt($1), $0) < (doubt($0), $1) }
    for kind in kinds where doubt(kind) > Tuning.Proof.doubt {
      if let parts = pool.splits(kind) ? splits(of: kind) : couples(of: kind) { return parts }
    }
    return details(\.slot) ?? details(\.venue) ?? details(\.experts)
  }

  /// How undecided the groups of a kind are.
  private func doubt(_ kind: Int) -> Double {
    weights[kind].sorted { $0.key < $1.key }.reduce(0) {
      $0 + abs($1.value - $1.value.rounded())
    }
  }

  // MARK: Groups

  /// Heavy splits one by one, all others together.
  private func splits(of kind: Int) -> Parts? {
    func weight(_ group: Int) -> Double {
      max(
        weights[kind][group] ?? 0, pool.complement(kind, group).flatMap { weights[kind][$0] } ?? 0)
    }
    let open = pool.kinds[kind].groups.indices.filter { group in
      isOpen(kind, group) && group <= pool.complement(kind, group) ?? group
    }
    guard open.count > 1 else { return nil }
    let order = open.sorted { (weight($1), $0) < (weight($0), $1) }
    let heavy = order.prefix { weight($0) > Tuning.Proof.heavySplit }.prefix(order.count - 1)
    let nodes = (heavy.map { [$0] } + [Array(order.dropFirst(heavy.count))]).map { groups in
      let kept = Set(groups + groups.compactMap { pool.complement(kind, $0) })
      return part { kept.contains($1) || $0 != kind }
    }
    return (.groups(sessions: sessions(of: kind), groups: heavy.map { ids(kind, $0) }), nodes)
  }

  /// Two pilots together in a session of the kind, or never.
  private func couples(of kind: Int) -> Parts? {
    let these = pool.kinds[kind]
    let attendance = pool.problem.attendance[these.theme]
    guard attendance.allSatisfy({ $0 <= 1 }) else { return nil }
    let pilots = attendance.indices.filter { attendance[$0] == 1 }
    var best: (first: Int, second: Int, doubt: Double)?
    for first in pilots {
      for second in pilots where first < second {
        let together = weights[kind].sorted { $0.key < $1.key }.reduce(0) { sum, entry in
          let group = these.groups[entry.key]
          return sum + (group.contains(first) && group.contains(second) ? entry.value : 0)
        }
        let doubt = min(together, 1 - together)
        if doubt > best?.doubt ?? Tuning.Proof.doubt { best = (first, second, doubt) }
      }
    }
    guard let best else { return nil }
    let nodes = [true, false].map { isTogether in
      part { other, group in
        guard pool.kinds[other].theme == these.theme else { return true }
        let set = pool.kinds[other].groups[group]
        let (first, second) = (set.contains(best.first), set.contains(best.second))
        return isTogether ? first == second : !(first && second)
      }
    }
    let programme = pool.problem.programme
    let couple = Certificate.Division.couple(
      theme: programme.themes[these.theme].id, pilot: programme.pilots[best.first].id,
      other: programme.pilots[best.second].id)
    return (couple, nodes)
  }

  /// The node with only those groups open that pass.
  private func part(_ passes: (_ kind: Int, _ group: Int) -> Bool) -> Tree.Node {
    var part = node
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where !passes(kind, group) {
        part.open.remove(these.columns[group])
      }
    }
    return part
  }

  /// Whether the node leaves anything open for a group.
  private func isOpen(_ kind: Int, _ group: Int) -> Bool {
    node.open.hasAny(of: pool.kinds[kind].columns[group])
  }

  // MARK: Slots, venues, experts

  /// Two parts that differ in one aspect of a group that comes exactly once; `nil` where the
  /// relaxation is in no doubt about it.
  private func details(_ aspect: KeyPath<ColumnPool.Column, Int32>) -> Parts? {
    var best: (kind: Int, group: Int, values: [(Int, Double)], doubt: Double)?
    for kind in pool.kinds.indices {
      for (group, weight) in weights[kind].sorted(by: { $0.key < $1.key })
      where abs(weight - 1) < Tuning.Proof.doubt && comesOnce(kind, group) {
        var values: [Int: Double] = [:]
        for (column, value) in support where column.kind == kind && column.group == group {
          values[Int(column[keyPath: aspect]), default: 0] += value
        }
        let doubt = 1 - (values.values.max() ?? 1)
        if doubt > best?.doubt ?? Tuning.Proof.doubt {
          best = (kind, group, values.sorted { $0.key < $1.key }, doubt)
        }
      }
    }
    guard let best else { return nil }
    if aspect == \.slot {
      let cut = middle(best.values)
      let (slot, dayparts) = (
        pool.problem.slots[cut], pool.problem.programme.calendar.dayparts
      )
      let division = Certificate.Division.slot(
        sessions: sessions(of: best.kind), group: ids(best.kind, best.group), date: slot.date,
        daypart: dayparts[slot.daypart].name)
      return (division, halves(best.kind, best.group) { $0.slot < cut })
    }
    guard let heaviest = best.values.max(by: { $0.1 < $1.1 })?.0 else { return nil }
    let (programme, sessions) = (pool.problem.programme, sessions(of: best.kind))
    let group = ids(best.kind, best.group)
    let division: Certificate.Division =
      aspect == \.venue
      ? .venue(sessions: sessions, group: group, venue: programme.venues[heaviest].id)
      : .experts(
        sessions: sessions, group: group,
        experts: pool.kinds[best.kind].experts[heaviest].indices.map { programme.experts[$0].id })
    return (
      division, halves(best.kind, best.group) { $0[keyPath: aspect] == Int32(heaviest) }
    )
  }

  /// The node with those columns of a group that pass, then with the others.
  private func halves(
    _ kind: Int, _ group: Int, _ passes: (ColumnPool.Column) -> Bool
  ) -> [Tree.Node] {
    var (first, second) = (node, node)
    node.open.forEach(in: pool.kinds[kind].columns[group]) { number in
      if passes(pool.columns[number]) {
        second.open.remove(number)
      } else {
        first.open.remove(number)
      }
    }
    return [first, second]
  }

  /// The ids of the sessions of a kind.
  private func sessions(of kind: Int) -> [String] {
    pool.kinds[kind].sessions.map { pool.problem.sessions[$0].id }
  }

  /// The ids of the pilots of a group.
  private func ids(_ kind: Int, _ group: Int) -> [String] {
    pool.kinds[kind].groups[group].indices.map { pool.problem.programme.pilots[$0].id }
  }

  /// Whether a group that comes, comes to one session alone.
  private func comesOnce(_ kind: Int, _ group: Int) -> Bool {
    let these = pool.kinds[kind]
    return these.sessions.count == 1
      || these.groups[group].indices.contains {
        pool.problem.attendance[these.theme][$0] == 1
      }
  }

  /// The first slot of the later half, by weight; neither half is empty of weight.
  private func middle(_ values: [(Int, Double)]) -> Int {
    var sum = 0.0
    for (index, (_, value)) in values.enumerated() {
      sum += value
      if sum >= 0.5 || index == values.count - 2 {
        return values[min(index + 1, values.count - 1)].0
      }
    }
    return values[values.count - 1].0
  }
}

extension ColumnPool {
  /// Whether the sessions of a kind are two that share all pilots of the theme, or one alone.
  func splits(_ kind: Int) -> Bool {
    kinds[kind].sessions.count == 1
      || kinds[kind].groups.indices.contains { complement(kind, $0) != nil }
  }

  /// The group that the other session of a theme has, where it has two and everyone comes once.
  func complement(_ kind: Int, _ group: Int) -> Int? {
    let these = kinds[kind]
    let attendance = problem.attendance[these.theme]
    guard these.sessions.count == 2, problem.sessionsOfTheme[these.theme].count == 2,
      attendance.allSatisfy({ $0 <= 1 })
    else { return nil }
    let everyone = IndexSet(attendance.indices.filter { attendance[$0] == 1 })
    return these.groups.firstIndex(of: everyone.subtracting(these.groups[group]))
  }
}
