internal import ProgrammeModel

/// A plan drawn by chance that keeps to the gap, the order, the hosts and the experts' days.
struct DrawnPlan {
  private(set) var sessions: [PlannedSession] = []
  private var days: [String: [CivilDate]] = [:]
  private var sessionsOnDay: [CivilDate: Int] = [:]

  /// Draws a plan; `nil` where the days ran out.
  ///
  /// Where no expert on a theme has a day left, another expert learns the theme.
  init?(for programme: inout Programme, chance: inout SplitMix64) {
    let all = Catalogue.freeDays
    let count = programme.themes.count
    for (index, theme) in programme.themes.enumerated() {
      let window = all[index * all.count / count..<(index + 1) * all.count / count]
      for (number, group) in DrawnPlan.groups(theme, programme, &chance).enumerated() {
        guard let date = day(for: group, theme, in: Array(window), programme, &chance),
          let daypart = chance.pick(theme.dayparts ?? programme.calendar.dayparts.map(\.name))
        else { return nil }
        guard let experts = experts(for: theme, on: date, &programme.experts, &chance) else {
          return nil
        }
        let session = PlannedSession(
          id: theme.sessionIDs[number], theme: theme.id, date: date, daypart: daypart,
          venue: DrawnPlan.venue(for: theme, group, &chance), pilots: group, experts: experts)
        for participant in group + experts { days[participant, default: []].append(date) }
        sessionsOnDay[date, default: 0] += 1
        sessions.append(session)
      }
    }
  }

  /// Deals the pilots to the sessions; those that come twice sit in different ones.
  private static func groups(
    _ theme: Theme, _ programme: Programme, _ chance: inout SplitMix64
  ) -> [[String]] {
    let attendances = chance.shuffled(programme.pilots).flatMap {
      Array(repeating: $0.id, count: $0.attend[theme.id] ?? theme.attend)
    }
    return (0..<theme.sessions).map { number in
      let group = Set(
        stride(from: number, to: attendances.count, by: theme.sessions).map { attendances[$0] })
      return programme.pilots.map(\.id).filter(group.contains)
    }
  }

  /// A day in the window, or else a later one, that leaves every pilot of the group its gap.
  private func day(
    for group: [String], _ theme: Theme, in window: [CivilDate], _ programme: Programme,
    _ chance: inout SplitMix64
  ) -> CivilDate? {
    let taken = group.flatMap { days[$0] ?? [] }
    let earlier = sessions.filter {
      theme.after.contains($0.theme) && $0.pilots.contains(where: group.contains)
    }.map(\.date)
    func fits(_ day: CivilDate) -> Bool {
      taken.allSatisfy { abs($0.dayNumber - day.dayNumber) >= programme.gap }
        && earlier.allSatisfy { $0 < day }
    }
    let total = programme.themes.reduce(0) { $0 + $1.sessions }
    let busy = 2 * total / Catalogue.freeDays.count + 1
    let inWindow = window.filter(fits)
    return chance.pick(inWindow.filter { sessionsOnDay[$0, default: 0] < busy })
      ?? chance.pick(inWindow)
      ?? chance.pick(Catalogue.freeDays.filter { $0 > window[0] && fits($0) })
  }

  /// Experts who have nothing yet on a day, of the roles that the theme asks; `nil` where they are too
  /// few of a role.
  private func experts(
    for theme: Theme, on date: CivilDate, _ experts: inout [Expert], _ chance: inout SplitMix64
  ) -> [String]? {
    let free = chance.shuffled(experts.filter { days[$0.id]?.contains(date) != true })
    let order =
      free.filter { $0.themes[theme.id] != nil }
      + free.filter { $0.themes[theme.id] == nil }
    var chosen = Set(order.prefix(theme.experts).map(\.id))
    if !theme.roles.isEmpty {
      chosen = Set(
        theme.roles.flatMap { asked in
          order.filter { $0.role == asked.role }.prefix(asked.count).map(\.id)
        })
      guard chosen.count == theme.experts else { return nil }
    }
    for index in experts.indices where chosen.contains(experts[index].id) {
      experts[index].themes[theme.id] = experts[index].themes[theme.id] ?? 1
    }
    return experts.map(\.id).filter(chosen.contains)
  }

  private static func venue(
    for theme: Theme, _ group: [String], _ chance: inout SplitMix64
  ) -> String {
    switch (theme.mode, theme.pilots) {
    case (.online, _): "online"
    case (_, .all): "congres"
    default: chance.pick(group) ?? "online"
    }
  }
}
