import ProgrammeModel

extension Fact {
  /// What limits a pilot.
  static func ofPilot(_ index: Int, _ programme: Programme) -> [Fact] {
    let pilot = programme.pilots[index]
    return pilot.unavailable.indices.map { absence($0, ofPilot: index, programme) }
      + [calendar(ofPilot: index, programme), budget(ofPilot: index, programme)]
      .compactMap(\.self)
  }

  private static func absence(_ entry: Int, ofPilot index: Int, _ programme: Programme) -> Fact {
    let pilot = programme.pilots[index]
    return absence(
      pilot.unavailable[entry], of: pilot.title, .presence(of: [Words(same: pilot.title)]),
      people: pilot.people
    ) { $0.pilots[index].unavailable.remove(at: entry) }
  }

  private static func calendar(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard !pilot.busy.busy.isEmpty else { return nil }
    return calendar(
      programme.sources["pilots/\(pilot.id)/busy"], of: pilot.title,
      .presence(of: [Words(same: pilot.title)]), people: pilot.people
    ) { $0.pilots[index].busy.busy = [] }
  }

  private static func budget(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard let euros = pilot.budget else { return nil }
    let entry = Entry(programme, "pilots/\(pilot.id)", "budget", euros)
    return Fact(
      entry: entry, words: Words(budget: euros, of: Words(same: pilot.title)),
      demand: Words(
        nl: "het budget van \(pilot.title) toereikend is",
        en: "the budget of \(pilot.title) suffices"),
      concern: .other, people: pilot.people,
      removal: .deleting(entry) { $0.pilots[index].budget = nil },
      relaxation: .raising(entry, "budget", from: euros, by: 100_000) {
        $0.pilots[index].budget = $1
      })
  }

  /// What limits an expert.
  static func ofExpert(_ index: Int, _ programme: Programme) -> [Fact] {
    [most(ofExpert: index, programme)].compactMap(\.self)
      + programme.experts[index].unavailable.indices.map {
        absence($0, ofExpert: index, programme)
      } + [calendar(ofExpert: index, programme)].compactMap(\.self)
  }

  private static let anExpert = Words(nl: "een expert", en: "an expert")

  private static func most(ofExpert index: Int, _ programme: Programme) -> Fact? {
    let expert = programme.experts[index]
    guard let most = expert.max else { return nil }
    let entry = Entry(programme, "experts/\(expert.id)", "max", most)
    let limit = Words(atMost: most)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(expert.name) doet \(limit.nl)", en: "\(expert.name) takes \(limit.en)"),
      demand: Words(
        nl: "\(expert.name) \(limit.nl) doet", en: "\(expert.name) takes \(limit.en)"),
      concern: .load(expert: index), people: 1,
      removal: .deleting(entry) { $0.experts[index].max = nil },
      relaxation: .raising(entry, "max", from: most, by: 40) { $0.experts[index].max = $1 })
  }

  private static func absence(_ entry: Int, ofExpert index: Int, _ programme: Programme) -> Fact {
    let expert = programme.experts[index]
    return absence(
      expert.unavailable[entry], of: expert.name, .presence(of: [anExpert], expert: index),
      people: 1
    ) { $0.experts[index].unavailable.remove(at: entry) }
  }

  private static func calendar(ofExpert index: Int, _ programme: Programme) -> Fact? {
    let expert = programme.experts[index]
    guard !expert.busy.busy.isEmpty else { return nil }
    return calendar(
      programme.sources["experts/\(expert.id)/busy"], of: expert.name,
      .presence(of: [anExpert], expert: index), people: 1
    ) { $0.experts[index].busy.busy = [] }
  }

  // MARK: Both

  /// A participant cannot come at some moments.
  private static func absence(
    _ when: When, of name: String, _ concern: Concern, people: Int,
    _ remove: @escaping @Sendable (inout Programme) -> Void
  ) -> Fact {
    let entry = Entry("unavailable", when)
    return Fact(
      entry: entry, words: Words("\(name) kan niet", "\(name) cannot come", at: when),
      demand: Words(presenceOf: [name]), concern: concern, people: people,
      removal: .deleting(entry, remove), relaxation: nil)
  }

  /// A participant cannot come where the calendars are busy that it hands over.
  private static func calendar(
    _ place: SourcePlace?, of name: String, _ concern: Concern, people: Int,
    _ remove: @escaping @Sendable (inout Programme) -> Void
  ) -> Fact {
    let entry = Entry(place: place, text: "busy")
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(name) kan niet als zijn eigen agenda bezet is",
        en: "\(name) cannot come when its own calendar is taken"),
      demand: Words(presenceOf: [name]), concern: concern, people: people,
      removal: .deleting(entry, remove), relaxation: nil)
  }
}
