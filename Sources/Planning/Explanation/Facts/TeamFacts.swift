import ProgrammeModel

extension Fact {
  /// What the programme team can do.
  static func ofTeam(_ programme: Programme) -> [Fact] {
    let (team, keys) = (programme.team, ScheduleKeys.team)
    return [
      load(keys.perDay, team.perDay, Words(nl: "per dag", en: "a day"), raisedBy: 10, programme) {
        $0.team.perDay = $1
      },
      load(
        keys.perWeek, team.perWeek, Words(nl: "per week", en: "a week"), raisedBy: 20, programme
      ) {
        $0.team.perWeek = $1
      },
    ].compactMap(\.self) + absences(of: theTeam(team), programme)
  }

  private static func load(
    _ key: any AnyScheduleKey, _ most: Int?, _ each: Words, raisedBy steps: Int,
    _ programme: Programme,
    _ set: @escaping @Sendable (inout Programme, Int?) -> Void
  ) -> Fact? {
    guard let most else { return nil }
    let entry = Entry(programme, path, key, most)
    let limit = Words(atMost: most)
    return Fact(
      entry: entry,
      words: Words(
        nl: "het programmateam houdt \(limit.nl) \(each.nl)",
        en: "the programme team holds \(limit.en) \(each.en)"),
      demand: Words(
        nl: "het programmateam \(limit.nl) \(each.nl) houdt",
        en: "the programme team holds \(limit.en) \(each.en)"),
      concern: .other, people: programme.team.people, removal: .deleting(entry) { set(&$0, nil) },
      relaxation: .raising(entry, key, from: most, by: steps) { set(&$0, $1) })
  }

  private static let path = ScheduleKeys.schedule.team.name

  private static func theTeam(_ team: Team) -> Absentee {
    let keys = ScheduleKeys.team
    return Absentee(
      path: path, unavailable: (keys.unavailable, \.team.unavailable),
      busy: (keys.busy, \.team.busy),
      isAway: Words(nl: "het programmateam kan niet", en: "the programme team cannot come"),
      isTaken: Words(
        nl: "het programmateam kan niet als zijn agenda bezet is",
        en: "the programme team cannot come when its calendar is taken"),
      demand: Words(
        nl: "het programmateam overal bij kan zijn", en: "the programme team can be there always"),
      concern: .presence(of: [Words(nl: "het programmateam", en: "the programme team")]),
      people: team.people)
  }
}
