/// Which slots of a session break no rule of its pilots and experts, as bits.
struct SlotFilter: ~Copyable {
  private let rules: SlotRules
  /// The slots that are blocked in the question at hand.
  private var blocked: SlotSet

  init(_ rules: SlotRules) {
    self.rules = rules
    blocked = SlotSet(slots: rules.slots)
  }

  /// A slot by chance among those that break no rule for the session's participants; `nil` where
  /// there is none.
  @inline(__always)
  mutating func slot(
    of session: Int, in state: borrowing State, _ random: inout RandomSource
  ) -> Int? {
    let tables = state.tables
    let theme = tables.sessionTheme[session]
    blocked.copy(rules.sessionBlocks, row: session)
    for index in 0..<state.members.count(session) {
      let pilot = state.members[session, index]
      blocked.formUnion(rules.pilotBlocks, row: theme * tables.pilots + pilot)
      for number in 0..<state.pilotSessions.count(pilot) {
        let other = state.pilotSessions[pilot, number]
        guard other != session else { continue }
        let row = theme * tables.themes + tables.sessionTheme[other]
        rules.pilotDays.forEachSlots(row, state.days[other]) { blocked.insert($0) }
      }
    }
    for index in 0..<state.experts.count(session) {
      let expert = state.experts[session, index]
      blocked.formUnion(rules.expertBlocks, row: theme * tables.experts + expert)
      for number in 0..<state.expertSessions.count(expert) {
        let other = state.expertSessions[expert, number]
        guard other != session else { continue }
        rules.expertDays.forEachSlots(expert, state.days[other]) { blocked.insert($0) }
      }
    }
    return blocked.randomOther(&random)
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
    rules.pilotDays.forEachSlots(theme * rules.themes + other, day) { $0.forEach(body) }
  }

  /// Calls `body` with every slot that a session on a day forbids an expert.
  func forEachSlot(ofExpert expert: Int, forbiddenBy day: Int, _ body: (_ slot: Int) -> Void) {
    rules.expertDays.forEachSlots(expert, day) { $0.forEach(body) }
  }
}

/// A set of slots as bits.
private struct SlotSet: ~Copyable {
  private var words: Buffer<UInt64>

  init(slots: Int) { words = Buffer(repeating: 0, count: (slots + 63) / 64) }

  /// Makes it the row of a matrix.
  @inline(__always)
  mutating func copy(_ matrix: borrowing BitMatrix, row: Int) {
    let start = matrix.start(of: row)
    for word in 0..<words.count { words[word] = matrix.word(at: start + word) }
  }

  /// Adds the row of a matrix.
  @inline(__always)
  mutating func formUnion(_ matrix: borrowing BitMatrix, row: Int) {
    let start = matrix.start(of: row)
    for word in 0..<words.count { words[word] |= matrix.word(at: start + word) }
  }

  /// Adds a range, which is not empty.
  @inline(__always)
  mutating func insert(_ range: Range<Int>) {
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    let head = ~UInt64(0) << UInt64(range.lowerBound & 63)
    let tail = ~UInt64(0) >> UInt64(63 - ((range.upperBound - 1) & 63))
    if first == last {
      words[first] |= head & tail
    } else {
      words[first] |= head
      for middle in (first + 1)..<last { words[middle] = ~0 }
      words[last] |= tail
    }
  }

  /// One of the slots that are not in it by chance; `nil` where all are.
  @inline(__always)
  func randomOther(_ random: inout RandomSource) -> Int? {
    var count = 0
    for word in 0..<words.count { count += (~words[word]).nonzeroBitCount }
    guard count > 0 else { return nil }
    var rank = random.index(below: count)
    for word in 0..<words.count {
      var rest = ~words[word]
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
