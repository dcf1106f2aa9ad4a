import ProgrammeModel

extension Fact.Entry {
  /// A value at a key of a mapping; at the mapping itself where the file leaves it to the standard.
  init(
    _ programme: Programme, _ path: String, _ key: any AnyScheduleKey,
    _ value: some CustomStringConvertible
  ) {
    let place = programme.sources["\(path)/\(key.name)"]
    self.init(
      place: place ?? programme.sources[path], text: "\(key.name): \(value)",
      isImplied: place == nil && programme.sources[path] != nil)
  }

  /// A value at a key of the schedule itself.
  init(_ programme: Programme, _ key: any AnyScheduleKey, _ value: some CustomStringConvertible) {
    self.init(place: programme.sources[key.name], text: "\(key.name): \(value)")
  }

  /// An entry of a list of moments.
  init(_ key: any AnyScheduleKey, _ when: When) {
    self.init(place: when.place, text: "\(key.name): \(when.text)")
  }

  /// The keys that lead to a part of a list, as in `pilots/breda`.
  static func path(_ list: any AnyScheduleKey, _ id: String) -> String { "\(list.name)/\(id)" }
}

extension Words {
  /// A name, which is the same in every language.
  init(same name: String) { self.init(nl: name, en: name) }

  /// What holds at some moments.
  init(_ dutch: String, _ english: String, at when: When) {
    self.init(nl: "\(dutch): \(when.spoken.nl)", en: "\(english): \(when.spoken.en)")
  }

  /// So many sessions at most.
  init(atMost sessions: Int) {
    self.init(
      nl: sessions == 0
        ? "geen sessies" : "hooguit \(sessions == 1 ? "1 sessie" : "\(sessions) sessies")",
      en: sessions == 0
        ? "no sessions" : "at most \(sessions == 1 ? "1 session" : "\(sessions) sessions")")
  }

  /// A budget of so many whole euros.
  init(budget euros: Int, of owner: Words) {
    self.init(
      nl: "het budget van \(owner.nl) is \(euros.grouped.nl) euro",
      en: "the budget of \(owner.en) is \(euros.grouped.en) euros")
  }

  /// Some come only when they can.
  init(presenceOf names: [String]) {
    let (all, isOne) = (names.listed, names.count == 1)
    self.init(
      nl: "\(all.nl) alleen \(isOne ? "komt" : "komen") als dat kan",
      en: "\(all.en) \(isOne ? "comes" : "come") only when possible")
  }
}

extension Programme {
  /// How many people all pilots send.
  var everyone: Int { pilots.reduce(0) { $0 + $1.people } }
}

extension When {
  /// The moments as people say them, such as `elke donderdag, middag`.
  var spoken: Words {
    let parts = words.map { word in
      switch word {
      case .weekday(let day): Words(nl: "elke \(day.words.nl)", en: "every \(day.words.en)")
      case .daypart(let name): Words(nl: name, en: name)
      case .week(let week):
        Words(nl: "week \(week.number) van \(week.year)", en: "week \(week.number) of \(week.year)")
      case .month(let year, let number):
        Words(
          nl: "\(CivilDate.first(ofMonth: number, inYear: year).monthWords.nl) \(year)",
          en: "\(CivilDate.first(ofMonth: number, inYear: year).monthWords.en) \(year)")
      case .evenWeek: Words(nl: "even weken", en: "even weeks")
      case .oddWeek: Words(nl: "oneven weken", en: "odd weeks")
      case .dates(let days):
        days.lowerBound == days.upperBound
          ? days.lowerBound.words
          : Words(
            nl: "\(days.lowerBound.words.nl) tot en met \(days.upperBound.words.nl)",
            en: "\(days.lowerBound.words.en) to \(days.upperBound.words.en)")
      }
    }
    return Words(
      nl: parts.map(\.nl).joined(separator: ", "), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension [String] {
  /// The texts with commas and, before the last, a word.
  var listed: Words {
    guard count > 1, let last else { return Words(nl: first ?? "", en: first ?? "") }
    let others = dropLast().joined(separator: ", ")
    return Words(nl: "\(others) en \(last)", en: "\(others) and \(last)")
  }
}
