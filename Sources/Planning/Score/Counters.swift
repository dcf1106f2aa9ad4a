import ProgrammeModel

/// The counts of all criteria, laid out in one run of counters and grouped by what moves them.
package struct Counters: ~Copyable, Sendable {
  /// One count of one criterion.
  struct Block: BitwiseCopyable, Sendable {
    /// Index of its first counter.
    let start: Int
    /// Counters per pilot or venue, where there are several.
    let width: Int
    /// Whether units are repeats; else they are what goes beyond the limit.
    let isRepeats: Bool
    /// The price of a unit.
    let price: Score
    /// Where its buckets begin in ``Counters/buckets``, or of pilots in ``Counters/pilotRows``.
    let firstBucket: Int
    /// The most buckets that one slot has.
    let stride: Int
    /// Where its amounts begin in ``Counters/amounts``.
    let firstAmount: Int
  }

  /// Of a pilot and the slot's bucket.
  let pilotSlot: Table<Block>
  /// Of a pilot, by the venue.
  let pilotVenue: Table<Block>
  /// Of two pilots.
  let pilotPair: Table<Block>
  /// Of an expert.
  let expert: Table<Block>
  /// Of the hosting pilot.
  let host: Table<Block>
  /// Of an expert and the slot's buckets.
  let expertSlot: Table<Block>
  /// Of the slot's buckets, for sessions with the team.
  let teamSlot: Table<Block>
  /// Of the venue and the slot's buckets.
  let venueSlot: Table<Block>
  /// Of the programme's money.
  let cost: Table<Block>
  /// Of a pilot's money.
  let share: Table<Block>
  /// Where each counter begins: where repeats are counted at what came before, else below 0 by as
  /// much as is free, so that what lies above 0 is what costs.
  let begun: [Int]
  /// The buckets by slot and stride, −1 where a slot has fewer.
  let buckets: Table<Int>
  /// Where the buckets of a pilot's slots begin, by pilot; equal ones stand once.
  let pilotRows: Table<Int>
  /// The amounts by pilot and venue.
  let amounts: Table<Int>
  /// Fees by expert.
  let fees: Table<Int>
  /// Costs by venue.
  let costs: Table<Int>

  init(_ counts: [(price: Score, count: ConvexCount)], _ problem: Problem) {
    var layout = Layout()
    for (price, count) in counts { layout.add(count, price, problem) }
    begun = layout.begun
    buckets = Table(layout.buckets)
    pilotRows = Table(layout.pilotRows)
    amounts = Table(layout.amounts)
    fees = Table(problem.programme.experts.map(\.fee))
    costs = Table(problem.programme.venues.map(\.cost))
    pilotSlot = layout.those { if case .pilotSlot = $0 { true } else { false } }
    pilotVenue = layout.those { if case .pilotVenue = $0 { true } else { false } }
    pilotPair = layout.those { if case .pilotPair = $0 { true } else { false } }
    expert = layout.those { if case .expert = $0 { true } else { false } }
    host = layout.those { if case .host = $0 { true } else { false } }
    expertSlot = layout.those { if case .expertSlot = $0 { true } else { false } }
    teamSlot = layout.those { if case .teamSlot = $0 { true } else { false } }
    venueSlot = layout.those { if case .venueSlot = $0 { true } else { false } }
    cost = layout.those { if case .cost = $0 { true } else { false } }
    share = layout.those { if case .share = $0 { true } else { false } }
  }
}

/// The counters while they are laid out.
private struct Layout {
  var blocks: [(tally: ConvexCount.Tally, block: Counters.Block)] = []
  var begun: [Int] = []
  var buckets: [Int] = []
  var pilotRows: [Int] = []
  var amounts: [Int] = []

  /// More than anything counts to.
  private static let unlimited = 1 << 50

  /// Adds the counters of a count, unless none of them can ever cost anything.
  mutating func add(_ count: ConvexCount, _ price: Score, _ problem: Problem) {
    let size = count.counters(in: problem)
    let start = begun.count
    var isRepeats = false
    switch count.penalty {
    case .repeats(let first):
      isRepeats = true
      begun += (0..<size).map { first(problem, $0) }
    case .excess(let limit):
      let limits = (0..<size).map { limit(problem, $0) }
      guard limits.contains(where: { $0 != nil }) else { return }
      begun += limits.map { -($0 ?? Layout.unlimited) }
    case .deviation: preconditionFailure("a target is kept by construction, not counted")
    }
    let firstAmount = amounts.count
    var firstBucket = buckets.count
    if case .pilotSlot = count.tally { firstBucket = pilotRows.count }
    let (width, stride) = addTables(count.tally, problem)
    blocks.append(
      (
        count.tally,
        Counters.Block(
          start: start, width: width, isRepeats: isRepeats, price: price, firstBucket: firstBucket,
          stride: stride, firstAmount: firstAmount)
      ))
  }

  /// Adds buckets and amounts of a tally.
  private mutating func addTables(
    _ tally: ConvexCount.Tally, _ problem: Problem
  ) -> (width: Int, stride: Int) {
    let slots = problem.slots.indices
    switch tally {
    case .pilotSlot(let number, let bucket):
      var startOfRow: [[Int]: Int] = [:]
      for pilot in problem.programme.pilots.indices {
        let row = slots.map { bucket(problem, pilot, $0) }
        let start = startOfRow[row] ?? buckets.count
        if start == buckets.count { buckets += row }
        startOfRow[row] = start
        pilotRows.append(start)
      }
      return (number(problem), 1)
    case .expertSlot(let number, let of), .teamSlot(let number, let of),
      .venueSlot(let number, let of):
      let lists = slots.map { of(problem, $0) }
      let stride = lists.map(\.count).max() ?? 0
      for list in lists { buckets += list + Array(repeating: -1, count: stride - list.count) }
      return (number(problem), stride)
    case .pilotPair: return (problem.programme.pilots.count, 0)
    case .pilotVenue(let amount):
      for pilot in problem.programme.pilots.indices {
        amounts += problem.programme.venues.indices.map { amount(problem, pilot, $0) }
      }
      return (1, 0)
    case .pilotTheme, .expert, .host, .cost, .share: return (1, 0)
    case .changes: preconditionFailure("search pays for changes, proof alone limits them")
    }
  }

  func those(_ matches: (ConvexCount.Tally) -> Bool) -> Table<Counters.Block> {
    Table(blocks.filter { matches($0.tally) }.map(\.block))
  }
}
