internal import ProgrammeModel
internal import Verification

/// A candidate with the points that it adds at least to the sessions chosen so far.
struct Offer {
  let candidate: Candidate
  /// Without `fair-travel`; exact.
  var cost: Int
  /// With what its journeys add to `fair-travel` now; other sessions can only make that more.
  var least: Int
}

/// The sessions chosen so far and what they add up to.
struct Tally {
  let programme: Programme
  private let prices: Prices
  private(set) var chosen: [Candidate] = []
  /// Points of the chosen sessions together, without the entries that other sessions have lost.
  private(set) var cost = 0
  /// How often each pilot has still to attend each theme.
  private var owed: [[Int]]
  private var minutes: [Int]
  /// The part of the year that a day lies in, by pilot and day number.
  private let parts: [[Int: Int]]

  /// What a unit of every count costs.
  private struct Prices {
    let mix, hosting, load, spread: Int
    let fairTravel: WishPrice
  }

  init(_ programme: Programme, _ judge: Verifier) {
    self.programme = programme
    owed = programme.themes.map { theme in
      programme.pilots.map { $0.attend[theme.id] ?? theme.attend }
    }
    minutes = programme.pilots.map { _ in 0 }
    parts = programme.pilots.map { Tally.parts(of: $0, programme) }
    prices = Prices(
      mix: judge.price(of: "mix").price, hosting: judge.price(of: "hosting").price,
      load: judge.price(of: "load").price, spread: judge.price(of: "spread").price,
      fairTravel: judge.price(of: "fair-travel"))
  }

  /// Whether every pilot can still attend as often as is asked.
  var canComplete: Bool {
    owed.indices.allSatisfy { theme in
      let left = programme.themes[theme].sessions - chosen.count { $0.theme == theme }
      return owed[theme].allSatisfy { $0 <= left }
    }
  }

  mutating func add(_ offer: Offer) {
    let candidate = offer.candidate
    cost += offer.cost + fairTravel(candidate)
    for (index, pilot) in candidate.pilots.enumerated() {
      owed[candidate.theme][pilot] -= 1
      minutes[pilot] += candidate.minutes[index]
    }
    chosen.append(candidate)
  }

  /// The candidates of a session by themselves, cheapest first.
  func offers(_ candidates: [Candidate]) -> [Offer] {
    candidates.map { Offer(candidate: $0, cost: $0.cost, least: $0.cost + fairTravel($0)) }
      .sorted { $0.least < $1.least }
  }

  /// The offers that still fit now that another session was added, with what they now cost.
  func narrow(_ offers: [Offer], beside added: Candidate, below limit: Int) -> [Offer] {
    var left: [Offer] = []
    for var offer in offers where fit(added, offer.candidate) {
      offer.cost += repeats(added, offer.candidate)
      offer.least = offer.cost + fairTravel(offer.candidate)
      if offer.least < limit, staysWithinTotals(offer.candidate) { left.append(offer) }
    }
    return left.sorted { $0.least < $1.least }
  }

  /// What two sessions cost together above what each costs alone.
  ///
  /// As `repeats(c)` counts pairs, the sum over all pairs is exact.
  private func repeats(_ one: Candidate, _ other: Candidate) -> Int {
    let shared = one.pilots(sharedWith: other)
    let again = shared.count { parts[$0][one.day] == parts[$0][other.day] }
    let mixes = [one, other].allSatisfy { !programme.themes[$0.theme].isForAll }
    return (mixes ? prices.mix * shared.count * (shared.count - 1) / 2 : 0)
      + prices.hosting * (one.venue.host != nil && one.venue.host == other.venue.host ? 1 : 0)
      + prices.load * one.sharedExperts(with: other)
      + prices.spread * again
  }

  /// The part of the year of every day, by docs/model.md, "Wishes".
  private static func parts(of pilot: Pilot, _ programme: Programme) -> [Int: Int] {
    let wanted = programme.themes.reduce(0) { $0 + (pilot.attend[$1.id] ?? $1.attend) }
    let days = Array(programme.period.lowerBound.dayNumber...programme.period.upperBound.dayNumber)
    let calendar = programme.calendar
    let open = days.map(CivilDate.init(dayNumber:)).filter { date in
      pilot.period?.contains(date) != false && calendar.weekdays.contains(date.weekday)
        && !(calendar.publicHolidays == .closed && PublicHolidays.contains(date))
        && calendar.dayparts.contains { daypart in
          !calendar.closed.contains { $0.holds(on: date, daypart: daypart.name) }
        }
    }.map(\.dayNumber)
    var parts: [Int: Int] = [:]
    for day in days {
      let number = open.firstIndex { $0 >= day } ?? max(0, open.count - 1)
      parts[day] = open.isEmpty ? 0 : number * wanted / open.count
    }
    return parts
  }

  /// What the journeys to the candidate add to `fair-travel` now.
  private func fairTravel(_ candidate: Candidate) -> Int {
    var units = 0
    for (index, pilot) in candidate.pilots.enumerated() {
      let before = max(minutes[pilot], prices.fairTravel.above)
      units += max(0, minutes[pilot] + candidate.minutes[index] - before)
    }
    return prices.fairTravel.price * units
  }

  private func fit(_ earlier: Candidate, _ candidate: Candidate) -> Bool {
    let apart = abs(candidate.day - earlier.day)
    if apart == 0, candidate.daypart.overlaps(earlier.daypart),
      candidate.sharedExperts(with: earlier) > 0
    {
      return false
    }
    if candidate.crowdsOut(earlier) { return false }
    let isSameTheme = candidate.theme == earlier.theme
    if isSameTheme, candidate.isFree, earlier.isFree, candidate.comes(before: earlier) {
      return false
    }
    guard candidate.sharedPilots(with: earlier) > 0 else { return true }
    let own = isSameTheme ? programme.themes[candidate.theme].gap ?? 1 : 1
    if apart < max(own, programme.gap) { return false }
    guard !isSameTheme else {
      return !candidate.pilots.contains { owed[candidate.theme][$0] == 0 }
    }
    let (theme, other) = (programme.themes[candidate.theme], programme.themes[earlier.theme])
    return !(theme.after.contains(other.id) && candidate.day <= earlier.day)
      && !(other.after.contains(theme.id) && earlier.day <= candidate.day)
  }

  private func staysWithinTotals(_ candidate: Candidate) -> Bool {
    let all = chosen + [candidate]
    let withTeam = all.filter { programme.themes[$0.theme].hasTeam }
    return candidate.experts.allSatisfy { expert in
      all.count { $0.experts.contains(expert) } <= programme.experts[expert].max ?? .max
        && all.count { $0.day == candidate.day && $0.experts.contains(expert) }
          <= programme.experts[expert].perDay
    }
      && withTeam.count { $0.day == candidate.day } <= programme.team.perDay ?? .max
      && withTeam.count { $0.week == candidate.week } <= programme.team.perWeek ?? .max
      && all.reduce(0) { $0 + $1.expense } <= programme.budget ?? .max
      && candidate.pilots.allSatisfy { pilot in
        all.reduce(0) { $0 + ($1.pilots.contains(pilot) ? $1.share : 0) }
          <= programme.pilots[pilot].budget ?? .max
      }
  }
}
