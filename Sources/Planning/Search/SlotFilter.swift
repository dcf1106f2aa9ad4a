/// Which slots of a session break no rule of its pilots and experts, as bits.
///
/// Everything is read off the tables: a slot is blocked where the row of a participant breaks a
/// rule, or where the days to another of its sessions do.
struct SlotFilter: ~Copyable {
  /// Words of 64 slots.
  private let words: Int
  /// Of theme × pilots + pilot: slots that break a rule.
  private let pilotBlocks: Blocks
  /// Of theme × experts + expert: slots that break a rule.
  private let expertBlocks: Blocks
  /// Of every session: slots that it cannot have.
  private let sessionBlocks: Blocks
  /// Of theme × themes + theme: forbidden days, as runs.
  private let pilotRuns: RaggedArray
  /// Forbidden days between two sessions of an expert, as runs.
  private let expertRuns: RaggedArray
  /// The first slot on or after a day, for days from −`days` to 2 × `days`.
  private let firstSlot: Storage<Int>
  private let days: Int
  private let themes: Int
  /// The slots that are blocked in the question at hand.
  private let blocked: Storage<UInt64>

  init(_ tables: borrowing Tables) {
    let problem = tables.problem
    let slots = problem.slots.count
    let count = (slots + 63) / 64
    words = count
    days = tables.days
    themes = tables.themes
    blocked = Storage(repeating: 0, count: count)
    pilotBlocks = Blocks(rows: tables.themes * tables.pilots, slots: slots) { row, slot in
      tables.pilotSlot[row, slot].broken > 0
    }
    expertBlocks = Blocks(rows: tables.themes * tables.experts, slots: slots) { row, slot in
      tables.expertSlot[row, slot].broken > 0
    }
    let domains = problem.sessions.map { Set($0.slots) }
    sessionBlocks = Blocks(rows: domains.count, slots: slots) { !domains[$0].contains($1) }
    pilotRuns = RaggedArray(
      (0..<tables.themes * tables.themes).map { SlotFilter.runs(tables.pilotDistance, $0, tables) })
    expertRuns = RaggedArray([SlotFilter.runs(tables.expertDistance, 0, tables)])
    let dayOfSlot = problem.slots.map(\.day)
    var next = 0
    firstSlot = Storage(
      (-days...2 * days).map { day in
        while next < slots, dayOfSlot[next] < day { next += 1 }
        return next
      })
  }

  /// Maximal runs of forbidden days in a row of distances, as first and last, one after the other.
  private static func runs(_ rows: borrowing PriceTable, _ row: Int, _ tables: borrowing Tables)
    -> [Int]
  {
    var runs: [Int] = []
    for days in -tables.days...tables.days where rows[row, days + tables.days].broken > 0 {
      if let last = runs.last, last == days - 1 {
        runs[runs.count - 1] = days
      } else {
        runs += [days, days]
      }
    }
    return runs
  }

  /// A slot by chance among those that break no rule for the session's participants; `nil` where
  /// there is none.
  @inline(__always)
  func slot(of session: Int, in state: borrowing State, _ random: inout RandomSource) -> Int? {
    let tables = state.tables
    let theme = tables.sessionTheme[session]
    sessionBlocks.copy(session, into: blocked)
    for index in 0..<state.members.count(session) {
      let pilot = state.members[session, index]
      pilotBlocks.add(theme * tables.pilots + pilot, to: blocked)
      for number in 0..<state.pilotSessions.count(pilot) {
        let other = state.pilotSessions[pilot, number]
        guard other != session else { continue }
        block(pilotRuns, theme * tables.themes + tables.sessionTheme[other], state.days[other])
      }
    }
    for index in 0..<state.experts.count(session) {
      let expert = state.experts[session, index]
      expertBlocks.add(theme * tables.experts + expert, to: blocked)
      for number in 0..<state.expertSessions.count(expert) {
        let other = state.expertSessions[expert, number]
        if other != session { block(expertRuns, 0, state.days[other]) }
      }
    }
    return free(&random)
  }

  /// Whether the session's participants can come to a slot, whatever their other sessions.
  func allows(_ slot: Int, for session: Int, in state: borrowing State) -> Bool {
    let tables = state.tables
    let theme = tables.sessionTheme[session]
    for index in 0..<state.members.count(session)
    where tables.pilotSlot[theme * tables.pilots + state.members[session, index], slot].broken > 0 {
      return false
    }
    for index in 0..<state.experts.count(session)
    where tables.expertSlot[theme * tables.experts + state.experts[session, index], slot].broken > 0
    {
      return false
    }
    return true
  }

  /// Calls `body` with every slot of a theme that a pilot's session of another theme forbids, held
  /// on a day.
  func forEachSlot(
    of theme: Int, forbiddenBy other: Int, on day: Int, _ body: (_ slot: Int) -> Void
  ) {
    forEachRange(pilotRuns, theme * themes + other, day) { $0.forEach(body) }
  }

  /// Calls `body` with every slot that an expert's session on a day forbids.
  func forEachSlot(forbiddenBy day: Int, _ body: (_ slot: Int) -> Void) {
    forEachRange(expertRuns, 0, day) { $0.forEach(body) }
  }

  /// Calls `body` with the ranges of slots at forbidden days from a day.
  @inline(__always)
  private func forEachRange(
    _ runs: borrowing RaggedArray, _ row: Int, _ day: Int, _ body: (Range<Int>) -> Void
  ) {
    var index = 0
    while index < runs.count(row) {
      let (low, high) = (day + runs[row, index], day + runs[row, index + 1] + 1)
      let first = firstSlot[max(low, -days) + days]
      let end = firstSlot[min(high, 2 * days) + days]
      index += 2
      if first < end { body(first..<end) }
    }
  }

  /// Blocks the slots at forbidden days from a day.
  @inline(__always)
  private func block(_ runs: borrowing RaggedArray, _ row: Int, _ day: Int) {
    forEachRange(runs, row, day) { range in
      let (word, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
      let head = ~UInt64(0) << UInt64(range.lowerBound & 63)
      let tail = ~UInt64(0) >> UInt64(63 - ((range.upperBound - 1) & 63))
      if word == last {
        blocked[word] |= head & tail
      } else {
        blocked[word] |= head
        for middle in (word + 1)..<last { blocked[middle] = ~0 }
        blocked[last] |= tail
      }
    }
  }

  /// One of the slots that are not blocked.
  @inline(__always)
  private func free(_ random: inout RandomSource) -> Int? {
    var count = 0
    for word in 0..<words { count += (~blocked[word]).nonzeroBitCount }
    guard count > 0 else { return nil }
    var rank = random.index(below: count)
    for word in 0..<words {
      var rest = ~blocked[word]
      let here = rest.nonzeroBitCount
      if rank < here {
        while rank > 0 {
          rest &= rest - 1
          rank -= 1
        }
        return (word << 6) + rest.trailingZeroBitCount
      }
      rank -= here
    }
    return nil
  }
}

/// Rows of slots as bits; the bits beyond the last slot are set.
private struct Blocks: ~Copyable {
  private let words: Int
  private let bits: Storage<UInt64>

  init(rows: Int, slots: Int, isBlocked: (_ row: Int, _ slot: Int) -> Bool) {
    let words = (slots + 63) / 64
    self.words = words
    bits = Storage(repeating: 0, count: rows * words)
    for row in 0..<rows {
      for slot in 0..<words * 64 where slot >= slots || isBlocked(row, slot) {
        bits[row * words + (slot >> 6)] |= 1 << UInt64(slot & 63)
      }
    }
  }

  /// Makes `set` the row.
  @inline(__always)
  func copy(_ row: Int, into set: borrowing Storage<UInt64>) {
    for word in 0..<words { set[word] = bits[row * words + word] }
  }

  /// Adds the row to `set`.
  @inline(__always)
  func add(_ row: Int, to set: borrowing Storage<UInt64>) {
    for word in 0..<words { set[word] |= bits[row * words + word] }
  }
}
