import ProgrammeModel

/// Every way in which one session of a programme can be decided without breaking a rule by itself.
///
/// Source of the formulation: Dantzig–Wolfe decomposition by session; a plan picks columns.
struct ColumnPool: Sendable {
  /// A kind of sessions with all that can come to them.
  struct Kind: Sendable {
    /// Index of the theme.
    let theme: Int
    /// Indices of the sessions.
    let sessions: [Int]
    /// The groups that can come.
    let groups: [IndexSet]
    /// The experts that can come, as sets.
    let experts: [IndexSet]
    /// The columns of each group.
    var columns: [Range<Int>] = []
  }

  /// One column, by indices into the problem and its kind.
  struct Column: Sendable {
    let kind: Int32
    let group: Int32
    let slot: Int32
    let venue: Int32
    let experts: Int32
    /// Points of all prices on one session.
    let cost: Int
    /// Calendar entries that change.
    let changes: Int32
  }

  let problem: Problem
  private(set) var kinds: [Kind] = []
  private(set) var columns: [Column] = []
  /// More points than any plan can have, those of every plan left out.
  private(set) var ceiling = 0

  /// The most calendar entries of one session that change; `nil` without limit.
  private let mostChanges: Int?

  /// Lists all columns, or fails where they are too many, or where plans can cost so much that no
  /// proof adds it up (``Magnitudes``).
  ///
  /// With a limit, columns that no plan with so many changed calendar entries has are left out.
  /// `isOver` is asked many times a second; once true, the listing fails.
  init?(
    _ tables: Tables, changesAtMost limit: Int? = nil, isOver: () -> Bool = { false }
  ) {
    problem = tables.problem
    mostChanges = limit.map { $0 - tables.problem.lostEntries }
    for sessions in problem.kinds(isStrict: true) {
      guard let kind = Kind(sessions, problem) else { return nil }
      kinds.append(kind)
      guard list(kinds.count - 1, tables, isOver) else { return nil }
    }
    guard let ceiling = Int(exactly: dearestPlan), dearestPlan < Magnitudes.mostProven else {
      return nil
    }
    self.ceiling = ceiling
  }

  /// The candidate that a column stands for, as a session of its kind.
  func candidate(_ column: Column, session: Int? = nil) -> Candidate {
    let kind = kinds[Int(column.kind)]
    return Candidate(
      session: session ?? kind.sessions[0], theme: kind.theme, slot: Int(column.slot),
      venue: Int(column.venue), pilots: kind.groups[Int(column.group)],
      experts: kind.experts[Int(column.experts)])
  }

  /// The column of that number, for the linear program.
  func entry(_ number: Int) -> Master.Column {
    let column = columns[number]
    return Master.Column(
      kind: Int(column.kind), candidate: candidate(column), cost: Int(column.cost), number: number)
  }

  /// Lists the columns of a kind; false where there are too many or it is over.
  private mutating func list(
    _ number: Int, _ tables: Tables, _ isOver: () -> Bool
  ) -> Bool {
    let kind = kinds[number]
    let spec = problem.sessions[kind.sessions[0]]
    for group in kind.groups.indices {
      let first = columns.count
      let members = kind.groups[group].indices
      let isAllowed = problem.groupRules[kind.theme].allows(kind.groups[group])
      for slot in spec.slots where isAllowed {
        var base = tables.slot[kind.theme, slot]
        for pilot in members {
          base += tables.pilotSlot[kind.theme * tables.pilots + pilot, slot]
        }
        guard base.broken == 0 else { continue }
        for venue in spec.venues {
          let host = tables.hosts[venue]
          guard host < 0 || kind.groups[group].contains(host) else { continue }
          for experts in kind.experts.indices {
            let candidate = Candidate(
              session: kind.sessions[0], theme: kind.theme, slot: slot, venue: venue,
              pilots: kind.groups[group], experts: kind.experts[experts])
            let changes = problem.changedEntries(of: candidate)
            guard changes <= mostChanges ?? .max else { continue }
            let price = tables.price(of: candidate)
            guard price.broken == 0 else { continue }
            columns.append(
              Column(
                kind: Int32(number), group: Int32(group), slot: Int32(slot), venue: Int32(venue),
                experts: Int32(experts), cost: price.points, changes: Int32(changes)))
          }
        }
      }
      guard columns.count <= Tuning.Proof.mostColumns, !isOver() else { return false }
      kinds[number].columns.append(first..<columns.count)
    }
    return true
  }
}

extension ColumnPool.Kind {
  /// The kind of some sessions, or `nil` where its groups or experts are too many to list.
  fileprivate init?(_ kind: SessionKind, _ problem: Problem) {
    let (theme, sessions) = (kind.theme, kind.sessions)
    let spec = problem.sessions[sessions[0]]
    let attending = problem.attendance[theme].indices.filter { problem.attendance[theme][$0] > 0 }
    guard
      let groups = IndexSet.subsets(
        of: attending, sizes: problem.groupSizes[theme], containing: spec.pilots),
      let experts = problem.expertSets(of: theme, containing: spec.experts)
    else { return nil }
    self.init(
      theme: theme, sessions: sessions,
      groups: spec.isFrozen ? groups.filter { $0 == spec.pilots } : groups, experts: experts)
  }
}

extension IndexSet {
  /// All subsets of some sizes that contain given indices; `nil` where they are too many.
  static func subsets(
    of indices: [Int], sizes: ClosedRange<Int>, containing fixed: IndexSet
  ) -> [IndexSet]? {
    var found: [IndexSet] = []
    func extend(_ set: IndexSet, _ count: Int, from start: Int) -> Bool {
      if sizes.contains(count), fixed.isSubset(of: set) { found.append(set) }
      guard count < sizes.upperBound else { return found.count <= Tuning.Proof.mostSubsets }
      for position in indices[start...].indices {
        guard count + indices.count - position >= sizes.lowerBound else { break }
        var larger = set
        larger.insert(indices[position])
        guard extend(larger, count + 1, from: position + 1) else { return false }
      }
      return true
    }
    return extend(IndexSet(), 0, from: 0) ? found : nil
  }
}
