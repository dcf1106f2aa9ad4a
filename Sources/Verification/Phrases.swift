internal import ProgrammeModel

/// How sentences name days, sessions, people and amounts.
extension Lookup {
  /// The title of a pilot, the name of an expert, or the id where the schedule has neither.
  func name(of participant: String) -> String {
    pilots[participant]?.title ?? experts[participant]?.name ?? participant
  }

  /// The title of a theme, or its id where the schedule has none.
  func name(ofTheme id: String) -> String { themes[id]?.title ?? id }

  /// The title of a venue, or its id where the schedule has none.
  func name(ofVenue id: String) -> String { venues[id]?.title ?? id }

  /// A session as `Werving (werving-1)`.
  func name(of session: PlannedSession) -> String {
    "\(name(ofTheme: session.theme)) (\(session.id))"
  }

  /// A session as `Werving (werving-1) op dinsdag 9 maart 2021, middag`.
  func label(of session: PlannedSession) -> Words {
    let when = words(for: session)
    return Words(
      nl: "\(name(of: session)) op \(when.nl)", en: "\(name(of: session)) on \(when.en)")
  }
}

/// A slot as `dinsdag 9 maart 2021, middag`.
func words(for session: PlannedSession) -> Words {
  let day = words(for: session.date)
  return Words(nl: "\(day.nl), \(session.daypart)", en: "\(day.en), \(session.daypart)")
}

/// A day as `dinsdag 9 maart 2021`.
func words(for date: CivilDate) -> Words {
  let (weekday, day) = (date.weekday.words, date.words)
  return Words(nl: "\(weekday.nl) \(day.nl)", en: "\(weekday.en) \(day.en)")
}

/// A period as `1 februari 2021 tot en met 17 december 2021`.
func words(for period: ClosedRange<CivilDate>) -> Words {
  let (first, last) = (period.lowerBound.words, period.upperBound.words)
  return Words(nl: "\(first.nl) tot en met \(last.nl)", en: "\(first.en) to \(last.en)")
}

/// A list as `a, b en c`.
func words(for items: [String]) -> Words {
  guard let last = items.last, items.count > 1 else {
    return Words(nl: items.first ?? "", en: items.first ?? "")
  }
  let others = items.dropLast().joined(separator: ", ")
  return Words(nl: "\(others) en \(last)", en: "\(others) and \(last)")
}

/// Several reasons as one phrase.
func joined(_ reasons: [Words]) -> Words {
  Words(
    nl: reasons.map(\.nl).joined(separator: "; "), en: reasons.map(\.en).joined(separator: "; "))
}

/// A number with its noun, such as `1 pilot` or `3 pilots`.
func count(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// An amount as `€ 26.000`.
func euros(_ amount: Int) -> Words {
  Words(nl: "€ \(amount.grouped.nl)", en: "€\(amount.grouped.en)")
}
