/// Finds a group of least cost among pilots that each cost something alone and in pairs, and by how
/// many they are.
///
/// Branch and bound over the pilots by ascending cost. What a whole group costs besides is asked at
/// the leaves and is never less than nothing.
struct GroupSearch: ~Copyable {
  /// A pilot that may come, and what it costs alone.
  struct OptionalPilot {
    let pilot: Int
    let cost: Int
  }

  /// What every two pilots cost together, by pilot × ``width`` + pilot.
  let pairs: [Int]
  let width: Int
  /// The least that two pilots cost together, at most 0.
  let leastPair: Int
  /// Whether any two pilots cost something together.
  let hasPairs: Bool
  /// What a group costs by its size: the more the larger.
  let sizeCosts: [Int]
  /// Parts that are looked at so far.
  private(set) var nodes = 0
  /// Groups that matter cost less than this.
  private var threshold = 0
  private var budget = 0
  private var optionals: [OptionalPilot] = []
  /// The costs of the first optional pilots together, and of those that cost less than nothing.
  private var sums: [Int] = []
  private var gains: [Int] = []
  /// The optional pilots that are in the group, and all who are.
  private var chosen: [Int] = []
  private var group = IndexSet()
  private var size = 0
  private var sizes = 0...0

  init(pairs: [Int], width: Int, sizeCosts: [Int] = []) {
    self.pairs = pairs
    self.sizeCosts = sizeCosts
    self.width = width
    leastPair = min(0, pairs.min() ?? 0)
    hasPairs = pairs.contains { $0 != 0 }
  }

  /// Looks through all groups that cost less than a threshold.
  ///
  /// - Parameters:
  ///   - required: Pilots that are in the group; their costs are in `cost`.
  ///   - optionals: Others that may come; their costs hold their pairs with required pilots.
  ///   - sizes: How many pilots a group has.
  ///   - cost: What required pilots cost, alone and in pairs, and all that is the same for every
  ///     group.
  ///   - threshold: Groups that matter cost less.
  ///   - budget: Parts that are looked at at most.
  ///   - leaf: Told of a group and the cost so far; gives the threshold from there on.
  /// - Returns: Whether every group below the threshold was seen.
  mutating func run(
    required: IndexSet, optionals: [OptionalPilot], sizes: ClosedRange<Int>, cost: Int,
    threshold: Int,
    budget: Int, leaf: (_ group: IndexSet, _ cost: Int, _ threshold: Int) -> Int
  ) -> Bool {
    self.optionals = optionals.sorted { ($0.cost, $0.pilot) < ($1.cost, $1.pilot) }
    self.sizes = sizes
    self.threshold = threshold
    self.budget = nodes + budget
    (group, size) = (required, required.count)
    chosen.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    gains.removeAll(keepingCapacity: true)
    sums.append(0)
    gains.append(0)
    for optional in self.optionals {
      sums.append(sums[sums.count - 1] + optional.cost)
      gains.append(gains[gains.count - 1] + min(0, optional.cost))
    }
    return extend(from: 0, cost, leaf)
  }

  /// The least that a group of so many members adds by optional pilots from one on, at least so
  /// many of them; of pairs what they save at most.
  @inline(__always)
  private func completion(_ count: Int, from start: Int, atLeast few: Int = 0) -> Int {
    let (need, most) = (max(few, sizes.lowerBound - count), sizes.upperBound - count)
    guard start + need < sums.count else { return Pricing.closed }
    let end = min(start + most, gains.count - 1)
    let pairs = leastPair == 0 ? 0 : leastPair * most * (count + most)
    return sums[start + need] - sums[start] + gains[end] - gains[start + need] + pairs
      + sizeCost(of: count + need)
  }

  @inline(__always)
  private func sizeCost(of size: Int) -> Int { sizeCosts.isEmpty ? 0 : sizeCosts[size] }

  private mutating func extend(
    from start: Int, _ cost: Int, _ leaf: (_ group: IndexSet, _ cost: Int, _ threshold: Int) -> Int
  ) -> Bool {
    nodes += 1
    if sizes.contains(size), cost + sizeCost(of: size) < threshold {
      threshold = min(threshold, leaf(group, cost + sizeCost(of: size), threshold))
    }
    guard size < sizes.upperBound else { return true }
    for index in start..<optionals.count {
      guard cost + completion(size, from: index, atLeast: 1) < threshold else { return true }
      let optional = optionals[index]
      var larger = cost + optional.cost
      for mate in chosen { larger += pairs[mate * width + optional.pilot] }
      guard larger + completion(size + 1, from: index + 1) < threshold else { continue }
      guard nodes < budget else { return false }
      join(optional.pilot)
      let isDone = extend(from: index + 1, larger, leaf)
      leave(optional.pilot)
      guard isDone else { return false }
    }
    return true
  }

  private mutating func join(_ pilot: Int) {
    chosen.append(pilot)
    group.insert(pilot)
    size += 1
  }

  private mutating func leave(_ pilot: Int) {
    chosen.removeLast()
    group.remove(pilot)
    size -= 1
  }
}
