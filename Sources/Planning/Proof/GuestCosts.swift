/// What pilots cost who may come to sessions of a kind, in a slot and at its venues, and the least that
/// some of them cost together.
///
/// The k cheapest of costs c cost at least kτ − Σ max(0, τ − c) whatever τ is, and just that where τ is
/// what the last of them costs. Such a sum has no branches, so that the processor adds it up for some
/// guests at once; it is most of what a bound takes where pilots are many. Costs are rounded down to
/// 32 bits for it.
struct GuestCosts {
  private typealias Lanes = SIMD4<Int32>

  /// Whoever cannot come costs this, more than any τ beyond all that is open.
  private static let closed: Int32 = 1 << 29

  /// Bits that are rounded away, and what no open cost reaches without them.
  private let shift: Int
  private let limit: Int
  private let blocks: Int
  /// By venue × blocks + block.
  private var here: [Lanes]
  /// In the slot, by block.
  private var now: [Lanes]
  /// The best τ of each venue in the slot before, and a step from it.
  private var marginals: [Int]
  private let step: Int

  /// Prepares a number of guests at venues, none of whom can come.
  ///
  /// - Parameters:
  ///   - guests: How many may come.
  ///   - venues: The number of venues.
  ///   - largest: The largest open cost in a slot or at a venue, without its sign.
  init(guests: Int, venues: Int, largest: Int) {
    blocks = (guests + Lanes.scalarCount - 1) / Lanes.scalarCount
    // A lane adds up one guest of each block, each within four times the limit.
    limit = (1 << 28) / max(1, blocks)
    var shift = 0
    while largest >> shift >= limit { shift += 1 }
    self.shift = shift
    step = max(1, (largest >> shift) / 32)
    let none = Lanes(repeating: Self.closed)
    here = Array(repeating: none, count: venues * blocks)
    now = Array(repeating: none, count: blocks)
    marginals = Array(repeating: 0, count: venues)
  }

  private func rounded(_ cost: Int) -> Int32 {
    cost < Pricing.most ? Int32(truncatingIfNeeded: cost >> shift) : Self.closed
  }

  /// Sets what a guest costs by a venue.
  mutating func set(guest: Int, venue: Int, to cost: Int) {
    let (block, lane) = guest.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    here[venue * blocks + block][lane] = rounded(cost)
  }

  /// Sets what a guest costs by the slot.
  mutating func set(guest: Int, to cost: Int) {
    let (block, lane) = guest.quotientAndRemainder(dividingBy: Lanes.scalarCount)
    now[block][lane] = rounded(cost)
  }

  /// Finds what some guests cost at least in the slot and at a venue.
  ///
  /// - Parameters:
  ///   - need: How many come at least.
  ///   - most: How many come at most.
  ///   - venue: Where.
  /// - Returns: The cost, and the τ that it was found with: a guest that costs more raises the least by
  ///   the difference at least.
  mutating func least(
    _ need: Int, _ most: Int, at venue: Int
  ) -> (cost: Int, marginal: Int) {
    guard most > 0 else { return (0, 0) }
    /// A τ with the value there and by what it rises.
    struct Tangent {
      let at: Int
      let value: Int
      let slope: Int
    }
    var (low, high): (Tangent?, Tangent?) = (nil, nil)
    var best: Tangent?
    var marginal = marginals[venue]
    var width = step
    for _ in 0..<Tuning.Proof.marginalsTried {
      let (sum, below) = excess(of: marginal, at: venue)
      let count = marginal >= 0 ? need : most
      let tangent = Tangent(at: marginal, value: count * marginal - sum, slope: count - below)
      if tangent.value > best?.value ?? .min { best = tangent }
      if tangent.slope == 0 { break }
      if tangent.slope > 0 { low = tangent } else { high = tangent }
      if let low, let high {
        // Where the tangents meet.
        let rise = low.slope * (high.at - low.at) + low.value - high.value
        marginal = high.at - rise / (low.slope - high.slope)
        guard low.at < marginal, marginal < high.at else { break }
      } else {
        marginal += tangent.slope > 0 ? width : -width
        width *= 2
        guard abs(marginal) < 2 * limit else { break }
      }
    }
    marginals[venue] = best?.at ?? 0
    return ((best?.value ?? 0) << shift, (best?.at ?? 0) << shift)
  }

  /// By what guests that cost less than something do so together, and how many they are.
  private func excess(of most: Int, at venue: Int) -> (sum: Int, count: Int) {
    let (now, here) = (now.span, here.span.extracting(venue * blocks..<(venue + 1) * blocks))
    let threshold = Lanes(repeating: Int32(truncatingIfNeeded: most))
    var (sums, counts) = (Lanes.zero, Lanes.zero)
    for block in now.indices {
      let excess = threshold &- (now[block] &+ here[block])
      let isBelow = ~(excess &>> 31)
      sums &+= excess & isBelow
      counts &-= isBelow
    }
    var (sum, count) = (0, 0)
    for lane in sums.indices { (sum, count) = (sum + Int(sums[lane]), count + Int(counts[lane])) }
    return (sum, count)
  }
}
