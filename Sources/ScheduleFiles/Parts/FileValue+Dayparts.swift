internal import ProgrammeModel

extension FileValue {
  /// The dayparts by name, in the order of the file.
  func dayparts() -> [Daypart]? {
    guard let named = namedValues() else { return nil }
    if named.isEmpty || named.count > ScheduleKeys.Dayparts.most {
      report(
        Words(
          nl: "Noem 1 tot en met 100 dagdelen, zoals {middag: \"13:30-16:30\"}.",
          en: "Name 1 to 100 dayparts, such as {middag: \"13:30-16:30\"}."))
      return nil
    }
    return named.compactMap { name, key, value in
      guard key.isDaypartName(name), let (start, end) = value.times() else { return nil }
      return Daypart(name: name, start: start, end: end)
    }
  }

  /// Whether a name cannot be taken for another word of a WHEN; otherwise reports it.
  private func isDaypartName(_ name: String) -> Bool {
    let isWord =
      !wordsOfWhen.contains(name.lowercased()) && !name.contains("..")
      && !name.contains(where: \.isWhitespace)
      && !(name.utf8.first.map { (48...57).contains($0) } ?? true)
    if !isWord {
      report(
        Words(
          nl: """
            Een dagdeel kan niet \(quoted(name).nl) heten. Kies één woord dat niet met een cijfer \
            begint en geen dag, maand, even of oneven is.
            """,
          en: """
            A daypart cannot be called \(quoted(name).en). Choose one word that does not begin \
            with a digit and is no weekday, Dutch month, even or odd.
            """))
    }
    return isWord
  }

  /// Begin and end, as in `09:30-12:30`.
  private func times() -> (start: TimeOfDay, end: TimeOfDay)? {
    let fields = plainText?.split(separator: "-", omittingEmptySubsequences: false) ?? []
    let times = fields.compactMap { TimeOfDay(typed: trimmed(String($0))) }
    guard fields.count == 2, times.count == 2 else {
      reportWrongKind(
        Words(
          nl: "een begin en een einde zoals 09:30-12:30",
          en: "a begin and an end such as 09:30-12:30"), meant: plainText.flatMap(timesMeant))
      return nil
    }
    guard times[0] < times[1] else {
      report(
        Words(
          nl: "Dit dagdeel begint om \(times[0]) en eindigt om \(times[1]). Zet het begin vooraan.",
          en: "This daypart begins at \(times[0]) and ends at \(times[1]). Put the begin first."))
      return nil
    }
    return (times[0], times[1])
  }
}

/// The begin and the end that a person means who writes hours in another way, such as `9.30 tot 12 uur`;
/// `nil` where that is not clear.
private func timesMeant(by text: String) -> String? {
  guard isGuessable(text) else { return nil }
  let times = text.lowercased().split(separator: /\s*(?:-|–|—|\btot\b|\bt\/m\b)\s*/).map { end in
    let bare = trimmed(String(end.replacing(/[“”„‘’'"]|\s*uur$/, with: "")))
    let time = bare.replacing(/[uh]/, with: ":")
    return TimeOfDay(typed: time.contains(/[.:]/) ? time : "\(time):00")
  }
  guard times.count == 2, let start = times[0], let end = times[1], start < end else { return nil }
  return "\(start)-\(end)"
}

/// The words, in small letters, that a daypart's name would be taken for.
let wordsOfWhen: [String] =
  Weekday.names + Weekday.allCases.flatMap { [$0.words.en.lowercased()] + $0.dutchNames }
  + CivilDate.dutchMonths + ["even", "odd", "oneven"]

extension TimeOfDay {
  /// Reads a time as people type it: `09:30`, `9:30` or `9.30`.
  init?(typed text: String) {
    let fields = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
    guard fields.count == 2, (1...2).contains(fields[0].utf8.count), fields[1].utf8.count == 2,
      fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(fields[0]), let minute = Int(fields[1]), hour < 24, minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }
}
