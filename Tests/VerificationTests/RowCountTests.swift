import ProgrammeModel
import TestSupport
import Testing

@testable import Verification

/// What the rows of a certificate count, held against plans that are valid.
struct RowCountTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `Own costs and what counts pay for are the whole cost of a plan`(seed: UInt64) throws {
    let random = RandomProgramme.make(
      seed: seed, .init(pilots: 3...5, isPublished: seed.isMultiple(of: 3)))
    try check(random.witness, Verifier(random.programme, after: random.baseline))
  }

  /// Everything that a day, a week or a part of the year can have twice, in one plan.
  @Test func `A plan that uses all that is allowed twice is counted right`() throws {
    let programme = Programme.tiny {
      $0.themes[1].sessions = 3
      $0.themes[1].gap = 7
      $0.themes[1].hasTeam = false
      $0.pilots[0].attend["werving"] = 2
      $0.pilots[1].attend["werving"] = 2
      $0.pilots[1].period = days("2021-03-04..2021-06-01")
      ($0.team.perDay, $0.team.perWeek) = (1, 1)
      $0.experts[0].perDay = 2
      $0.history = PastMeeting.of(Given.visie, Given.werving)
    }
    let plan = PlanDocument.of(
      .held("werving-1", "2021-03-09", "ochtend", "online", ["breda", "emmen"], ["jansen"]),
      .held("werving-2", "2021-03-09", "middag", "zaal", ["venlo"], ["jansen"]),
      .held("werving-3", "2021-03-16", "middag", "zaal", ["breda", "emmen"], ["jansen"]),
      .held(
        "visie-1", "2021-03-18", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"]))
    let verifier = Verifier(programme)
    #expect(verifier.verify(plan).broken == [])
    try check(plan, verifier)
    let counts = try Counts(plan, verifier)
    #expect(try counts.count(.expertDay(expert: "jansen", date: day("2021-03-09"))) == 2)
    #expect(
      try counts.count(
        .expertMoment(expert: "jansen", date: day("2021-03-09"), daypart: "middag")) == 1)
    #expect(try counts.count(.teamWeek(date: day("2021-03-09"))) == 0)
    #expect(try counts.count(.teamWeek(date: day("2021-03-16"))) == 1)
    #expect(try counts.count(.mix(pilot: "breda", other: "emmen")) == 2)
    #expect(try counts.count(.spread(pilot: "breda", part: 0)) == 3)
    #expect(try counts.count(.spread(pilot: "breda", part: 1)) == 0)
  }

  private func check(_ plan: PlanDocument, _ verifier: Verifier) throws {
    let verdict = verifier.verify(plan)
    try #require(verdict.broken == [])
    let (programme, counts) = (verifier.lookup.programme, try Counts(plan, verifier))
    var cost = try counts.ownCost
    for row in paid(of: programme, verifier.lookup) {
      let (derived, number) = (try counts.derived(row), try counts.count(row))
      cost += try #require(points(derived, at: number), "\(row) has \(number)")
    }
    #expect(cost == verdict.cost)
    for row in limits(of: programme, plan) {
      let (derived, number) = (try counts.derived(row), try counts.count(row))
      #expect(points(derived, at: number) == 0, "\(row) has \(number)")
    }
  }

  /// What a plan pays for a count; `nil` where no valid plan has it.
  private func points(_ row: DerivedRow, at number: Int) -> Int? {
    if let corner = row.corners.first(where: { $0.count == number }) { return corner.points }
    return zip(row.corners, row.corners.dropFirst()).first { before, next in
      before.count < number && number < next.count
    }.map { before, next in
      before.points
        + (next.points - before.points) * (number - before.count) / (next.count - before.count)
    }
  }

  /// A row for every count that costs something.
  private func paid(of programme: Programme, _ lookup: Lookup) -> [Certificate.Row] {
    let couples = pairs(programme.pilots).map { one, other in
      Certificate.Row.mix(pilot: one.id, other: other.id)
    }
    let pilots = programme.pilots.flatMap { pilot -> [Certificate.Row] in
      [.hosting(pilot: pilot.id), .fairTravel(pilot: pilot.id)]
        + (0..<(lookup.yearParts[pilot.id]?.count ?? 0)).map { .spread(pilot: pilot.id, part: $0) }
    }
    return couples + pilots + programme.experts.map { .load(expert: $0.id) }
  }

  /// A row for everything that is limited where the plan has something of it.
  private func limits(of programme: Programme, _ plan: PlanDocument) -> [Certificate.Row] {
    let attendances = programme.pilots.flatMap { pilot in
      programme.themes.map { Certificate.Row.attendance(pilot: pilot.id, theme: $0.id) }
    }
    let dates = plan.sessions.flatMap { session -> [Certificate.Row] in
      let (date, team) = (session.date, programme.team)
      return (team.perDay == nil ? [] : [.teamDay(date: date)])
        + (team.perWeek == nil ? [] : [.teamWeek(date: date)])
        + session.experts.flatMap { expert -> [Certificate.Row] in
          [.expertDay(expert: expert, date: date)]
            + programme.calendar.dayparts.map {
              .expertMoment(expert: expert, date: date, daypart: $0.name)
            }
        }
    }
    return attendances + dates
  }
}

/// Counts what the sessions of a plan have of a row, by what they are charged for it.
private struct Counts {
  private let positions: Positions
  private let derivation: RowDerivation
  /// The one way of each session that the plan has.
  private let held: [(columns: SessionColumns, domains: [GroupDomain])]

  init(_ plan: PlanDocument, _ verifier: Verifier) throws {
    let positions = Positions(verifier.lookup)
    let sessions = try Sessions(verifier, positions)
    self.positions = positions
    derivation = RowDerivation(
      positions: positions,
      days: positions.programme.themes.indices.map { sessions.days(ofTheme: $0) })
    held = try plan.sessions.map { session in
      let columns = sessions.columns[try #require(sessions.ids.firstIndex(of: session.id))]
      return (columns, try Counts.domains(of: session, columns, positions))
    }
  }

  private static func domains(
    of session: PlannedSession, _ columns: SessionColumns, _ positions: Positions
  ) throws -> [GroupDomain] {
    let group = session.pilots.compactMap { positions.pilots[$0] }.sorted()
    let panel = session.experts.compactMap { positions.experts[$0] }.sorted()
    let venue = try #require(positions.venues[session.venue])
    let slot = Int32(
      try #require(
        positions.slots.firstIndex {
          ($0.date, $0.daypart.name) == (session.date, session.daypart)
        }))
    return columns.groups.map { pilots in
      var domain = GroupDomain(isOpen: pilots == group, slots: slot..<slot + 1)
      domain.closedVenues = Set(positions.programme.venues.indices.map(Int32.init))
        .subtracting([Int32(venue)])
      domain.closedPanels = Set(
        columns.panels.indices.filter { columns.panels[$0] != panel }.map(Int32.init))
      return domain
    }
  }

  /// Points of the sessions by themselves.
  var ownCost: Int {
    get throws {
      try charged(ReducedCosts(positions)) / Certificate.unitsPerPoint
    }
  }

  func derived(_ row: Certificate.Row) throws -> DerivedRow {
    try derivation.counted([row])[0]
  }

  func count(_ row: Certificate.Row) throws -> Int {
    var costs = ReducedCosts(positions)
    costs.add(1, for: try derived(row).subject)
    return try charged(costs) - charged(ReducedCosts(positions))
  }

  private func charged(_ costs: ReducedCosts) throws -> Int {
    try held.reduce(0) { sum, session in
      let least = costs.least(session.columns, within: session.domains).compactMap(\.self)
      try #require(least.count == 1)
      return sum + least[0]
    }
  }
}
