import ProgrammeModel

extension Fact {
  /// What limits a pilot.
  static func ofPilot(_ index: Int, _ programme: Programme) -> [Fact] {
    let pilot = programme.pilots[index]
    return pilot.unavailable.indices.map { absence($0, ofPilot: index, programme) }
      + [
        calendar(ofPilot: index, programme), from(ofPilot: index, programme),
        until(ofPilot: index, programme), journey(ofPilot: index, programme),
        budget(ofPilot: index, programme),
      ].compactMap(\.self)
  }

  private static func from(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard let period = pilot.period, period.lowerBound > programme.period.lowerBound else {
      return nil
    }
    let day = period.lowerBound
    return part(
      ofPilot: index, programme, ScheduleKeys.pilot.from.name, day,
      Words(
        nl: "\(pilot.title) doet pas mee vanaf \(day.words.nl)",
        en: "\(pilot.title) takes part from \(day.words.en)")
    ) {
      let last = $0.pilots[index].period?.upperBound ?? period.upperBound
      $0.pilots[index].period = min(last, $0.period.lowerBound)...last
    }
  }

  private static func until(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard let period = pilot.period, period.upperBound < programme.period.upperBound else {
      return nil
    }
    let day = period.upperBound
    return part(
      ofPilot: index, programme, ScheduleKeys.pilot.until.name, day,
      Words(
        nl: "\(pilot.title) doet mee tot en met \(day.words.nl)",
        en: "\(pilot.title) takes part until \(day.words.en)")
    ) {
      let first = $0.pilots[index].period?.lowerBound ?? period.lowerBound
      $0.pilots[index].period = first...max(first, $0.period.upperBound)
    }
  }

  /// A pilot takes part in some of the programme.
  private static func part(
    ofPilot index: Int, _ programme: Programme, _ key: String, _ day: CivilDate, _ words: Words,
    _ remove: @escaping @Sendable (inout Programme) -> Void
  ) -> Fact {
    let pilot = programme.pilots[index]
    let entry = Entry(programme, "pilots/\(pilot.id)", key, day)
    return Fact(
      entry: entry, words: words, demand: Words(presenceOf: [pilot.title]),
      concern: .presence(of: [Words(same: pilot.title)]), people: pilot.people,
      removal: .deleting(entry, remove), relaxation: nil)
  }

  private static func journey(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard let minutes = pilot.travelMax else { return nil }
    let key = ScheduleKeys.pilot.travelMax.name
    let entry = Entry(programme, "pilots/\(pilot.id)", key, minutes)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(pilot.title) reist hooguit \(minutes) minuten",
        en: "\(pilot.title) travels \(minutes) minutes at most"),
      demand: Words(
        nl: "\(pilot.title) hooguit \(minutes) minuten reist",
        en: "\(pilot.title) travels \(minutes) minutes at most"),
      concern: .journey, people: pilot.people,
      removal: .deleting(entry) { $0.pilots[index].travelMax = nil },
      relaxation: .raising(entry, key, from: minutes, by: 600) {
        $0.pilots[index].travelMax = $1
      })
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
    [most(ofExpert: index, programme), day(ofExpert: index, programme)].compactMap(\.self)
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

  /// Nothing where the file leaves it to the standard: that nobody is asked twice a day goes without
  /// saying.
  private static func day(ofExpert index: Int, _ programme: Programme) -> Fact? {
    let expert = programme.experts[index]
    let (key, path) = (ScheduleKeys.expert.perDay.name, "experts/\(expert.id)")
    guard programme.sources["\(path)/\(key)"] != nil || expert.perDay > 1 else { return nil }
    let entry = Entry(programme, path, key, expert.perDay)
    let limit = Words(atMost: expert.perDay)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(expert.name) doet \(limit.nl) op een dag",
        en: "\(expert.name) takes \(limit.en) a day"),
      demand: Words(
        nl: "\(expert.name) \(limit.nl) op een dag doet",
        en: "\(expert.name) takes \(limit.en) a day"),
      concern: .load(expert: index), people: 1,
      removal: .deleting(entry) { $0.experts[index].perDay = largestNumber },
      relaxation: .raising(entry, key, from: expert.perDay, by: 5) {
        $0.experts[index].perDay = $1
      })
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
