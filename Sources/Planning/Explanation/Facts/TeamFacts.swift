import ProgrammeModel

extension Fact {
  /// What the programme team can do.
  static func ofTeam(_ programme: Programme) -> [Fact] {
    let team = programme.team
    return [
      load("perDay", team.perDay, Words(nl: "per dag", en: "a day"), raisedBy: 10, programme) {
        $0.team.perDay = $1
      },
      load("perWeek", team.perWeek, Words(nl: "per week", en: "a week"), raisedBy: 20, programme) {
        $0.team.perWeek = $1
      },
    ].compactMap(\.self) + team.unavailable.indices.map { absence($0, programme) }
      + [calendar(programme)].compactMap(\.self)
  }

  private static func load(
    _ key: String, _ most: Int?, _ each: Words, raisedBy steps: Int, _ programme: Programme,
    _ set: @escaping @Sendable (inout Programme, Int?) -> Void
  ) -> Fact? {
    guard let most else { return nil }
    let entry = Entry(programme, "team", key, most)
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

  private static let theTeam = Concern.presence(
    of: [Words(nl: "het programmateam", en: "the programme team")])
  private static let withTeam = Words(
    nl: "het programmateam overal bij kan zijn", en: "the programme team can be there always")

  private static func calendar(_ programme: Programme) -> Fact? {
    guard !programme.team.busy.busy.isEmpty else { return nil }
    let key = ScheduleKeys.team.busy.name
    let entry = Entry(place: programme.sources["team/\(key)"], text: key)
    return Fact(
      entry: entry,
      words: Words(
        nl: "het programmateam kan niet als zijn agenda bezet is",
        en: "the programme team cannot come when its calendar is taken"),
      demand: withTeam, concern: theTeam, people: programme.team.people,
      removal: .deleting(entry) { $0.team.busy = BusyTimes() }, relaxation: nil)
  }

  private static func absence(_ index: Int, _ programme: Programme) -> Fact {
    let when = programme.team.unavailable[index]
    let entry = Entry("unavailable", when)
    return Fact(
      entry: entry,
      words: Words("het programmateam kan niet", "the programme team cannot come", at: when),
      demand: withTeam, concern: theTeam, people: programme.team.people,
      removal: .deleting(entry) { $0.team.unavailable.remove(at: index) }, relaxation: nil)
  }
}
