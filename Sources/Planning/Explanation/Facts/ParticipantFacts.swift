import ProgrammeModel

extension Fact {
  /// What limits a pilot.
  static func ofPilot(_ index: Int, _ programme: Programme) -> [Fact] {
    let (pilot, keys) = (programme.pilots[index], ScheduleKeys.pilot)
    let absentee = participant(
      pilot.title, path(pilot), (keys.unavailable, \.pilots[index].unavailable),
      (keys.busy, \.pilots[index].busy), .presence(of: [Words(same: pilot.title)]),
      people: pilot.people)
    return absences(of: absentee, programme) + bounds(of: part(ofPilot: index, pilot), programme)
      + [journey(ofPilot: index, programme), budget(ofPilot: index, programme)]
      .compactMap(\.self)
  }

  private static func path(_ pilot: Pilot) -> String {
    Entry.path(ScheduleKeys.schedule.pilots, pilot.id)
  }

  /// A pilot takes part in some of the programme.
  private static func part(ofPilot index: Int, _ pilot: Pilot) -> Part {
    Part(
      path: path(pilot), keys: (ScheduleKeys.pilot.from, ScheduleKeys.pilot.until),
      period: { $0.pilots[index].period ?? $0.period }, set: { $0.pilots[index].period = $1 },
      words: (
        {
          Words(
            nl: "\(pilot.title) doet pas mee vanaf \($0.words.nl)",
            en: "\(pilot.title) takes part from \($0.words.en)")
        },
        {
          Words(
            nl: "\(pilot.title) doet mee tot en met \($0.words.nl)",
            en: "\(pilot.title) takes part until \($0.words.en)")
        }
      ),
      demand: Words(presenceOf: [pilot.title]),
      concern: .presence(of: [Words(same: pilot.title)]), people: pilot.people, isElastic: false,
      advice: Words(
        nl: "Slaat \(pilot.title) daardoor een thema over, zet dan bij"
          + " “\(ScheduleKeys.pilot.attend.name)” 0 voor dat thema.",
        en: "Where \(pilot.title) misses a theme because of that, set it to 0 in its"
          + " “\(ScheduleKeys.pilot.attend.name)”."))
  }

  private static func journey(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard let minutes = pilot.travelMax else { return nil }
    let key = ScheduleKeys.pilot.travelMax
    let entry = Entry(programme, path(pilot), key, minutes)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(pilot.title) reist hooguit \(counted(minutes, "minuut", "minuten", "", "").nl)",
        en: "\(pilot.title) travels \(counted(minutes, "", "", "minute", "minutes").en) at most"),
      demand: Words(
        nl: "\(pilot.title) hooguit \(counted(minutes, "minuut", "minuten", "", "").nl) reist",
        en: "\(pilot.title) travels \(counted(minutes, "", "", "minute", "minutes").en) at most"),
      concern: .journey, people: pilot.people,
      removal: .deleting(entry) { $0.pilots[index].travelMax = nil },
      relaxation: .raising(entry, key, from: minutes, by: 600) {
        $0.pilots[index].travelMax = $1
      })
  }

  private static func budget(ofPilot index: Int, _ programme: Programme) -> Fact? {
    let pilot = programme.pilots[index]
    guard let euros = pilot.budget else { return nil }
    let key = ScheduleKeys.pilot.budget
    let entry = Entry(programme, path(pilot), key, euros)
    return Fact(
      entry: entry, words: Words(budget: euros, of: Words(same: pilot.title)),
      demand: Words(
        nl: "het budget van \(pilot.title) toereikend is",
        en: "the budget of \(pilot.title) suffices"),
      concern: .other, people: pilot.people,
      removal: .deleting(entry) { $0.pilots[index].budget = nil },
      relaxation: .raising(entry, key, from: euros, by: 100_000) {
        $0.pilots[index].budget = $1
      })
  }

  /// What limits an expert.
  static func ofExpert(_ index: Int, _ programme: Programme) -> [Fact] {
    let (expert, keys) = (programme.experts[index], ScheduleKeys.expert)
    let absentee = participant(
      expert.name, path(expert), (keys.unavailable, \.experts[index].unavailable),
      (keys.busy, \.experts[index].busy),
      .presence(of: [Words(nl: "een expert", en: "an expert")], expert: index), people: 1)
    return [most(ofExpert: index, programme), day(ofExpert: index, programme)]
      .compactMap(\.self) + absences(of: absentee, programme)
  }

  private static func path(_ expert: Expert) -> String {
    Entry.path(ScheduleKeys.schedule.experts, expert.id)
  }

  private static func most(ofExpert index: Int, _ programme: Programme) -> Fact? {
    let expert = programme.experts[index]
    guard let most = expert.max else { return nil }
    let key = ScheduleKeys.expert.max
    let entry = Entry(programme, path(expert), key, most)
    let limit = Words(atMost: most)
    return Fact(
      entry: entry,
      words: Words(
        nl: "\(expert.name) doet \(limit.nl)", en: "\(expert.name) takes \(limit.en)"),
      demand: Words(
        nl: "\(expert.name) \(limit.nl) doet", en: "\(expert.name) takes \(limit.en)"),
      concern: .load(expert: index), people: 1,
      removal: .deleting(entry) { $0.experts[index].max = nil },
      relaxation: .raising(entry, key, from: most, by: 40) { $0.experts[index].max = $1 })
  }

  /// Nothing where the file leaves it to the standard: that nobody is asked twice a day goes without
  /// saying.
  private static func day(ofExpert index: Int, _ programme: Programme) -> Fact? {
    let expert = programme.experts[index]
    let (key, path) = (ScheduleKeys.expert.perDay, path(expert))
    guard programme.sources["\(path)/\(key.name)"] != nil || expert.perDay > 1 else { return nil }
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

  // MARK: Both

  /// A participant, called by its name.
  private static func participant(
    _ name: String, _ path: String,
    _ unavailable: (any AnyScheduleKey, any (WritableKeyPath<Programme, [When]> & Sendable)),
    _ busy: (any AnyScheduleKey, any (WritableKeyPath<Programme, BusyTimes> & Sendable)),
    _ concern: Concern, people: Int
  ) -> Absentee {
    Absentee(
      path: path, unavailable: unavailable, busy: busy,
      isAway: Words(nl: "\(name) kan niet", en: "\(name) cannot come"),
      isTaken: Words(
        nl: "\(name) kan niet als zijn eigen agenda bezet is",
        en: "\(name) cannot come when its own calendar is taken"),
      demand: Words(presenceOf: [name]), concern: concern, people: people)
  }
}
