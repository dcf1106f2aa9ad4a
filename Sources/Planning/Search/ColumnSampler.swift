import ProgrammeModel

/// Prices the columns of a theme by the rest of a plan and draws from them, the cheaper the
/// likelier.
///
/// Every column pays its own cost and what it adds to the counts as they stand; a column that would
/// break a rule is never drawn. The most that chance gives a whole group, and then a slot of it, is
/// drawn before anything is given to a column, so that most of them are never looked at.
/// Sources: Papandreou and Yuille, "Perturb-and-MAP random fields", 2011 (the draw by perturbed
/// minimum); Maddison, Tarlow and Minka, "A* sampling", 2014 (the most of many first).
struct ColumnSampler: ~Copyable {
  let table: SamplingTable
  let slots: Int
  let venues: Int
  let pilots: Int
  /// By pilot and slot.
  var pilotSlot: Buffer<Int>
  /// By pilot and venue.
  var pilotVenue: Buffer<Int>
  /// By pilot and other pilot, the lower first.
  var pair: Buffer<Int>
  /// By expert and slot.
  var expertSlot: Buffer<Int>
  /// By slot.
  var slot: Buffer<Int>
  /// By venue.
  var venue: Buffer<Int>
  /// Of the groups at hand, by side and venue.
  var groupVenue: Buffer<Int>
  /// The least of every pilot's slots.
  var pilotLeast: Buffer<Int>
  /// The least of all slots, alone.
  var slotLeast = 0

  /// Prices from here on break a rule; all others are below ``Magnitudes/mostProven``, and two
  /// thousand of these can be added.
  static let forbidden = 1 << 50

  init(_ table: SamplingTable) {
    self.table = table
    let problem = table.pool.problem
    slots = problem.slots.count
    venues = problem.programme.venues.count
    pilots = problem.programme.pilots.count
    pilotSlot = Buffer(repeating: 0, count: (pilots + 1) * slots)
    pilotVenue = Buffer(repeating: 0, count: pilots * venues)
    pair = Buffer(repeating: 0, count: pilots * pilots)
    expertSlot = Buffer(repeating: 0, count: problem.programme.experts.count * slots)
    slot = Buffer(repeating: 0, count: slots)
    venue = Buffer(repeating: 0, count: venues)
    groupVenue = Buffer(repeating: 0, count: 2 * venues)
    pilotLeast = Buffer(repeating: 0, count: pilots)
  }

  /// What is known of a group before one of its columns is drawn.
  struct GroupBound {
    /// No perturbed price of the group is lower.
    let bound: Double
    /// The most that chance takes off a price.
    fileprivate let noise: Double
    /// The least that is added to the cost of a column.
    fileprivate let least: Int
    /// The least of that for its venue.
    fileprivate let venue: Int
    /// Where the prices of its venues begin.
    fileprivate let venues: Int
  }

  /// Draws the most that chance takes off a column of a group at a temperature in points.
  ///
  /// Two groups can be looked at side by side, as side 0 and 1.
  mutating func groupBound(
    of number: Int, kind: Int, side: Int = 0, at temperature: Double, _ random: inout RandomSource
  ) -> GroupBound {
    let group = table.groups[table.starts[kind] + number]
    guard group.first < group.end else {
      return GroupBound(bound: .infinity, noise: 0, least: 0, venue: 0, venues: 0)
    }
    let first = side * venues
    let venue = readVenues(of: group, at: first)
    var least = venue &+ slotLeast
    for place in group.members..<(group.members &+ group.size) {
      least &+= pilotLeast[table.members[place]]
    }
    let noise = temperature * (gumbel(&random) + group.logarithm)
    return GroupBound(
      bound: Double(least &+ group.least) - noise, noise: noise, least: least, venue: venue,
      venues: first)
  }

  @inline(__always)
  private func gumbel(_ random: inout RandomSource) -> Double {
    table.gumbel[Int(truncatingIfNeeded: random.next()) & (Tuning.Search.gumbelSteps - 1)]
  }

  /// A column of a group, drawn at a temperature in points, with its perturbed price; `nil` where
  /// every one breaks a rule or is drawn at a limit or above.
  func column(
    of number: Int, kind: Int, in state: inout State, at temperature: Double,
    _ groupBound: GroupBound, below limit: Double = .infinity, _ random: inout RandomSource
  ) -> (column: Int, price: Double)? {
    let group = table.groups[table.starts[kind] + number]
    guard group.first < group.end else { return nil }
    let luckiest = group.firstItem + random.index(below: group.count)
    let rows = rows(of: group)
    var best = -1
    var least = limit
    for index in group.first..<group.end {
      let span = table.spans[index]
      let (when, cheapest) = (Int(span.slot), span.least)
      let (first, end) = (Int(span.first), Int(span.end))
      guard Double(groupBound.least &+ cheapest) - groupBound.noise < least else { break }
      var base =
        slot[when] &+ pilotSlot[rows.0 &+ when] &+ pilotSlot[rows.1 &+ when]
        &+ pilotSlot[rows.2 &+ when] &+ pilotSlot[rows.3 &+ when]
      if group.size > 4 {
        for place in (group.members &+ 4)..<(group.members &+ group.size) {
          base &+= pilotSlot[table.members[place] &* slots &+ when]
        }
      }
      let floor = base &+ groupBound.venue
      guard Double(floor &+ cheapest) - groupBound.noise < least else { continue }
      let isLuckiest = first <= luckiest && luckiest < end
      let most =
        isLuckiest
        ? groupBound.noise
        : min(groupBound.noise, temperature * (gumbel(&random) + Double(span.logarithm)))
      guard Double(floor &+ cheapest) - most < least else { continue }
      let lucky =
        isLuckiest ? luckiest : first + random.index(below: end &- first)
      for place in first..<end {
        let item = table.items[place]
        guard Double(floor &+ item.cost) - most < least else { break }
        let price =
          base &+ item.cost &+ groupVenue[groupBound.venues &+ Int(item.venue)]
          &+ experts(item, kind, when)
        guard Double(price) - most < least else { continue }
        let noise = place == lucky ? most : min(most, temperature * gumbel(&random))
        let perturbed = Double(price) - noise
        guard perturbed < least, price < ColumnSampler.forbidden,
          isFree(item, group, when, in: &state)
        else { continue }
        least = perturbed
        best = Int(item.column)
      }
    }
    return best < 0 ? nil : (best, least)
  }

  /// Where the slots of a group's first four pilots begin; the last row, which is zero, stands for
  /// those that it lacks.
  @inline(__always)
  private func rows(of group: SamplingTable.Group) -> (Int, Int, Int, Int) {
    func row(_ place: Int) -> Int {
      (place < group.size ? table.members[group.members &+ place] : pilots) &* slots
    }
    return (row(0), row(1), row(2), row(3))
  }

  /// Prices the venues for a group from a place on; the least of them.
  private mutating func readVenues(of group: SamplingTable.Group, at first: Int) -> Int {
    var together = 0
    for place in 0..<group.size {
      let pilot = table.members[group.members &+ place]
      for earlier in 0..<place {
        together &+= pair[table.members[group.members &+ earlier] &* pilots &+ pilot]
      }
    }
    for place in 0..<venues { groupVenue[first &+ place] = venue[place] &+ together }
    for index in 0..<group.size {
      let row = table.members[group.members &+ index] &* venues
      for place in 0..<venues { groupVenue[first &+ place] &+= pilotVenue[row &+ place] }
    }
    var least = Int.max
    for place in 0..<venues { least = min(least, groupVenue[first &+ place]) }
    return least
  }

  @inline(__always)
  private func experts(_ item: SamplingTable.Item, _ kind: Int, _ when: Int) -> Int {
    if item.expert >= 0 { return expertSlot[Int(item.expert) &* slots &+ when] }
    var price = 0
    let column = table.pool.columns[Int(item.column)]
    table.pool.kinds[kind].experts[Int(column.experts)].forEach {
      price &+= expertSlot[$0 &* slots &+ when]
    }
    return price
  }

  /// Whether there is room and money for a column.
  private func isFree(
    _ item: SamplingTable.Item, _ group: SamplingTable.Group, _ when: Int, in state: inout State
  ) -> Bool {
    let tables = state.tables
    let (place, money) = (Int(item.venue), Int(item.money))
    var price = state.moveRoom(from: (place, -1), to: (place, when), doing: false)
    price += state.step(tables.counters.cost, 0, money, doing: false)
    if tables.counters.share.count > 0 {
      let share = state.share(money, group.size)
      for index in 0..<group.size {
        price += state.step(
          tables.counters.share, table.members[group.members + index], share, doing: false)
      }
    }
    return price.broken == 0
  }
}
