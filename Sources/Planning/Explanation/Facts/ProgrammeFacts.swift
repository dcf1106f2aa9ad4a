import ProgrammeModel

extension Fact {
  /// What holds for the whole programme.
  static func ofProgramme(_ programme: Programme) -> [Fact] {
    [gap(programme), budget(programme)].compactMap(\.self)
      + programme.together.indices.map { together($0, programme) }
      + programme.apart.indices.map { apart($0, programme) }
  }

  private static func gap(_ programme: Programme) -> Fact? {
    let gap = programme.gap
    guard gap > 1 else { return nil }
    let key = ScheduleKeys.schedule.gap
    let entry = Entry(programme, key, gap)
    return Fact(
      entry: entry,
      words: Words(
        nl: "tussen twee sessies van een pilot zitten ten minste \(Words.days(gap).nl)",
        en: "two sessions of a pilot lie at least \(Words.days(gap).en) apart"),
      demand: Words(
        nl: "tussen twee sessies van een pilot ten minste \(Words.days(gap).nl) zitten",
        en: "two sessions of a pilot lie at least \(Words.days(gap).en) apart"),
      concern: .gap(gap), people: programme.everyone, removal: .deleting(entry) { $0.gap = 1 },
      relaxation: Relaxation(of: entry, steps: gap - 1, { "\(key.name): \(gap - $0)" }) {
        $0.gap = gap - $1
      })
  }

  private static func together(_ index: Int, _ programme: Programme) -> Fact {
    company(
      programme.together[index], ScheduleKeys.schedule.together.name, programme,
      says: Words(nl: "zitten bij elkaar in de groep", en: "are in one group"),
      asks: "bij elkaar in de groep zitten"
    ) { $0.together.remove(at: index) }
  }

  private static func apart(_ index: Int, _ programme: Programme) -> Fact {
    company(
      programme.apart[index], ScheduleKeys.schedule.apart.name, programme,
      says: Words(nl: "zitten niet bij elkaar in de groep", en: "are in different groups"),
      asks: "niet bij elkaar in de groep zitten"
    ) { $0.apart.remove(at: index) }
  }

  /// Who comes with whom; `asks` is what it says in Dutch behind a conjunction.
  private static func company(
    _ company: Company, _ key: String, _ programme: Programme, says: Words, asks: String,
    _ remove: @escaping @Sendable (inout Programme) -> Void
  ) -> Fact {
    let (names, themes) = (company.names(programme), company.themeWords(programme))
    let entry = Entry(company, key)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(names.nl) \(says.nl)\(themes.nl)", en: "\(names.en) \(says.en)\(themes.en)"),
      demand: Words(
        nl: "\(names.nl) \(asks)\(themes.nl)", en: "\(names.en) \(says.en)\(themes.en)"),
      concern: .company, people: company.people(programme), removal: .deleting(entry, remove),
      relaxation: nil)
  }

  private static func budget(_ programme: Programme) -> Fact? {
    guard let euros = programme.budget else { return nil }
    let key = ScheduleKeys.schedule.budget
    let entry = Entry(programme, key, euros)
    return Fact(
      entry: entry,
      words: Words(budget: euros, of: Words(nl: "het programma", en: "the programme")),
      demand: Words(nl: "het budget toereikend is", en: "the budget suffices"), concern: .other,
      people: programme.everyone, removal: .deleting(entry) { $0.budget = nil },
      relaxation: .raising(entry, key, from: euros, by: 1_000_000) { $0.budget = $1 })
  }
}

extension Fact.Entry {
  fileprivate init(_ company: Company, _ key: String) {
    self.init(place: company.place, text: "\(key): [\(company.pilots.joined(separator: ", "))]")
  }
}

extension Company {
  /// The titles of its pilots, as a sentence lists them.
  fileprivate func names(_ programme: Programme) -> Words {
    pilots.map { id in programme.pilots.first { $0.id == id }?.title ?? id }.listed
  }

  /// Where it holds, to follow a sentence; empty where that is everywhere.
  fileprivate func themeWords(_ programme: Programme) -> Words {
    guard let themes else { return Words(nl: "", en: "") }
    let titles = themes.map { id in
      "“\(programme.themes.first { $0.id == id }?.title ?? id)”"
    }.listed
    return Words(nl: " bij \(titles.nl)", en: " at \(titles.en)")
  }

  /// How many people its pilots send.
  fileprivate func people(_ programme: Programme) -> Int {
    programme.pilots.filter { pilots.contains($0.id) }.reduce(0) { $0 + $1.people }
  }
}
