/// Which slots break rules, read off the tables once for all searches.
///
/// A slot is blocked where the row of a participant breaks a rule, or where the days to another of
/// its sessions do.
final class SlotRules: Sendable {
  /// Of theme × pilots + pilot: slots that break a rule.
  let pilotBlocks: BitMatrix
  /// Of theme × experts + expert: slots that break a rule.
  let expertBlocks: BitMatrix
  /// Of every session: slots that it cannot have.
  let sessionBlocks: BitMatrix
  /// Of theme × themes + theme: days that a session of the second forbids a pilot of the first.
  let pilotDays: ForbiddenDays
  /// Of expert: days that a session forbids it.
  let expertDays: ForbiddenDays
  let slots: Int
  let themes: Int

  init(_ tables: Tables) {
    let problem = tables.problem
    let themes = tables.themes
    slots = problem.slots.count
    self.themes = themes
    pilotBlocks = BitMatrix(tables.pilotSlot, rows: themes * tables.pilots, slots: slots)
    expertBlocks = BitMatrix(tables.expertSlot, rows: themes * tables.experts, slots: slots)
    sessionBlocks = BitMatrix(allBut: problem.sessions.map(\.slots), slots: slots)
    pilotDays = ForbiddenDays(tables.pilotDistance, rows: themes * themes, problem)
    expertDays = ForbiddenDays(tables.expertDistance, rows: tables.experts, problem)
  }
}

/// Rows of slots as bits, of which equal ones are stored once; the bits beyond the last slot are
/// set.
struct BitMatrix: ~Copyable, Sendable {
  private let words: Int
  /// Where each row begins.
  private let starts: Table<Int>
  private let bits: Table<UInt64>

  /// The slots of a table's rows that break a rule.
  init(_ table: borrowing PriceTable, rows: Int, slots: Int) {
    var bits: [UInt64] = []
    var startOfRow: [Int: Int] = [:]
    var starts: [Int] = []
    for row in 0..<rows {
      let place = table.start(of: row)
      let start = startOfRow[place] ?? bits.count
      if start == bits.count {
        startOfRow[place] = start
        bits += BitMatrix.row(slots) { table.price(at: place + $0).broken > 0 }
      }
      starts.append(start)
    }
    self.init(slots, starts, bits)
  }

  /// The slots that are not in the lists, which ascend.
  init(allBut lists: [[Int]], slots: Int) {
    let words = (slots + 63) / 64
    var bits = Array(repeating: ~UInt64(0), count: lists.count * words)
    for (row, list) in lists.enumerated() {
      for slot in list { bits[row * words + (slot >> 6)] &= ~(1 << UInt64(slot & 63)) }
    }
    self.init(slots, lists.indices.map { $0 * words }, bits)
  }

  private init(_ slots: Int, _ starts: [Int], _ bits: [UInt64]) {
    words = (slots + 63) / 64
    self.starts = Table(starts)
    self.bits = Table(bits)
  }

  private static func row(_ slots: Int, _ isBlocked: (_ slot: Int) -> Bool) -> [UInt64] {
    var bits = Array(repeating: UInt64(0), count: (slots + 63) / 64)
    for slot in 0..<bits.count * 64 where slot >= slots || isBlocked(slot) {
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    return bits
  }

  /// Where a row begins, for the words of it with ``word(at:)``.
  @inline(__always)
  func start(of row: Int) -> Int { starts[row] }

  /// 64 slots, at a position that ``start(of:)`` and the number of a word give.
  @inline(__always)
  func word(at position: Int) -> UInt64 { bits[position] }
}

/// The slots at days that a session forbids, as runs of days around it.
struct ForbiddenDays: ~Copyable, Sendable {
  /// Of every row: which of the runs it has.
  private let numbers: Table<Int>
  /// Maximal runs of forbidden days, as first and last, one after the other.
  private let runs: RaggedArray
  /// The first slot on or after a day, for days from −`days` to 2 × `days`.
  private let firstSlot: Table<Int>
  private let days: Int

  /// Reads the rows of a table of distances that break a rule.
  init(_ table: borrowing PriceTable, rows: Int, _ problem: Problem) {
    let (days, slots) = (problem.days, problem.slots)
    self.days = days
    var next = 0
    firstSlot = Table(
      (-days...2 * days).map { day in
        while next < slots.count, slots[next].day < day { next += 1 }
        return next
      })
    var numberOfRow: [Int: Int] = [:]
    var runs: [[Int]] = []
    var numbers: [Int] = []
    for row in 0..<rows {
      let place = table.start(of: row)
      let number = numberOfRow[place] ?? runs.count
      if number == runs.count {
        numberOfRow[place] = number
        runs.append(ForbiddenDays.runs(table, at: place, days))
      }
      numbers.append(number)
    }
    self.numbers = Table(numbers)
    self.runs = RaggedArray(runs)
  }

  private static func runs(_ table: borrowing PriceTable, at place: Int, _ days: Int) -> [Int] {
    var runs: [Int] = []
    for day in -days...days where table.price(at: place + day + days).broken > 0 {
      if let last = runs.last, last == day - 1 {
        runs[runs.count - 1] = day
      } else {
        runs += [day, day]
      }
    }
    return runs
  }

  /// Calls `body` with the ranges of slots that a session on a day forbids by a row.
  @inline(__always)
  func forEachSlots(_ row: Int, _ day: Int, _ body: (Range<Int>) -> Void) {
    let number = numbers[row]
    var index = 0
    while index < runs.count(number) {
      let (low, high) = (day + runs[number, index], day + runs[number, index + 1] + 1)
      let first = firstSlot[max(low, -days) + days]
      let end = firstSlot[min(high, 2 * days) + days]
      index += 2
      if first < end { body(first..<end) }
    }
  }
}
