import ProgrammeModel

extension Planner {
  /// The experts of all themes are too few for their sessions.
  func experts(_ kept: [Fact], _ conditions: NecessaryConditions) -> Words {
    let concerned = Set(kept.compactMap(\.expert))
    let themes = programme.themes.filter { theme in
      let knowing = programme.experts.indices.filter {
        programme.experts[$0].themes[theme.id] != nil
      }
      return !concerned.isDisjoint(with: knowing) && concerned.isSuperset(of: knowing)
    }
    guard !themes.isEmpty else {
      return Words(
        nl: "De sessies vragen meer experts dan de experts die iets van de thema's weten, samen"
          + " kunnen geven.",
        en: "The sessions ask for more experts than those who know the themes can give together.")
    }
    let given = concerned.sorted().compactMap { expert -> (name: String, times: Int)? in
      let known = themes.filter { programme.experts[expert].themes[$0.id] != nil }
      let times = min(
        known.reduce(0) { $0 + $1.sessions }, conditions.mostSessions(of: expert))
      return known.isEmpty ? nil : (programme.experts[expert].name, times)
    }
    return shortage(
      of: themes, asked: themes.reduce(0) { $0 + $1.sessions * $1.experts }, given, role: nil)
  }

  /// The experts of a theme, of one role where what is kept asks for roles, are too few for its
  /// sessions.
  func experts(ofTheme index: Int, panel: Panel, _ conditions: NecessaryConditions) -> Words {
    let theme = conditions.problem.programme.themes[index]
    let role =
      theme.roles.isEmpty ? nil : panel.experts.first.flatMap { programme.experts[$0].role }
    return shortage(
      of: [theme], asked: theme.sessions * panel.count,
      panel.experts.map {
        (programme.experts[$0].name, conditions.mostSessions(of: $0, at: index))
      },
      role: role)
  }

  /// That some themes ask for experts more often than those who know them can come.
  private func shortage(
    of themes: [Theme], asked: Int, _ given: [(name: String, times: Int)], role: String?
  ) -> Words {
    let (titles, isOne) = (themes.map { "“\($0.title)”" }.listed, themes.count == 1)
    let others = Words(
      nl: "en andere experts\(role == nil ? "" : " met die rol") zijn er niet voor",
      en: "and there are no other experts\(role == nil ? "" : " of that role")")
    guard given.reduce(0, { $0 + $1.times }) < asked else {
      let names = given.map(\.name).listed
      return Words(
        nl: "\(names.nl) \(given.count == 1 ? "kan" : "kunnen samen") niet alle sessies van"
          + " \(titles.nl) doen, \(others.nl).",
        en: "\(names.en) cannot take all sessions of \(titles.en)"
          + "\(given.count == 1 ? "" : " together"), \(others.en) for them.")
    }
    let shares = given.map { name, times in
      Words(
        nl: times == 0 ? "\(name) kan nooit" : "\(name) kan hooguit \(times) keer",
        en: times == 0
          ? "\(name) never can"
          : "\(name) can come \(times == 1 ? "once" : "\(times) times") at most")
    }
    let expert = Words(
      nl: "een expert" + (role.map { " met de rol \($0)" } ?? ""),
      en: "an expert" + (role.map { " of the role \($0)" } ?? ""))
    return Words(
      nl: "\(titles.nl) \(isOne ? "vraagt" : "vragen samen") \(asked) keer \(expert.nl);"
        + " \(shares.map(\.nl).joined(separator: ", ")), \(others.nl).",
      en: "\(titles.en) \(isOne ? "asks" : "together ask") for \(expert.en)"
        + " \(asked == 1 ? "once" : "\(asked) times"); \(shares.map(\.en).joined(separator: ", ")),"
        + " \(others.en) for \(isOne ? "it" : "them").")
  }
}
