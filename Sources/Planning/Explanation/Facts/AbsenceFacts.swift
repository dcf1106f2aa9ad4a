import ProgrammeModel

extension Fact {
  /// Somebody or something that is not always there, and how a schedule says so.
  struct Absentee {
    /// The keys that lead to it, as in `pilots/breda`.
    let path: String
    /// When it cannot be there.
    let unavailable:
      (key: any AnyScheduleKey, whens: any (WritableKeyPath<Programme, [When]> & Sendable))
    /// When its calendars are taken.
    let busy:
      (key: any AnyScheduleKey, times: any (WritableKeyPath<Programme, BusyTimes> & Sendable))
    /// That it is away, to be followed by when.
    let isAway: Words
    /// That it is away when its calendar is taken.
    let isTaken: Words
    let demand: Words
    let concern: Concern
    let people: Int
  }

  /// When somebody or something is away: moment by moment, and by its calendars.
  static func absences(of absentee: Absentee, _ programme: Programme) -> [Fact] {
    let (whens, times) = (absentee.unavailable.whens, absentee.busy.times)
    let entries = programme[keyPath: whens].enumerated().map { number, when in
      absence(
        absentee, Entry(absentee.unavailable.key, when),
        Words(absentee.isAway.nl, absentee.isAway.en, at: when)
      ) { $0[keyPath: whens].remove(at: number) }
    }
    guard !programme[keyPath: times].busy.isEmpty else { return entries }
    let key = absentee.busy.key.name
    let calendar = Entry(place: programme.sources["\(absentee.path)/\(key)"], text: key)
    return entries + [
      absence(absentee, calendar, absentee.isTaken) { $0[keyPath: times].busy = [] }
    ]
  }

  private static func absence(
    _ absentee: Absentee, _ entry: Entry, _ words: Words,
    _ remove: @escaping @Sendable (inout Programme) -> Void
  ) -> Fact {
    Fact(
      entry: entry, words: words, demand: absentee.demand, concern: absentee.concern,
      people: absentee.people, removal: .deleting(entry, remove), relaxation: nil)
  }
}

extension Fact {
  /// A part of the programme, of a theme or a pilot, and how a schedule says so.
  struct Part {
    /// The keys that lead to it, as in `pilots/breda`.
    let path: String
    /// The keys of its first and last day.
    let keys: (from: any AnyScheduleKey, until: any AnyScheduleKey)
    /// The first and last day.
    let period: @Sendable (Programme) -> ClosedRange<CivilDate>
    /// Gives it other days.
    let set: @Sendable (inout Programme, ClosedRange<CivilDate>) -> Void
    /// That it begins on a day, and that it ends on one.
    let words: (from: (CivilDate) -> Words, until: (CivilDate) -> Words)
    let demand: Words
    let concern: Concern
    let people: Int
    /// Whether it may begin or end a few days earlier or later; else only with the programme.
    let isElastic: Bool
    /// What helps besides another day.
    var advice: Words?
  }

  /// The first and the last day of a part, where they are not those of the programme.
  static func bounds(of part: Part, _ programme: Programme) -> [Fact] {
    let (period, whole) = (part.period(programme), programme.period)
    let (first, last) = (period.lowerBound, period.upperBound)
    let (now, set) = (part.period, part.set)
    let begin = bound(
      part, programme, part.keys.from, first, part.words.from(first), whole.lowerBound,
      { first.adding(days: -$0) }
    ) {
      let last = now($0).upperBound
      set(&$0, min($1, last)...last)
    }
    let end = bound(
      part, programme, part.keys.until, last, part.words.until(last), whole.upperBound,
      { last.adding(days: $0) }
    ) {
      let first = now($0).lowerBound
      set(&$0, first...max($1, first))
    }
    return (first > whole.lowerBound ? [begin] : []) + (last < whole.upperBound ? [end] : [])
  }

  private static func bound(
    _ part: Part, _ programme: Programme, _ key: any AnyScheduleKey, _ day: CivilDate,
    _ words: Words, _ farthest: CivilDate, _ step: @escaping @Sendable (Int) -> CivilDate,
    _ open: @escaping @Sendable (inout Programme, CivilDate) -> Void
  ) -> Fact {
    let (entry, name) = (Entry(programme, part.path, key, day), key.name)
    let steps = abs(farthest.dayNumber - day.dayNumber)
    var fact = Fact(
      entry: entry, words: words, demand: part.demand, concern: part.concern, people: part.people,
      removal: .deleting(entry) { open(&$0, farthest) },
      relaxation: part.isElastic
        ? Relaxation(of: entry, steps: steps, { "\(name): \(step($0))" }) { open(&$0, step($1)) }
        : nil)
    fact.advice = part.advice
    return fact
  }
}
