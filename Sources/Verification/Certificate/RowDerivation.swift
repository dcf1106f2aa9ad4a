internal import ProgrammeModel

/// Works out, row by row, what a certificate counts and why that holds in every valid plan.
struct RowDerivation {
  let positions: Positions
  /// The days on which sessions of each theme can be held.
  let days: [[CivilDate]]

  private var programme: Programme { positions.programme }
  private var lookup: Lookup { positions.lookup }
  /// More than the programme has, so that no charge is beyond it.
  private var sessions: Int { programme.themes.reduce(1) { $0 + max(0, $1.sessions) } }

  /// Works out all rows.
  ///
  /// - Throws: ``Refusal`` with the first row that does not hold.
  func counted(_ rows: [Certificate.Row]) throws(Refusal) -> [DerivedRow] {
    var seen: Set<DerivedRow.Subject> = []
    var paid: [DerivedRow] = []
    for (number, row) in rows.enumerated() {
      let counted = try self.counted(row, number)
      // A plan pays once for a count, so that only one row can have what it pays.
      let isPaid = counted.corners.contains { $0.points > 0 }
      guard !isPaid || seen.insert(counted.subject).inserted else {
        throw .row(
          number, nl: "ze telt hetzelfde als een eerdere rij", en: "it counts what another counts")
      }
      paid.append(counted)
    }
    return paid
  }

  private func counted(_ row: Certificate.Row, _ number: Int) throws(Refusal) -> DerivedRow {
    let names = RowNames(positions: positions, row: number)
    switch row {
    case .attendance(let pilot, let theme):
      let (one, held) = (try names.pilot(pilot), try names.theme(theme))
      return DerivedRow(
        .attendance(pilot: one, theme: held), exactly: positions.attend(one, held), most: sessions)
    case .mix(let pilot, let other):
      let couple = [try names.pilot(pilot), try names.pilot(other)].sorted()
      guard couple[0] != couple[1] else { throw names.notTwo }
      let key = [pilot, other].sorted()
      let before = programme.history.count { lookup.couples(in: $0).contains(key) }
      return repeated(.meeting(pilot: couple[0], other: couple[1]), "mix", after: before)
    case .hosting(let pilot):
      let before = programme.history.count { lookup.hosts(of: $0).contains(pilot) }
      return repeated(.hosting(pilot: try names.pilot(pilot)), "hosting", after: before)
    case .load(let expert):
      let before = programme.history.count { lookup.knownExperts(in: $0).contains(expert) }
      return repeated(.expert(try names.expert(expert)), "load", after: before)
    case .spread(let pilot, let part):
      let one = try names.pilot(pilot)
      let parts = lookup.yearParts[pilot]?.count ?? 0
      guard (0..<parts).contains(part) else { throw names.noPart(part, of: parts, of: pilot) }
      return repeated(.part(pilot: one, part), "spread", after: 0)
    case .fairTravel(let pilot):
      let one = try names.pilot(pilot)
      let price = lookup.price(of: "fair-travel")
      return DerivedRow(
        .minutes(pilot: one), above: price.above, price: price.price,
        most: sessions * (positions.minutes[one].max() ?? 0))
    case .expertMax(let expert):
      let one = try names.expert(expert)
      return try limited(.expert(one), programme.experts[one].max, names)
    case .expertDay(let expert, let date):
      let one = try names.expert(expert)
      return try limited(.expertDate(expert: one, date), programme.experts[one].perDay, names)
    case .expertMoment(let expert, let date, let daypart):
      let (one, start) = (try names.expert(expert), try names.daypart(daypart))
      return try limited(.expertMoment(expert: one, date: date, start: start), 1, names)
    case .teamDay(let date): return try limited(.teamDate(date), programme.team.perDay, names)
    case .teamWeek(let date):
      return try limited(.teamWeek(date.week), programme.team.perWeek, names)
    case .roomClash(let venue, let date, let daypart):
      let (place, start) = (try names.venue(venue), try names.daypart(daypart))
      let held = programme.venues[place]
      return try limited(
        .room(venue: place, date: date, start: start), held.online ? nil : held.rooms, names)
    case .budget: return try limited(.spending, programme.budget, names, each: largestExpense)
    case .share(let pilot):
      let one = try names.pilot(pilot)
      return try limited(
        .share(pilot: one), programme.pilots[one].budget, names, each: largestExpense)
    case .pilotClique(let pilot, let stretches):
      return try clique(try names.pilot(pilot), stretches, names)
    case .expertClique(let expert, let from, let until):
      let one = try names.expert(expert)
      guard from == until else { throw names.canHaveBoth(from, until, of: expert) }
      let most = programme.experts[one].perDay
      guard most <= 1 else { throw names.canHave(most, on: from, of: expert) }
      return DerivedRow(.expertDate(expert: one, from), atMost: 1, most: sessions)
    }
  }

  private func repeated(
    _ subject: DerivedRow.Subject, _ wish: String, after before: Int
  ) -> DerivedRow {
    DerivedRow(subject, after: before, price: lookup.price(of: wish).price, most: sessions)
  }

  /// A count that the schedule limits, of which one session brings so many at most.
  private func limited(
    _ subject: DerivedRow.Subject, _ limit: Int?, _ names: RowNames, each: Int = 1
  ) throws(Refusal) -> DerivedRow {
    guard let limit else { throw names.noLimit }
    return DerivedRow(subject, atMost: limit, most: sessions * each)
  }

  private var largestExpense: Int {
    programme.venues.reduce(0) { max($0, $1.cost) }
      + programme.experts.reduce(0) { $0 + $1.fee }
  }

  /// Days of which no two can both have a session of the pilot, by the rules on two sessions.
  private func clique(
    _ pilot: Int, _ stretches: [Certificate.Stretch], _ names: RowNames
  ) throws(Refusal) -> DerivedRow {
    var ranges: [Int: ClosedRange<CivilDate>] = [:]
    var held: [(theme: Int, date: CivilDate)] = []
    for stretch in stretches {
      let theme = try names.theme(stretch.theme)
      guard stretch.from <= stretch.until, ranges[theme] == nil else { throw names.badStretch }
      ranges[theme] = stretch.from...stretch.until
      held += days[theme].filter { stretch.from <= $0 && $0 <= stretch.until }.map { (theme, $0) }
    }
    for (index, one) in held.enumerated() {
      for other in held[index...] where !exclude(one, other, pilot) {
        throw names.canHaveBoth(one.date, other.date, of: programme.pilots[pilot].id)
      }
    }
    return DerivedRow(.pilotDays(pilot: pilot, ranges), atMost: 1, most: sessions)
  }

  /// Whether no pilot can attend two different sessions of those themes on those days.
  private func exclude(
    _ one: (theme: Int, date: CivilDate), _ other: (theme: Int, date: CivilDate), _ pilot: Int
  ) -> Bool {
    let first = (theme: programme.themes[one.theme].id, date: one.date)
    let second = (theme: programme.themes[other.theme].id, date: other.date)
    let days = abs(other.date.dayNumber - one.date.dayNumber)
    if days == 0 || days < lookup.leastGap(first.theme, second.theme) { return true }
    if one.theme == other.theme, positions.attend(pilot, one.theme) <= 1 { return true }
    return lookup.isOutOfOrder(first, before: second) || lookup.isOutOfOrder(second, before: first)
  }
}
