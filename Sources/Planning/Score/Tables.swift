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
  /// Of the theme's class × pilots + pilot and pilot.
  let pair: PriceTable
  /// Where the rows of a theme begin in ``pair``.
  let pairRows: Table<Int>
  /// Of theme × themes + theme and days between, shifted by the programme's days.
  let pilotDistance: PriceTable
  /// Of expert and days between, shifted by the programme's days.
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
  let constant: Score
  /// The most points that a single price or unit costs: how large the steps between plans are.
  let dearest: Int

  let problem: Problem
  let criteria: [Criterion]
  let slotDay: Table<Int>
  let sessionTheme: Table<Int>
  let hosts: Table<Int>
  let isOnline: Table<Bool>
  /// Whether a theme is for all pilots.
  let isForAll: Table<Bool>
  /// Whether the team is at a theme's sessions.
  let hasTeam: Table<Bool>
  let pilots: Int
  let experts: Int
  let themes: Int
  let days: Int

  /// Rules that the search keeps by the way it builds and moves, and so need no price.
  package static let keptByConstruction: Set<String> = [
    "group-size", "attendance", "expert-count", "pin",
  ]

  /// Compiles the criteria that can cost something in the problem, but for the rules that are kept.
  package init(
    _ problem: Problem, criteria: [Criterion] = RuleBook.criteria,
    keeping kept: Set<String> = Tables.keptByConstruction
  ) {
    let programme = problem.programme
    let weighed = criteria.filter {
      !kept.contains($0.id) && $0.arises(problem)
        && ($0.isRule || $0.price(in: programme) > 0)
    }
    self.problem = problem
    self.criteria = weighed
    pilots = programme.pilots.count
    experts = programme.experts.count
    themes = programme.themes.count
    days = problem.days
    slotDay = Table(problem.slots.map(\.day))
    sessionTheme = Table(problem.sessions.map(\.theme))
    hosts = Table(problem.hosts.map { $0 ?? -1 })
    isOnline = Table(programme.venues.map(\.online))
    isForAll = Table(programme.themes.map(\.isForAll))
    hasTeam = Table(programme.themes.map(\.hasTeam))
    let pairClasses = problem.pairClasses
    pairRows = Table(pairClasses.map { [pilots] in $0 * pilots })

    let terms = weighed.flatMap { criterion in
      criterion.measures.map { (price: $0.price(of: criterion, in: problem), measure: $0) }
    }
    let (slots, venues) = (problem.slots.count, programme.venues.count)
    let (pilots, experts, themes, days) = (pilots, experts, themes, days)

    func table(
      _ count: Int, _ width: Int, where isNeeded: (Int) -> Bool = { _ in true },
      _ units: (Measure) -> ((_ row: Int, _ column: Int) -> Int)?
    ) -> PriceTable {
      let priced = terms.compactMap { term in units(term.measure).map { (term.price, $0) } }
      return PriceTable(count: count, width: width) { row in
        guard !priced.isEmpty, isNeeded(row) else { return nil }
        return (0..<width).map { column in
          priced.reduce(.zero) { $0 + $1.0 * $1.1(row, column) }
        }
      }
    }

    slot = table(themes, slots) {
      guard case .slot(let units) = $0 else { return nil }
      return { units(problem, $0, $1) }
    }
    venue = table(themes, venues) {
      guard case .venue(let units) = $0 else { return nil }
      return { units(problem, $0, $1) }
    }
    venueSlot = table(venues, slots) {
      guard case .venueSlot(let units) = $0 else { return nil }
      return { units(problem, $0, $1) }
    }
    let comes = { problem.attendance[$0 / pilots][$0 % pilots] > 0 }
    pilotSlot = table(themes * pilots, slots, where: comes) {
      guard case .pilotSlot(let units) = $0 else { return nil }
      return { units(problem, $0 / pilots, $0 % pilots, $1) }
    }
    pilotVenue = table(themes * pilots, venues, where: comes) {
      guard case .pilotVenue(let units) = $0 else { return nil }
      return { units(problem, $0 / pilots, $0 % pilots, $1) }
    }
    let leaders = problem.leaders
    let leads = { leaders[$0 / experts].contains($0 % experts) }
    expertSlot = table(themes * experts, slots, where: leads) {
      guard case .expertSlot(let units) = $0 else { return nil }
      return { units(problem, $0 / experts, $0 % experts, $1) }
    }
    expertVenue = table(themes * experts, venues, where: leads) {
      guard case .expertVenue(let units) = $0 else { return nil }
      return { units(problem, $0 / experts, $0 % experts, $1) }
    }
    let examples = pairClasses.indices.reduce(into: [Int: Int]()) { $0[pairClasses[$1]] = $1 }
    pair = table(examples.count * pilots, pilots) {
      guard case .pilotPair(let units) = $0 else { return nil }
      return { row, other in
        let (pilot, theme) = (row % pilots, examples[row / pilots] ?? 0)
        return pilot == other ? 0 : units(problem, theme, min(pilot, other), max(pilot, other))
      }
    }

    func distances(
      _ count: Int, _ forbidden: (Measure) -> ((_ row: Int) -> ClosedRange<Int>?)?
    ) -> PriceTable {
      let priced = terms.compactMap { term in forbidden(term.measure).map { (term.price, $0) } }
      return PriceTable(count: count, key: { row in priced.map { $0.1(row) } }) { ranges in
        (-days...days).map { distance in
          zip(priced, ranges).reduce(.zero) { sum, term in
            term.1?.contains(distance) == true ? sum + term.0.0 : sum
          }
        }
      }
    }

    pilotDistance = distances(themes * themes) {
      guard case .pilotDistance(let forbidden) = $0 else { return nil }
      return { forbidden(problem, $0 / themes, $0 % themes) }
    }
    expertDistance = distances(experts) {
      guard case .expertDistance(let forbidden) = $0 else { return nil }
      return { forbidden(problem, $0) }
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
  let price: Score
  let units: @Sendable (Problem, Candidate) -> Int
}

extension Problem {
  /// The experts that a session of each theme can have, or had when it was published.
  fileprivate var leaders: [IndexSet] {
    sessionsOfTheme.indices.map { theme in
      sessionsOfTheme[theme].reduce(IndexSet(expertsOfTheme[theme])) { leaders, session in
        leaders.union(sessions[session].experts)
          .union(published[session]?.experts ?? IndexSet())
      }
    }
  }
}

extension Measure {
  /// The most that one session adds to what is no table of rows; 0 for what is one.
  func mostAmount(in problem: Problem) -> Int {
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
  func price(of criterion: Criterion, in problem: Problem) -> Score {
    guard criterion.isRule else {
      return Score(points: criterion.price(in: problem.programme), broken: 0)
    }
    guard case .count(let count) = self else { return Score(points: 0, broken: Score.grain) }
    switch count.tally {
    case .cost, .share:
      let fees = problem.programme.experts.map(\.fee) + problem.programme.venues.map(\.cost)
      return Score(
        points: 0, broken: max(1, Score.grain * Tuning.Search.euroSteps / max(1, fees.max() ?? 1)))
    default: return Score(points: 0, broken: Score.grain)
    }
  }
}
