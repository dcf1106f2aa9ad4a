/// A row of the linear program over columns.
enum MasterRow: Hashable, Sendable {
  /// As many columns of a kind as it has sessions.
  case kind(Int)
  /// A counter of a count: at most its limit, at its target, or with pieces that pay.
  case counter(count: Int, counter: Int)
  /// At most one session of a pilot among those of each theme within days, which all exclude each
  /// other.
  case pilotClique(pilot: Int, days: [ClosedRange<Int>?])
  /// At most one session of an expert within days.
  case expertClique(expert: Int, days: ClosedRange<Int>)
  /// Twice the repeats that groups force at most twice those of all pairs of a count.
  case forcedRepeats(count: Int)
}

/// A count of the rule book as the linear program has it.
struct PricedCount: Sendable {
  let count: ConvexCount
  /// Points of a unit; `nil` for a rule, of which no unit is allowed.
  let price: Int?
  /// Whether its rows wait until a solution violates them.
  let waits: Bool
}

/// Numbers of rows by what they count, and the terms that columns have in them.
struct RowBook: Sendable {
  let problem: Problem
  let counts: [PricedCount]
  /// The parts of a point that duals are counted in.
  let point: Int
  private(set) var rows: [MasterRow] = []
  private var counterRows: [[Int: Int]]
  /// The newest row of each count; -1 where it has none.
  private var newestRows: [Int]
  private var kindRows: [Int: Int] = [:]
  private var cliques: [Int] = []
  /// The row of forced repeats, and what groups have in it.
  private(set) var forcedRow: Int?
  private(set) var forced: ForcedRepeats?

  init(_ problem: Problem, counts: [PricedCount], point: Int = Magnitudes.finestPoint) {
    self.problem = problem
    self.point = point
    self.counts = counts
    counterRows = Array(repeating: [:], count: counts.count)
    newestRows = Array(repeating: -1, count: counts.count)
  }

  /// Adds a row and gives its number.
  mutating func add(_ row: MasterRow) -> Int {
    let number = rows.count
    rows.append(row)
    switch row {
    case .kind(let kind): kindRows[kind] = number
    case .counter(let count, let counter):
      counterRows[count][counter] = number
      newestRows[count] = number
    case .pilotClique, .expertClique: cliques.append(number)
    case .forcedRepeats:
      forcedRow = number
      forced = ForcedRepeats(problem)
    }
    return number
  }

  /// Whether a counter has a row.
  func hasRow(count: Int, counter: Int) -> Bool { counterRows[count][counter] != nil }

  /// The row of forced repeats, where meeting again costs something and groups force it.
  var forcedRepeats: [MasterRow] {
    guard !ForcedRepeats(problem).isEmpty else { return [] }
    let number = counts.firstIndex {
      guard case .pilotPair = $0.count.tally, case .repeats = $0.count.penalty else { return false }
      return $0.price != nil
    }
    return number.map { [.forcedRepeats(count: $0)] } ?? []
  }

  /// Whether the repeats of a count relieve the row of forced ones.
  func forcesRepeats(ofCount number: Int) -> Bool {
    guard let forcedRow, case .forcedRepeats(number) = rows[forcedRow] else { return false }
    return true
  }

  /// Whether a row counts sessions with the programme team.
  func isTeams(_ row: MasterRow) -> Bool {
    guard case .counter(let count, _) = row, case .teamSlot = counts[count].count.tally else {
      return false
    }
    return true
  }

  /// Whether a row counts sessions of a kind, or sessions with the programme team.
  func isOfKindOrTeam(_ row: MasterRow) -> Bool {
    if case .kind = row { true } else { isTeams(row) }
  }

  /// Whether any counter of a count has a row.
  func hasRows(ofCount count: Int) -> Bool { !counterRows[count].isEmpty }

  /// The terms of a session of a kind in all rows from a number on, by row and without zeros.
  func terms(
    of candidate: Candidate, kind: Int, from first: Int = 0
  ) -> [(row: Int, value: Int)] {
    var terms: [(row: Int, value: Int)] = []
    if let row = kindRows[kind], row >= first { terms.append((row, 1)) }
    for number in counts.indices where newestRows[number] >= first {
      // A closure that asked for `self` would copy the whole book with each call.
      let rows = counterRows[number]
      counts[number].count.forEachAmount(of: candidate, in: problem) { counter, amount in
        if amount != 0, let row = rows[counter], row >= first { terms.append((row, amount)) }
      }
    }
    if let row = forcedRow, row >= first, let forced {
      let twice = forced.doubled[candidate.theme][candidate.pilots.count]
      if twice != 0 { terms.append((row, twice)) }
    }
    for row in cliques where row >= first && covers(rows[row], candidate) {
      terms.append((row, 1))
    }
    return terms
  }

  /// Whether a clique counts a candidate.
  func covers(_ row: MasterRow, _ candidate: Candidate) -> Bool {
    let day = problem.slots[candidate.slot].day
    switch row {
    case .pilotClique(let pilot, let days):
      return candidate.pilots.contains(pilot) && days[candidate.theme]?.contains(day) == true
    case .expertClique(let expert, let days):
      return candidate.experts.contains(expert) && days.contains(day)
    case .kind, .counter, .forcedRepeats: return false
    }
  }
}
