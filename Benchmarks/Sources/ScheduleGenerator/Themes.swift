internal import ProgrammeModel

extension ScheduleGenerator {
  /// The group themes, between an opening and a closing plenary where the pilots are not too many.
  func drawThemes(_ chance: inout SplitMix64, pilots: inout [Pilot]) -> [Theme] {
    var themes: [Theme] = []
    for (number, names) in Catalogue.groupThemes.enumerated() {
      var theme = Theme(
        id: names.id, title: names.title[language], sessions: 2, pilots: .all,
        period: Catalogue.year)
      if usesAllKeys { vary(&theme, number: number, pilots: &pilots) }
      let attendances = pilots.reduce(0) { $0 + ($1.attend[theme.id] ?? theme.attend) }
      theme.sessions = max(2, (attendances + group / 2) / group)
      let least = attendances / theme.sessions
      theme.pilots = .between(
        least < group - 1 ? max(1, least)...group - 1 : group - 1...group + 1)
      if chance.happens(onceIn: 2), let earlier = chance.pick(themes) {
        theme.after = [earlier.id]
      }
      themes.append(theme)
    }
    if (7...30).contains(pilots.count) { themes.insert(plenary(Catalogue.opening), at: 0) }
    if (7...15).contains(pilots.count) { themes.append(plenary(Catalogue.closing)) }
    return themes
  }

  private func plenary(_ names: ThemeNames) -> Theme {
    Theme(
      id: names.id, title: names.title[language], sessions: 1, pilots: .all, mode: .onsite,
      period: Catalogue.year)
  }

  /// Gives every theme something that the plain ones do not have.
  private func vary(_ theme: inout Theme, number: Int, pilots: inout [Pilot]) {
    switch number {
    case 0:
      theme.description = Words(nl: "Boeien en binden.", en: "To win and to keep.")[language]
      theme.bring = Words(nl: "Twee voorbeelden.", en: "Two examples.")[language]
      guard pilots.count >= 6 else { return }
      pilots[0].attend[theme.id] = 2
      pilots[1].attend[theme.id] = 0
    case 1:
      theme.expertDemand = .byRole(
        Catalogue.roles.map { Theme.RoleCount(role: $0, count: 1) })
    case 2:
      theme.mode = .online
      theme.hasTeam = false
    default:
      theme.dayparts = Catalogue.dayparts(in: language).suffix(1).map(\.name)
      if pilots.count >= 8 { theme.attend = 2 }
    }
  }
}
