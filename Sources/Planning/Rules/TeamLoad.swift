import ProgrammeModel

extension Criterion {
  /// `team-load`: the programme team has no more sessions on a date and in an ISO week than it can.
  static let teamLoad = rule(
    "team-load", Words(nl: "te veel voor het programmateam", en: "too much for the programme team"),
    unit: Words(nl: "sessies te veel", en: "sessions too many"),
    [
      .count(
        ConvexCount(
          tally: .teamSlot(
            buckets: { $0.days }, of: { problem, slot in [problem.slots[slot].day] }),
          penalty: .excess { problem, _ in problem.programme.team.perDay },
          row: { problem, day in
            .teamDay(date: problem.programme.period.lowerBound.adding(days: day))
          })),
      .count(
        ConvexCount(
          tally: .teamSlot(
            buckets: { $0.isoWeeks }, of: { problem, slot in [problem.slots[slot].isoWeek] }),
          penalty: .excess { problem, _ in problem.programme.team.perWeek },
          row: { problem, week in
            .teamWeek(date: problem.programme.period.lowerBound.adding(days: 7 * week))
          })),
    ])
}

extension TeamFlow {
  /// The rule as a flow, of kinds with so many sessions with the team.
  init(_ problem: Problem, sessions: [Int]) {
    var weeks = Array(repeating: 0, count: problem.days)
    for slot in problem.slots { weeks[slot.day] = slot.isoWeek }
    let team = problem.programme.team
    self.init(sessions: sessions, weeks: weeks, perDay: team.perDay, perWeek: team.perWeek)
  }
}
