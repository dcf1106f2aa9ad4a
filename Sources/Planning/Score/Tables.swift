import ProgrammeModel

/// The criteria of a problem, compiled for the search: prices to look up, counters to keep.
///
/// Everything here is derived from the measures of the criteria; nothing is known of any single
/// rule or wish. Rows that are equal are stored once.
package final class Tables: Sendable {
  /// Of theme and slot.
  let slot: PriceTable
  /// Of theme and venue.
  let venue: PriceTable
  /// Of venue and slot.
  let venueSlot: PriceTable
  /// Of theme × pilots + pilot and slot.
  let pilotSlot: PriceTable
  /// Of theme × pilots + pilot and venue.
  let pilotVenue: PriceTable
  /// Of theme × experts + expert and slot.
  let expertSlot: PriceTable
  /// Of theme × experts + expert and venue.
  let expertVenue: PriceTable
  /// Of pilot and pilot.
  let pair: PriceTable
  /// Of theme × themes + theme and days between, shifted by the programme's days.
  let pilotDistance: PriceTable
  /// Of nothing and days between, shifted by the programme's days.
  let expertDistance: PriceTable
  /// Whether the days between sessions break rules, and cost no points.
  let isSpacedByRules: Bool
  /// Prices of whole sessions.
  let session: [SessionTerm]
  /// What those prices look at, of one or another.
  let sessionAspects: Aspects
  /// Counters, by what they look at.
  let counters: Counters
  /// What every plan costs.
  let constant: Price
  /// The most points that a single price or unit costs: how large the steps between plans are.
  let dearest: Int

  let problem: Problem
  let criteria: [Criterion]
  let slotDay: Storage<Int>
  let sessionTheme: Storage<Int>
  let hosts: Storage<Int>
  let isOnline: Storage<Bool>
  let pilots: Int
  let experts: Int
  let themes: Int
  let days: Int

  /// Rules that the search keeps by the way it builds and moves, and so need no price.
  package static let keptByConstruction: Set<String> = [
    "group-size", "attendance", "expert-count", "pin",
  ]

  /// Compiles the criteria that can cost something in the problem.
  package init(_ problem: Problem, criteria: [Criterion] = RuleBook.criteria) {
    let programme = problem.programme
    let weighed = criteria.filter {
      !Tables.keptByConstruction.contains($0.id) && $0.arises(problem)
        && ($0.isRule || $0.price(in: programme) > 0)
    }
    self.problem = problem
    self.criteria = weighed
    pilots = programme.pilots.count
    experts = programme.experts.count
    themes = programme.themes.count
    days = problem.days
    slotDay = Storage(problem.slots.map(\.day))
    sessionTheme = Storage(problem.sessions.map(\.theme))
    hosts = Storage(problem.hosts.map { $0 ?? -1 })
    isOnline = Storage(programme.venues.map(\.online))

    let terms = weighed.flatMap { criterion in
      criterion.measures.map { (price: $0.price(of: criterion, in: problem), measure: $0) }
    }
    let (slots, venues) = (problem.slots.count, programme.venues.count)
    let (pilots, experts, themes, days) = (pilots, experts, themes, days)

    func rows(
      _ count: Int, _ width: Int, where isNeeded: (Int) -> Bool = { _ in true },
      _ units: (Measure, _ row: Int, _ column: Int) -> Int?
    ) -> PriceTable {
      let relevant = count == 0 ? [] : terms.filter { units($0.measure, 0, 0) != nil }
      return PriceTable(count: count, width: width) { row in
        guard isNeeded(row) else { return nil }
        return (0..<width).map { column in
          relevant.reduce(.zero) { $0 + $1.price * (units($1.measure, row, column) ?? 0) }
        }
      }
    }
    let comes = { problem.attendance[$0 / pilots][$0 % pilots] > 0 }

    slot = rows(themes, slots) {
      guard case .slot(let units) = $0 else { return nil }
      return units(problem, $1, $2)
    }
    venue = rows(themes, venues) {
      guard case .venue(let units) = $0 else { return nil }
      return units(problem, $1, $2)
    }
    venueSlot = rows(venues, slots) {
      guard case .venueSlot(let units) = $0 else { return nil }
      return units(problem, $1, $2)
    }
    pilotSlot = rows(themes * pilots, slots, where: comes) {
      guard case .pilotSlot(let units) = $0 else { return nil }
      return units(problem, $1 / pilots, $1 % pilots, $2)
    }
    pilotVenue = rows(themes * pilots, venues, where: comes) {
      guard case .pilotVenue(let units) = $0 else { return nil }
      return units(problem, $1 / pilots, $1 % pilots, $2)
    }
    expertSlot = rows(themes * experts, slots) {
      guard case .expertSlot(let units) = $0 else { return nil }
      return units(problem, $1 / experts, $1 % experts, $2)
    }
    expertVenue = rows(themes * experts, venues) {
      guard case .expertVenue(let units) = $0 else { return nil }
      return units(problem, $1 / experts, $1 % experts, $2)
    }
    pair = rows(pilots, pilots) {
      guard case .pilotPair(let units) = $0 else { return nil }
      return $1 == $2 ? 0 : units(problem, min($1, $2), max($1, $2))
    }
    pilotDistance = rows(themes * themes, 2 * days + 1) {
      guard case .pilotDistance(let forbidden) = $0 else { return nil }
      return forbidden(problem, $1 / themes, $1 % themes)?.contains($2 - days) == true ? 1 : 0
    }
    expertDistance = rows(1, 2 * days + 1) {
      guard case .expertDistance(let forbidden) = $0 else { return nil }
      return forbidden(problem)?.contains($2 - days) == true ? 1 : 0
    }
    isSpacedByRules = pilotDistance.mostPoints == 0 && expertDistance.mostPoints == 0
    session = terms.compactMap { term in
      guard case .session(let aspects, let units) = term.measure else { return nil }
      return SessionTerm(aspects: aspects, price: term.price, units: units)
    }
    sessionAspects = session.reduce([]) { $0.union($1.aspects) }
    constant = terms.reduce(.zero) { sum, term in
      guard case .constant(let units) = term.measure else { return sum }
      return sum + term.price * units(problem)
    }
    counters = Counters(
      terms.compactMap { term in
        guard case .count(let count) = term.measure else { return nil }
        return (term.price, count)
      }, problem)
    let looked = [
      slot.mostPoints, venue.mostPoints, venueSlot.mostPoints, pilotSlot.mostPoints,
      pilotVenue.mostPoints, expertSlot.mostPoints, expertVenue.mostPoints, pair.mostPoints,
    ]
    let counted = terms.map { $0.price.points * $0.measure.mostAmount(in: problem) }
    dearest = (looked + counted).reduce(0, max)
  }
}

/// The price of a measure that looks at a whole session.
struct SessionTerm: Sendable {
  let aspects: Aspects
  let price: Price
  let units: @Sendable (Problem, Candidate) -> Int
}

/// A table of prices in which equal rows are stored once, and each price as its number among those
/// that differ: small tables stay in the processor's cache.
package struct PriceTable: ~Copyable, Sendable {
  private let start: Storage<Int>
  private let numbers: Storage<UInt32>
  private let prices: Storage<Price>
  /// Whether all prices are zero, so that no look-up is needed.
  let isZero: Bool
  /// The most points of one price; 0 without prices.
  let mostPoints: Int

  /// Creates a table; a row that is `nil` is never looked at.
  init(count: Int, width: Int, row: (Int) -> [Price]?) {
    var starts: [[Price]: Int] = [:]
    var numbers: [UInt32] = []
    var prices = [Price.zero]
    var numberOfPrice: [Price: UInt32] = [.zero: 0]
    var latest = (price: Price.zero, number: UInt32(0))
    let zeros = Array(repeating: Price.zero, count: width)
    start = Storage(
      (0..<count).map { number in
        let row = row(number) ?? zeros
        if let start = starts[row] { return start }
        let start = numbers.count
        starts[row] = start
        for price in row {
          if price != latest.price {
            let number = numberOfPrice[price, default: UInt32(prices.count)]
            if number == prices.count {
              numberOfPrice[price] = number
              prices.append(price)
            }
            latest = (price, number)
          }
          numbers.append(latest.number)
        }
        return start
      })
    isZero = prices.allSatisfy { $0 == .zero }
    mostPoints = prices.reduce(0) { max($0, $1.points) }
    self.numbers = Storage(numbers)
    self.prices = Storage(prices)
  }

  /// The price in a row and a column.
  subscript(row: Int, column: Int) -> Price {
    @inline(__always) get { price(at: start[row] + column) }
  }

  /// Where a row begins, for many look-ups in it with ``price(at:)``.
  @inline(__always)
  func start(of row: Int) -> Int { start[row] }

  /// The price at a position that ``start(of:)`` and a column give.
  @inline(__always)
  func price(at position: Int) -> Price { prices[Int(numbers[position])] }
}

extension Measure {
  /// The most that one session adds to what is no table of rows; 0 for what is one.
  fileprivate func mostAmount(in problem: Problem) -> Int {
    switch self {
    case .session: return 1
    case .count(let count):
      guard case .pilotVenue(let amount) = count.tally else { return 1 }
      return problem.programme.pilots.indices.reduce(0) { most, pilot in
        problem.programme.venues.indices.reduce(most) { max($0, amount(problem, pilot, $1)) }
      }
    default: return 0
    }
  }

  /// The price of one unit: points for wishes, weight for rules.
  func price(of criterion: Criterion, in problem: Problem) -> Price {
    guard criterion.isRule else {
      return Price(points: criterion.price(in: problem.programme), broken: 0)
    }
    guard case .count(let count) = self else { return Price(points: 0, broken: Price.grain) }
    switch count.tally {
    case .cost, .share:
      let fees = problem.programme.experts.map(\.fee) + problem.programme.venues.map(\.cost)
      return Price(points: 0, broken: max(1, Price.grain * 4 / max(1, fees.max() ?? 1)))
    default: return Price(points: 0, broken: Price.grain)
    }
  }
}
