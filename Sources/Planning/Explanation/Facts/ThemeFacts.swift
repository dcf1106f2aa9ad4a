import ProgrammeModel

extension Fact {
  /// What is asked of a theme.
  static func ofTheme(_ index: Int, _ programme: Programme) -> [Fact] {
    [
      mode(index, programme), dayparts(index, programme),
    ].compactMap(\.self) + bounds(of: part(index, programme), programme)
      + [gap(index, programme), roles(index, programme)].compactMap(\.self)
      + programme.themes[index].after.map { after($0, index, programme) }
  }

  private static func mode(_ index: Int, _ programme: Programme) -> Fact? {
    let theme = programme.themes[index]
    guard theme.mode != .any else { return nil }
    let entry = Entry(programme, theme, ScheduleKeys.theme.mode, theme.mode.rawValue)
    let any = "\(ScheduleKeys.theme.mode.name): \(Theme.Mode.any.rawValue)"
    let mode =
      theme.mode == .online
      ? Words(same: "online") : Words(nl: "op locatie", en: "on site")
    return Fact(
      entry: entry,
      words: Words(
        nl: "“\(theme.title)” is alleen \(mode.nl)", en: "“\(theme.title)” is \(mode.en) alone"),
      demand: Words(
        nl: "“\(theme.title)” \(mode.nl) is", en: "“\(theme.title)” is \(mode.en)"),
      concern: .other, people: programme.people(at: theme),
      removal: .deleting(entry) { $0.themes[index].mode = .any },
      relaxation: Relaxation(of: entry, steps: 1, { _ in any }) { asked, _ in
        asked.themes[index].mode = .any
      })
  }

  private static func dayparts(_ index: Int, _ programme: Programme) -> Fact? {
    let theme = programme.themes[index]
    guard let dayparts = theme.dayparts else { return nil }
    let entry = Entry(
      programme, theme, ScheduleKeys.theme.dayparts, "[\(dayparts.joined(separator: ", "))]")
    return Fact(
      entry: entry,
      words: Words(
        nl: "“\(theme.title)” is alleen in dagdeel \(dayparts.listed.nl)",
        en: "“\(theme.title)” is in daypart \(dayparts.listed.en) alone"),
      demand: Words(
        nl: "“\(theme.title)” in het gevraagde dagdeel is",
        en: "“\(theme.title)” is in the daypart asked"),
      concern: .other, people: programme.people(at: theme),
      removal: .deleting(entry) { $0.themes[index].dayparts = nil }, relaxation: nil)
  }

  private static func gap(_ index: Int, _ programme: Programme) -> Fact? {
    let theme = programme.themes[index]
    guard let gap = theme.gap, gap > programme.gap else { return nil }
    let key = ScheduleKeys.theme.gap
    let entry = Entry(programme, theme, key, gap)
    return Fact(
      entry: entry,
      words: Words(
        nl:
          "tussen twee sessies “\(theme.title)” van een pilot zitten ten minste \(Words.days(gap).nl)",
        en: "two sessions “\(theme.title)” of a pilot lie at least \(Words.days(gap).en) apart"),
      demand: Words(
        nl:
          "tussen twee sessies “\(theme.title)” van een pilot ten minste \(Words.days(gap).nl) zitten",
        en: "two sessions “\(theme.title)” of a pilot lie at least \(Words.days(gap).en) apart"),
      concern: .gap(gap, theme: index), people: programme.people(at: theme),
      removal: .deleting(entry) { $0.themes[index].gap = nil },
      relaxation: Relaxation(of: entry, steps: gap - programme.gap, { "\(key.name): \(gap - $0)" })
      {
        $0.themes[index].gap = gap - $1
      })
  }

  private static func roles(_ index: Int, _ programme: Programme) -> Fact? {
    let theme = programme.themes[index]
    guard !theme.roles.isEmpty else { return nil }
    let key = ScheduleKeys.theme.experts
    let asked = theme.roles.map { "\($0.role): \($0.count)" }.joined(separator: ", ")
    let entry = Entry(programme, theme, key, "{\(asked)}")
    let words = theme.roles.map { "\($0.count) × \($0.role)" }.listed
    let anyone: @Sendable (inout Programme) -> Void = {
      $0.themes[index].expertDemand = .any(theme.experts)
    }
    let relaxation = Relaxation(of: entry, steps: 1, { _ in "\(key.name): \(theme.experts)" }) {
      asked, _ in anyone(&asked)
    }
    return Fact(
      entry: entry,
      words: Words(
        nl: "“\(theme.title)” vraagt per sessie \(words.nl)",
        en: "“\(theme.title)” asks for \(words.en) a session"),
      demand: Words(
        nl: "bij “\(theme.title)” \(words.nl) \(theme.experts == 1 ? "is" : "zijn")",
        en: "“\(theme.title)” has \(words.en)"),
      concern: .other, people: theme.experts,
      removal: Removal(edit: relaxation.edit(1)) { anyone(&$0.programme) },
      relaxation: relaxation)
  }

  private static func part(_ index: Int, _ programme: Programme) -> Part {
    let theme = programme.themes[index]
    return Part(
      path: Entry.path(ScheduleKeys.schedule.themes, theme.id),
      keys: (ScheduleKeys.theme.from, ScheduleKeys.theme.until),
      period: { $0.themes[index].period }, set: { $0.themes[index].period = $1 },
      words: (
        {
          Words(
            nl: "“\(theme.title)” kan pas vanaf \($0.words.nl)",
            en: "“\(theme.title)” begins on \($0.words.en)")
        },
        {
          Words(
            nl: "“\(theme.title)” kan tot en met \($0.words.nl)",
            en: "“\(theme.title)” ends on \($0.words.en)")
        }
      ),
      demand: Words(
        nl: "“\(theme.title)” binnen zijn periode valt",
        en: "“\(theme.title)” falls into its period"),
      concern: .other, people: programme.people(at: theme), isElastic: true)
  }

  private static func after(_ former: String, _ index: Int, _ programme: Programme) -> Fact {
    let theme = programme.themes[index]
    let key = ScheduleKeys.theme.after.name
    let path = "\(Entry.path(ScheduleKeys.schedule.themes, theme.id))/\(key)"
    let first = programme.themes.first { $0.id == former }?.title ?? former
    let entry = Entry(
      place: programme.sources["\(path)/\(former)"] ?? programme.sources[path],
      text: "\(key): \(former)")
    return Fact(
      entry: entry,
      words: Words(
        nl: "“\(theme.title)” komt voor elke pilot pas na “\(first)”",
        en: "for every pilot “\(theme.title)” comes after “\(first)”"),
      demand: Words(
        nl: "“\(theme.title)” voor elke pilot na “\(first)” komt",
        en: "“\(theme.title)” comes after “\(first)” for every pilot"),
      concern: .order, people: programme.people(at: theme),
      removal: .deleting(entry) { $0.themes[index].after.removeAll { $0 == former } },
      relaxation: nil)
  }
}

extension Fact.Entry {
  fileprivate init(
    _ programme: Programme, _ theme: Theme, _ key: any AnyScheduleKey,
    _ value: some CustomStringConvertible
  ) {
    self.init(programme, Self.path(ScheduleKeys.schedule.themes, theme.id), key, value)
  }
}

extension Programme {
  /// How many people all pilots send that attend a theme.
  fileprivate func people(at theme: Theme) -> Int {
    pilots.filter { $0.attend[theme.id] ?? theme.attend > 0 }.reduce(0) { $0 + $1.people }
  }
}
