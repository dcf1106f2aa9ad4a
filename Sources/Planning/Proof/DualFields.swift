import ProgrammeModel

/// What columns earn from the duals of the rows, in whole numbers, by what they are made of.
///
/// Duals are rounded to parts of a point, so that every reduced cost is exact; a bound made of them
/// does not depend on floating point. Source: Neumaier and Shcherbina, "Safe bounds in linear
/// and mixed-integer linear programming", 2004.
struct DualFields {
  /// The parts of a point that all is counted in.
  let point: Int
  private let problem: Problem
  private let slots: Int
  private let venues: Int
  private let pilots: Int
  /// By theme, pilot and slot.
  private(set) var pilotSlot: [Int]
  /// By pilot and venue.
  private(set) var pilotVenue: [Int]
  /// By pilot and other pilot, the lower first, in themes that are not for all.
  private(set) var pair: [Int]
  /// By expert and slot.
  private(set) var expertSlot: [Int]
  /// By slot, of sessions with the team.
  private var teamSlot: [Int]
  /// By venue and slot.
  private(set) var venueSlot: [Int]
  /// By venue.
  private(set) var venue: [Int]
  /// By pilot: of a euro of its share.
  private var share: [Int]
  /// Of a calendar entry that changes.
  private var change = 0
  /// By theme and size of the group.
  private var size: [[Int]]
  /// Whether shares earn anything.
  private(set) var hasShares = false

  /// Spreads duals, in parts of a point, over what columns are made of; those of kinds stay out.
  init(_ book: RowBook, _ duals: [Int]) {
    problem = book.problem
    point = book.point
    let programme = problem.programme
    slots = problem.slots.count
    venues = programme.venues.count
    pilots = programme.pilots.count
    pilotSlot = Array(repeating: 0, count: programme.themes.count * pilots * slots)
    pilotVenue = Array(repeating: 0, count: pilots * venues)
    pair = Array(repeating: 0, count: pilots * pilots)
    expertSlot = Array(repeating: 0, count: programme.experts.count * slots)
    teamSlot = Array(repeating: 0, count: slots)
    venueSlot = Array(repeating: 0, count: venues * slots)
    venue = Array(repeating: 0, count: venues)
    share = Array(repeating: 0, count: pilots)
    size = Array(
      repeating: Array(repeating: 0, count: problem.mostInGroup + 1),
      count: programme.themes.count)
    for (row, dual) in zip(book.rows, duals) where dual != 0 { add(row, dual, book) }
    hasShares = share.contains { $0 != 0 }
  }

  private mutating func add(_ row: MasterRow, _ dual: Int, _ book: RowBook) {
    switch row {
    case .kind: break
    case .forcedRepeats:
      for (theme, twice) in (book.forced?.doubled ?? []).enumerated() {
        for (members, amount) in twice.enumerated() { size[theme][members] += dual * amount }
      }
    case .counter(let count, let counter): add(book.counts[count].count.tally, counter, dual)
    case .pilotClique(let pilot, let days):
      for (theme, range) in days.enumerated() {
        guard let range else { continue }
        let first = (theme * pilots + pilot) * slots
        for number in 0..<slots where range.contains(problem.slots[number].day) {
          pilotSlot[first + number] += dual
        }
      }
    case .expertClique(let expert, let days):
      for number in 0..<slots where days.contains(problem.slots[number].day) {
        expertSlot[expert * slots + number] += dual
      }
    }
  }

  private mutating func add(_ tally: ConvexCount.Tally, _ counter: Int, _ dual: Int) {
    let themes = problem.programme.themes.count
    switch tally {
    case .pilotTheme:
      let first = (counter % themes * pilots + counter / themes) * slots
      for number in 0..<slots { pilotSlot[first + number] += dual }
    case .pilotSlot(let buckets, let bucket):
      let (pilot, wanted) = counter.quotientAndRemainder(dividingBy: buckets(problem))
      for number in 0..<slots where bucket(problem, pilot, number) == wanted {
        for theme in 0..<themes { pilotSlot[(theme * pilots + pilot) * slots + number] += dual }
      }
    case .pilotVenue(let amount):
      for place in 0..<venues {
        pilotVenue[counter * venues + place] += dual * amount(problem, counter, place)
      }
    case .pilotPair: pair[counter] += dual
    case .expert: for number in 0..<slots { expertSlot[counter * slots + number] += dual }
    case .host:
      for place in 0..<venues where problem.hosts[place] == counter { venue[place] += dual }
    case .expertSlot(let buckets, let of):
      let (expert, wanted) = counter.quotientAndRemainder(dividingBy: buckets(problem))
      for number in 0..<slots {
        expertSlot[expert * slots + number] += dual * of(problem, number).count { $0 == wanted }
      }
    case .teamSlot(_, let of):
      for number in 0..<slots {
        teamSlot[number] += dual * of(problem, number).count { $0 == counter }
      }
    case .venueSlot(let buckets, let of):
      let (place, wanted) = counter.quotientAndRemainder(dividingBy: buckets(problem))
      guard !problem.programme.venues[place].online else { return }
      for number in 0..<slots {
        venueSlot[place * slots + number] += dual * of(problem, number).count { $0 == wanted }
      }
    case .cost:
      for (place, held) in problem.programme.venues.enumerated() {
        venue[place] += dual * held.cost
      }
      for (expert, asked) in problem.programme.experts.enumerated() {
        for number in 0..<slots { expertSlot[expert * slots + number] += dual * asked.fee }
      }
    case .share: share[counter] += dual
    case .changes: change += dual
    }
  }

  /// The points of a price in parts; more than any reduced cost where a rule is broken.
  func cost(_ price: Score) -> Int {
    price.broken > 0 ? Pricing.closed : price.points * point
  }

  /// What a session of a theme earns by its slot alone.
  func slot(_ number: Int, of theme: Int) -> Int {
    problem.programme.themes[theme].hasTeam ? teamSlot[number] : 0
  }

  /// What a session of a theme earns by the size of its group alone: nothing or less, and less the
  /// larger it is.
  func size(_ members: Int, of theme: Int) -> Int { size[theme][members] }

  /// Whether two pilots earn anything by meeting in a theme.
  func countsPairs(of theme: Int) -> Bool { !problem.programme.themes[theme].isForAll }

  /// What a session earns.
  func earnings(of candidate: Candidate) -> Int {
    let (when, place) = (candidate.slot, candidate.venue)
    var earned = slot(when, of: candidate.theme) + venue[place] + venueSlot[place * slots + when]
    earned += size(candidate.pilots.count, of: candidate.theme)
    let pairsCount = countsPairs(of: candidate.theme)
    candidate.pilots.forEach { pilot in
      earned += pilotSlot[(candidate.theme * pilots + pilot) * slots + when]
      earned += pilotVenue[pilot * venues + place]
      guard pairsCount else { return }
      candidate.pilots.forEach { if pilot < $0 { earned += pair[pilot * pilots + $0] } }
    }
    candidate.experts.forEach { earned += expertSlot[$0 * slots + when] }
    return hasShares ? earned + earnings(ofSharesIn: candidate) : earned
  }

  /// What the shares of a session's pilots earn.
  func earnings(ofSharesIn candidate: Candidate) -> Int {
    let (cost, size) = (problem.cost(of: candidate), candidate.pilots.count)
    let each = (cost + size - 1) / max(1, size)
    var earned = 0
    candidate.pilots.forEach { earned += share[$0] * each }
    return earned
  }

  /// Calls `body` with the reduced cost of every open column of a group, the kind's dual left out.
  func forEachReducedCost(
    in pool: ColumnPool, _ open: ColumnSet, kind: Int, group: Int,
    _ body: (_ column: Int, _ cost: Int) -> Void
  ) {
    let these = pool.kinds[kind]
    let members = these.groups[group].indices
    var together = size(members.count, of: these.theme)
    for pilot in members where countsPairs(of: these.theme) {
      for other in members where pilot < other { together += pair[pilot * pilots + other] }
    }
    let experts = these.experts.map(\.indices)
    var bySlot = Array(repeating: Int.min, count: slots)
    var byVenue = Array(repeating: Int.min, count: venues)
    open.forEach(in: these.columns[group]) { number in
      let column = pool.columns[number]
      let (when, place) = (Int(column.slot), Int(column.venue))
      if bySlot[when] == .min {
        bySlot[when] = together + slot(when, of: these.theme)
        for pilot in members {
          bySlot[when] += pilotSlot[(these.theme * pilots + pilot) * slots + when]
        }
      }
      if byVenue[place] == .min {
        byVenue[place] = venue[place]
        for pilot in members { byVenue[place] += pilotVenue[pilot * venues + place] }
      }
      var earned = bySlot[when] + byVenue[place] + venueSlot[place * slots + when]
      for expert in experts[Int(column.experts)] { earned += expertSlot[expert * slots + when] }
      if change != 0 { earned += change * Int(column.changes) }
      if hasShares { earned += earnings(ofSharesIn: pool.candidate(column)) }
      body(number, column.cost * point - earned)
    }
  }
}
