/// Themes that are taken out of the plan and drawn anew.
///
/// Source: Schrimpf, Schneider, Stamm-Wilbrandt and Dueck, "Record breaking optimization results
/// using the ruin and recreate principle", 2000.
extension MarkovChain {
  /// Takes all sessions of two themes out, and draws the one theme's and then the other's.
  mutating func tryRecreation(_ sampler: inout ColumnSampler) {
    moves += sampler.table.moves
    let themes = state.tables.problem.sessionsOfTheme
    let first = state.tables.sessionTheme[random.index(below: state.candidates.count)]
    let other = state.tables.sessionTheme[random.index(below: state.candidates.count)]
    let second = other == first ? (first + 1) % themes.count : other
    let chosen = first == second ? [first] : [first, second]
    let old = chosen.flatMap { themes[$0].map { state.candidates[$0] } }
    keepRecord()
    let before = energy
    for candidate in old { state.withdraw(candidate.session) }
    var placed: [Int] = []
    let isWhole = chosen.allSatisfy { recreate(themes[$0], &sampler, &placed) }
    if isWhole, random.accepts(logarithm: (before - energy) / temperature) { return after() }
    for session in placed { state.withdraw(session) }
    for candidate in old { state.place(candidate) }
  }

  /// Draws the sessions of a theme: two that split all its pilots together, any other with the
  /// group it had; false where a session finds no column.
  private mutating func recreate(
    _ sessions: Range<Int>, _ sampler: inout ColumnSampler, _ placed: inout [Int]
  ) -> Bool {
    let table = sampler.table
    let (first, last) = (sessions.lowerBound, sessions.upperBound - 1)
    let kind = table.kinds[first]
    guard table.splits(kind) else {
      return sessions.allSatisfy { session in
        let kind = table.kinds[session]
        guard let group = table.numbers[kind][state.candidates[session].pilots] else {
          return false
        }
        return recreate(session, kind, group, &sampler, &placed)
      }
    }
    let (one, other) = (state.candidates[first], state.candidates[last])
    sampler.read(&state, filter, theme: one.theme, pilots: one.pilots.union(other.pilots))
    let old = table.numbers[kind][one.pilots] ?? 0
    let pair = min(old, table.groups[table.starts[kind] + old].complement)
    guard let split = split(kind, from: max(0, pair), &sampler) else { return false }
    place(split.column, first, sampler, &placed)
    return recreate(last, kind, split.complement, &sampler, &placed)
  }

  /// Draws a session with a given group.
  private mutating func recreate(
    _ session: Int, _ kind: Int, _ group: Int, _ sampler: inout ColumnSampler,
    _ placed: inout [Int]
  ) -> Bool {
    let these = sampler.table.pool.kinds[kind]
    sampler.read(&state, filter, theme: these.theme, pilots: these.groups[group])
    let groupBound = sampler.groupBound(of: group, kind: kind, at: temperature, &random)
    guard
      let (column, _) = sampler.column(
        of: group, kind: kind, in: &state, at: temperature, groupBound, &random)
    else { return false }
    place(column, session, sampler, &placed)
    return true
  }

  private mutating func place(
    _ column: Int, _ session: Int, _ sampler: borrowing ColumnSampler, _ placed: inout [Int]
  ) {
    let pool = sampler.table.pool
    state.place(pool.candidate(pool.columns[column], session: session))
    placed.append(session)
  }

  /// Draws how a theme splits in two: a column for the one session, and the group of the other.
  private mutating func split(
    _ kind: Int, from old: Int, _ sampler: inout ColumnSampler
  ) -> (column: Int, complement: Int)? {
    let table = sampler.table
    var best: (column: Int, complement: Int)?
    var least = Double.infinity
    for step in 0..<table.count(kind) {
      let group = (old + step) % table.count(kind)
      let other = table.groups[table.starts[kind] + group].complement
      guard group < other else { continue }
      let here = sampler.groupBound(of: group, kind: kind, at: temperature, &random)
      let there = sampler.groupBound(of: other, kind: kind, side: 1, at: temperature, &random)
      guard here.bound + there.bound < least,
        let mine = sampler.column(
          of: group, kind: kind, in: &state, at: temperature, here, below: least - there.bound,
          &random),
        let theirs = sampler.column(
          of: other, kind: kind, in: &state, at: temperature, there, below: least - mine.price,
          &random)
      else { continue }
      least = mine.price + theirs.price
      best = (mine.column, other)
    }
    return best
  }
}
