internal import ProgrammeModel

extension FileValue {
  /// A WHEN: words that must all hold (docs/model.md, "WHEN").
  func when(_ dayparts: Names) -> When? {
    guard let text = text(lines: true) else { return nil }
    var words: [When.Word] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let word = whenWord(String(word), dayparts) else { return nil }
      words.append(word)
    }
    let named = words.filter { if case .daypart = $0 { true } else { false } }
    guard named.count < 2 else {
      report(
        Words(
          nl: """
            \(quoted(text).nl) noemt twee dagdelen, die nooit samenvallen. Schrijf er twee \
            regels van.
            """,
          en: """
            \(quoted(text).en) names two dayparts, which never hold together. Make them two \
            entries.
            """))
      return nil
    }
    return When(words: words, text: text, place: place)
  }

  private func whenWord(_ word: String, _ dayparts: Names) -> When.Word? {
    if let weekday = Weekday(name: word) { return .weekday(weekday) }
    if dayparts.known != nil, dayparts.contains(word) { return .daypart(word) }
    if word.contains("..") { return dates(word).map(When.Word.dates) }
    if let digits = weekDigits(word) { return isoWeek(word, digits: digits) }
    if word.utf8.first.map({ (48...57).contains($0) }) == true {
      return date(word).map { .dates($0...$0) }
    }
    if dayparts.known == nil { return .daypart(word) }
    let hint = weekdaySuggestion(for: word, or: dayparts.known ?? [])
    report(
      Words(
        nl: """
          \(quoted(word).nl) zegt niet wanneer. \(hint.nl) Ook een datum (2021-03-09), een \
          periode (2021-03-09..2021-03-19) of een week (2021-W14) kan.
          """,
        en: """
          \(quoted(word).en) does not say when. \(hint.en) A date (2021-03-09), a period \
          (2021-03-09..2021-03-19) or a week (2021-W14) will do as well.
          """))
    return nil
  }

  private func isoWeek(_ word: String, digits: (year: Int, number: Int)) -> When.Word? {
    let week = ISOWeek(year: digits.year, number: digits.number)
    guard CivilDate.plannableYears.contains(week.year) else {
      reportUnplannable(word)
      return nil
    }
    if week.days != nil { return .week(week) }
    let last = ISOWeek(year: digits.year, number: 53).days == nil ? 52 : 53
    report(
      Words(
        nl: "De week \(word) bestaat niet. Dat jaar heeft \(last) weken.",
        en: "There is no week \(word). That year has \(last) weeks."))
    return nil
  }
}

/// Year and number of a text that has the form `2021-W14`.
private func weekDigits(_ word: String) -> (year: Int, number: Int)? {
  let fields = word.split(separator: "-W", omittingEmptySubsequences: false)
  guard fields.map(\.utf8.count) == [4, 2],
    fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
    let year = Int(fields[0]), let number = Int(fields[1])
  else { return nil }
  return (year, number)
}
