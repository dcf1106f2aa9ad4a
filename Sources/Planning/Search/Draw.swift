import ProgrammeModel

/// What the rest of a plan makes of the columns of a theme, and draws from them, the cheaper the
/// likelier.
///
/// Every column pays its own cost and what it adds to the counts as they stand; a column that would
/// break a rule is never drawn.
/// Source of the draw by perturbed minimum: Papandreou and Yuille, "Perturb-and-MAP random fields",
/// 2011.
struct Draw: ~Copyable {
  let table: DrawTable
  private let slots: Int
  private let venues: Int
  private let pilots: Int
  /// By pilot and slot.
  private let pilotSlot: Storage<Int>
  /// By pilot and venue.
  private let pilotVenue: Storage<Int>
  /// By pilot and other pilot, the lower first.
  private let pair: Storage<Int>
  /// By expert and slot.
  private let expertSlot: Storage<Int>
  /// By slot.
  private let slot: Storage<Int>
  /// By venue.
  private let venue: Storage<Int>
  /// Of the group at hand, by venue.
  private let groupVenue: Storage<Int>

  /// Prices from here on break a rule.
  private static let forbidden = 1 << 40

  init(_ table: DrawTable) {
    self.table = table
    let problem = table.pool.problem
    slots = problem.slots.count
    venues = problem.programme.venues.count
    pilots = problem.programme.pilots.count
    pilotSlot = Storage(repeating: 0, count: pilots * slots)
    pilotVenue = Storage(repeating: 0, count: pilots * venues)
    pair = Storage(repeating: 0, count: pilots * pilots)
    expertSlot = Storage(repeating: 0, count: problem.programme.experts.count * slots)
    slot = Storage(repeating: 0, count: slots)
    venue = Storage(repeating: 0, count: venues)
    groupVenue = Storage(repeating: 0, count: venues)
  }

  @inline(__always)
  private func points(_ price: Price) -> Int {
    price.points + (price.broken > 0 ? Draw.forbidden : 0)
  }

  // MARK: The plan as it stands

  /// Reads what a session of a theme with some of the given pilots would add to a plan in which it
  /// is not.
  func read(
    _ state: borrowing State, _ filter: borrowing SlotFilter, theme: Int, pilots some: IndexSet
  ) {
    let tables = state.tables
    some.forEach { pilot in
      readSlots(of: pilot, theme, state, filter)
      for place in 0..<venues {
        pilotVenue[pilot * venues + place] = points(
          state.moveJourney(of: pilot, from: -1, to: place, doing: false))
      }
      some.forEach { other in
        if other < pilot { pair[other * pilots + pilot] = points(state.meetAgain(other, pilot)) }
      }
    }
    for expert in table.pool.problem.expertsOfTheme[theme] {
      let price = points(state.step(tables.counters.expert, expert, 1, doing: false))
      let row = expert * slots
      for number in 0..<slots { expertSlot[row + number] = price }
      for index in 0..<state.expertSessions.count(expert) {
        filter.forEachSlot(forbiddenBy: state.days[state.expertSessions[expert, index]]) {
          expertSlot[row + $0] = Draw.forbidden
        }
      }
    }
    for number in 0..<slots {
      slot[number] = points(state.moveSlot(from: -1, to: number, doing: false))
    }
    for place in 0..<venues {
      venue[place] = points(state.step(tables.counters.host, tables.hosts[place], 1, doing: false))
    }
  }

  private func readSlots(
    of pilot: Int, _ theme: Int, _ state: borrowing State, _ filter: borrowing SlotFilter
  ) {
    let tables = state.tables
    let row = pilot * slots
    for number in 0..<slots { pilotSlot[row + number] = 0 }
    for number in 0..<tables.counters.pilotSlot.count {
      let block = tables.counters.pilotSlot[number]
      var (last, price) = (-1, 0)
      for when in 0..<slots {
        let bucket = tables.counters.buckets[block.firstBucket + when]
        if bucket != last {
          last = bucket
          price = points(state.step(block, pilot * block.width + bucket, 1, doing: false))
        }
        pilotSlot[row + when] &+= price
      }
    }
    for index in 0..<state.pilotSessions.count(pilot) {
      let other = state.pilotSessions[pilot, index]
      filter.forEachSlot(
        of: theme, forbiddenBy: tables.sessionTheme[other], on: state.days[other]
      ) { pilotSlot[row + $0] = Draw.forbidden }
    }
  }

  // MARK: Drawing

  /// A column of a group, drawn at a temperature in points, with its perturbed price; `nil` where
  /// every one breaks a rule or is drawn at a limit or above.
  func column(
    of number: Int, kind: Int, in state: borrowing State, at temperature: Double,
    below limit: Double = .infinity, _ chance: inout Chance
  ) -> (column: Int, price: Double)? {
    let group = table.groups[table.starts[kind] + number]
    guard group.first < group.end else { return nil }
    let leastVenue = readVenues(of: group)
    let margin = temperature * table.mostGumbel
    var best = -1
    var least = limit
    for index in group.first..<group.end {
      let span = table.spans[index]
      var base = slot[span.slot]
      for place in group.members..<(group.members &+ group.size) {
        base &+= pilotSlot[table.members[place] &* slots &+ span.slot]
      }
      guard base < Draw.forbidden,
        Double(base &+ leastVenue &+ span.least) - margin < least
      else { continue }
      for place in span.first..<span.end {
        let item = table.items[place]
        let price =
          base &+ Int(item.cost) &+ groupVenue[Int(item.venue)] &+ experts(item, kind, span.slot)
        guard price < Draw.forbidden, Double(price) - margin < least else { continue }
        let quantile = table.gumbel[Int(truncatingIfNeeded: chance.next()) & (DrawTable.steps - 1)]
        let perturbed = Double(price) - temperature * quantile
        guard perturbed < least, isFree(item, group, span.slot, in: state) else { continue }
        least = perturbed
        best = Int(item.column)
      }
    }
    return best < 0 ? nil : (best, least)
  }

  /// Prices the venues for a group; the least of them.
  private func readVenues(of group: DrawTable.Group) -> Int {
    var together = 0
    for place in 0..<group.size {
      let pilot = table.members[group.members + place]
      for earlier in 0..<place {
        together += pair[table.members[group.members + earlier] * pilots + pilot]
      }
    }
    var least = Int.max
    for place in 0..<venues {
      var price = venue[place] + together
      for index in 0..<group.size {
        price += pilotVenue[table.members[group.members + index] * venues + place]
      }
      groupVenue[place] = price
      least = min(least, price)
    }
    return least
  }

  @inline(__always)
  private func experts(_ item: DrawTable.Item, _ kind: Int, _ when: Int) -> Int {
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
    _ item: DrawTable.Item, _ group: DrawTable.Group, _ when: Int, in state: borrowing State
  ) -> Bool {
    let (place, money) = (Int(item.venue), Int(item.money))
    var price = state.moveRoom(from: (place, -1), to: (place, when), doing: false)
    price += state.step(state.tables.counters.cost, 0, money, doing: false)
    if state.tables.counters.share.count > 0 {
      let share = state.share(money, group.size)
      for index in 0..<group.size {
        price += state.step(
          state.tables.counters.share, table.members[group.members + index], share, doing: false)
      }
    }
    return price.broken == 0
  }
}

extension State {
  /// What it costs that two pilots, the lower first, meet once more, the price of the pair in a
  /// session left out.
  fileprivate func meetAgain(_ pilot: Int, _ other: Int) -> Price {
    var price = Price.zero
    for number in 0..<tables.counters.pilotPair.count {
      let block = tables.counters.pilotPair[number]
      price += step(block, pilot * block.width + other, 1, doing: false)
    }
    return price
  }
}
