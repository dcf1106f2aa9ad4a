public import ProgrammeModel

/// One thing that a schedule says and that can be taken out of it: an entry of a list, a limit.
///
/// What a schedule cannot do without (its themes, sessions, participants and days) is no fact.
public struct Fact: Hashable, Sendable {
  /// What a fact is about; numbers are indices into the programme.
  enum Subject: Hashable, Sendable {
    case closed(Int), teamAway(Int), pilotAway(Int, Int), expertAway(Int, Int), venueAway(Int, Int)
    case pilotBusy(Int), expertBusy(Int)
    case publicHolidays, schoolHoliday(Int, Region)
    case gap, perDay, perWeek, budget, pilotBudget(Int)
    case from(Int), until(Int), dayparts(Int), mode(Int), after(Int, String)
    case most(Int), capacity(Int), rooms(Int), host(Int), pin(Int)
    case frozen(String)
  }

  let subject: Subject
  let entry: Entry
  /// What it says, as part of a sentence without a full stop.
  public let words: Words
  /// How many people it concerns.
  public let people: Int

  /// Whether it comes before another where it is tried what can go: fewer people, then more room.
  func yieldsBefore(_ other: Fact, in programme: Programme) -> Bool {
    func room(_ fact: Fact) -> Int {
      if case .capacity(let venue) = fact.subject {
        programme.venues[venue].capacity ?? 0
      } else {
        0
      }
    }
    return (people, -room(self)) < (other.people, -room(other))
  }

  /// Where it stands; `nil` where it was not read from a file.
  public var place: SourcePlace? { entry.place }
  /// What stands there, as in `gap: 14`.
  public var source: String { entry.text }
}

extension Fact {
  /// All facts of a programme that can stand in the way of a plan, in the order of a schedule file.
  ///
  /// `frozen` are the ids of published sessions that may no longer change.
  static func all(
    of programme: Programme, after published: PlanDocument? = nil, frozen: [String]
  ) -> [Fact] {
    var subjects: [Subject] = []
    let calendar = programme.calendar
    if calendar.publicHolidays == .closed { subjects.append(.publicHolidays) }
    subjects += calendar.closed.indices.map { .closed($0) }
    if programme.team.perDay != nil { subjects.append(.perDay) }
    if programme.team.perWeek != nil { subjects.append(.perWeek) }
    subjects += programme.team.unavailable.indices.map { .teamAway($0) }
    if programme.gap > 1 { subjects.append(.gap) }
    if programme.budget != nil { subjects.append(.budget) }
    for (index, theme) in programme.themes.enumerated() {
      if theme.mode != .any { subjects.append(.mode(index)) }
      if theme.dayparts != nil { subjects.append(.dayparts(index)) }
      if theme.period.lowerBound > programme.period.lowerBound { subjects.append(.from(index)) }
      if theme.period.upperBound < programme.period.upperBound { subjects.append(.until(index)) }
      subjects += theme.after.map { .after(index, $0) }
    }
    for (index, pilot) in programme.pilots.enumerated() {
      subjects += pilot.unavailable.indices.map { .pilotAway(index, $0) }
      if !pilot.busy.busy.isEmpty { subjects.append(.pilotBusy(index)) }
      if pilot.budget != nil { subjects.append(.pilotBudget(index)) }
    }
    for (index, expert) in programme.experts.enumerated() {
      if expert.max != nil { subjects.append(.most(index)) }
      subjects += expert.unavailable.indices.map { .expertAway(index, $0) }
      if !expert.busy.busy.isEmpty { subjects.append(.expertBusy(index)) }
    }
    for (index, venue) in programme.venues.enumerated() where !venue.online {
      if venue.host != nil { subjects.append(.host(index)) }
      if venue.capacity != nil { subjects.append(.capacity(index)) }
      subjects.append(.rooms(index))
    }
    for (index, venue) in programme.venues.enumerated() {
      subjects += venue.unavailable.indices.map { .venueAway(index, $0) }
    }
    subjects += programme.pins.indices.map { .pin($0) }
    subjects += frozen.map { .frozen($0) }
    if calendar.schoolHolidays == .closed {
      let regions = Set(programme.pilots.compactMap(\.region))
      for (index, holiday) in calendar.holidays.enumerated() {
        for region in Region.allCases where regions.contains(region) {
          guard holiday.days[region]?.overlaps(programme.period) == true else { continue }
          subjects.append(.schoolHoliday(index, region))
        }
      }
    }
    return subjects.map { Fact($0, of: programme, after: published) }
  }

  private init(_ subject: Subject, of programme: Programme, after published: PlanDocument?) {
    self.init(
      subject: subject, entry: programme.entry(of: subject), words: programme.words(of: subject),
      people: programme.people(of: subject, after: published))
  }
}

extension Programme {
  /// How many people a fact concerns.
  fileprivate func people(of subject: Fact.Subject, after published: PlanDocument?) -> Int {
    let everyone = pilots.reduce(0) { $0 + $1.people }
    return switch subject {
    case .pilotAway(let pilot, _), .pilotBusy(let pilot), .pilotBudget(let pilot):
      pilots[pilot].people
    case .expertAway, .expertBusy, .most: 1
    case .venueAway, .capacity, .rooms: 0
    case .host: 2
    case .teamAway, .perDay, .perWeek: team.people
    case .from(let theme), .until(let theme), .dayparts(let theme), .mode(let theme),
      .after(let theme, _):
      pilots.filter { $0.attend[themes[theme].id] ?? themes[theme].attend > 0 }
        .reduce(0) { $0 + $1.people }
    case .schoolHoliday(_, let region):
      pilots.filter { $0.region == region }.reduce(0) { $0 + $1.people }
    case .pin(let pin): 2 * max(1, pins[pin].pilots.count)
    case .frozen(let id):
      2 * (published?.sessions.first { $0.id == id }?.pilots.count ?? 1)
    case .closed, .publicHolidays, .gap, .budget: everyone
    }
  }
}

/// The elements without those that stood before.
func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
