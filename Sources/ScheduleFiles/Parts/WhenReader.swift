internal import ProgrammeModel

/// Takes the words of a WHEN from its text, one after the other.
///
/// A word of the language can be several of the text: `9 maart 2021`, `9 maart 2021..11-3-2021`.
struct WhenReader {
  private let value: FileValue
  private let text: String
  private let frame: WhenFrame
  private let tokens: [String]
  private var index = 0

  init(value: FileValue, text: String, frame: WhenFrame) {
    (self.value, self.text, self.frame) = (value, text, frame)
    tokens = text.replacing("..", with: " .. ").split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  /// The words, each with the text that it stands in; `nil` where one is none, which is reported.
  mutating func words() -> [(word: When.Word, text: String)]? {
    var words: [(When.Word, String)] = []
    while index < tokens.count {
      let start = index
      guard let word = word() else { return nil }
      let text = tokens[start..<index].joined(separator: " ").replacing(" .. ", with: "..")
      words.append((word, text))
    }
    return words
  }

  private mutating func word() -> When.Word? {
    let token = tokens[index]
    if frame.dayparts.known != nil, frame.dayparts.contains(token) {
      return step(.daypart(token))
    }
    if let weekday = Weekday(typed: token) { return step(.weekday(weekday)) }
    switch token.lowercased() {
    case "even": return step(.evenWeek)
    case "odd", "oneven": return step(.oddWeek)
    default: break
    }
    if let count = dayLength(at: index) { return days(count) }
    if let (month, count) = month(at: index) { return self.month(month, count) }
    if let week = ISOWeek(digits: token) { return self.week(token, week) }
    if let daypart = frame.dayparts.spelled(token) { return step(.daypart(daypart)) }
    if isDigit(token) {
      _ = value.date(token)
      return nil
    }
    if frame.dayparts.known == nil { return step(.daypart(token)) }
    reportUnknown(token)
    return nil
  }

  private mutating func step(_ word: When.Word) -> When.Word {
    index += 1
    return word
  }

  /// How many words a day is made of that begins there; `nil` where none begins.
  private func dayLength(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    if CivilDate.parts(typed: tokens[index]) != nil { return 1 }
    let three = tokens[index...].prefix(3).joined(separator: " ")
    return CivilDate.parts(typed: three) == nil ? nil : 3
  }

  /// A day of so many words, or the days from it to another.
  private mutating func days(_ count: Int) -> When.Word? {
    let first = tokens[index..<index + count].joined(separator: " ")
    index += count
    guard index < tokens.count, tokens[index] == ".." else {
      return value.date(first).map { .dates($0...$0) }
    }
    let length = dayLength(at: index + 1) ?? 1
    let last = tokens[(index + 1)...].prefix(length).joined(separator: " ")
    index = min(tokens.count, index + 1 + length)
    guard !last.isEmpty else {
      value.report(
        Words(
          nl: "Achter “\(first)..” ontbreekt de laatste dag, zoals 2021-03-09..2021-03-19.",
          en: "The last day is missing after “\(first)..”, such as 2021-03-09..2021-03-19."))
      return nil
    }
    return value.dates(from: first, until: last).map(When.Word.dates)
  }

  /// The month that begins there, `2021-03` or `maart 2021`, and how many words it is.
  private func month(at index: Int) -> (month: (year: Int, number: Int), count: Int)? {
    guard index < tokens.count else { return nil }
    let fields = tokens[index].split(separator: "-", omittingEmptySubsequences: false)
    if fields.map(\.utf8.count) == [4, 2], isDigits(fields[0]), isDigits(fields[1]),
      let year = Int(fields[0]), let number = Int(fields[1])
    {
      return ((year, number), 1)
    }
    guard let number = CivilDate.monthNumber(dutch: tokens[index]), index + 1 < tokens.count,
      tokens[index + 1].utf8.count == 4, isDigits(tokens[index + 1][...]),
      let year = Int(tokens[index + 1])
    else { return nil }
    return ((year, number), 2)
  }

  private mutating func month(_ month: (year: Int, number: Int), _ count: Int) -> When.Word? {
    let written = tokens[index..<index + count].joined(separator: " ")
    guard (1...12).contains(month.number) else {
      value.report(
        Words(
          nl: "De maand \(written) bestaat niet. Een jaar heeft 12 maanden.",
          en: "There is no month \(written). A year has 12 months."))
      return nil
    }
    guard CivilDate.plannableYears.contains(month.year) else {
      value.reportUnplannable(written)
      return nil
    }
    index += count
    let first = CivilDate.first(ofMonth: month.number, inYear: month.year)
    guard isEndOfRange(written, first) else { return nil }
    return .month(year: month.year, number: month.number)
  }

  private mutating func week(_ token: String, _ week: ISOWeek) -> When.Word? {
    guard CivilDate.plannableYears.contains(week.year) else {
      value.reportUnplannable(token)
      return nil
    }
    guard let days = week.days else {
      let last = ISOWeek(year: week.year, number: 53).days == nil ? 52 : 53
      value.report(
        Words(
          nl: "De week \(token) bestaat niet. Dat jaar heeft \(last) weken.",
          en: "There is no week \(token). That year has \(last) weeks."))
      return nil
    }
    index += 1
    return isEndOfRange(token, days.lowerBound) ? .week(week) : nil
  }

  /// Whether no `..` follows a month or a week, from which no range can go; otherwise reports it.
  private func isEndOfRange(_ written: String, _ first: CivilDate) -> Bool {
    guard index < tokens.count, tokens[index] == ".." else { return true }
    var last = "2021-03-19"
    if let (month, _) = month(at: index + 1), (1...12).contains(month.number) {
      let days = CivilDate.daysInMonth(month.number, ofYear: month.year)
      last =
        CivilDate.first(ofMonth: month.number, inYear: month.year).adding(days: days - 1)
        .description
    } else if index + 1 < tokens.count,
      let week = ISOWeek(digits: tokens[index + 1])?.days
    {
      last = week.upperBound.description
    } else if index + 1 < tokens.count, let day = CivilDate(typed: tokens[index + 1]) {
      last = day.description
    }
    value.report(
      Words(
        nl: "Een periode gaat van een dag tot een dag, niet van “\(written)”. Schrijf"
          + " \(first)..\(last).",
        en: "A range goes from a day to a day, not from “\(written)”. Write \(first)..\(last)."))
    return false
  }
}

extension ISOWeek {
  /// Reads the form `2021-W14`, in any case and whether or not there is such a week; `nil` for any
  /// other.
  init?(digits text: String) {
    let fields = text.uppercased().split(separator: "-W", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [4, 2], isDigits(fields[0]), isDigits(fields[1]),
      let year = Int(fields[0]), let number = Int(fields[1])
    else { return nil }
    self.init(year: year, number: number)
  }
}

private func isDigits(_ text: Substring) -> Bool {
  text.utf8.allSatisfy { (48...57).contains($0) }
}

private func isDigit(_ text: String) -> Bool { isDigits(text.prefix(1)) }

// What people write that is no WHEN, and what to write instead.
extension WhenReader {
  private func reportUnknown(_ token: String) {
    let hint =
      rangeInstead ?? weekInstead ?? monthInstead(token) ?? splitInstead(token)
      ?? weekdaySuggestion(for: token, or: frame.dayparts.known ?? [])
    value.reportUnread(
      Words(
        nl: """
          \(quoted(token).nl) zegt niet wanneer. \(hint.nl) Ook een datum (2021-03-09), een \
          periode (2021-03-09..2021-03-19), een week (2021-W14) of een maand (2021-03) kan.
          """,
        en: """
          \(quoted(token).en) does not say when. \(hint.en) A date (2021-03-09), a period \
          (2021-03-09..2021-03-19), a week (2021-W14) or a month (2021-03) will do as well.
          """))
  }

  private func proposal(_ texts: [String]) -> Words {
    let nl = texts.map { "“\($0)”" }.joined(separator: " of ")
    let en = texts.map { "“\($0)”" }.joined(separator: " or ")
    return Words(nl: "Bedoelde u \(nl)?", en: "Did you mean \(en)?")
  }

  /// For `2026-03-09 t/m 2026-03-13`.
  private var rangeInstead: Words? {
    guard ["t/m", "tot", "tm", "to", "until", "-", "–"].contains(tokens[index].lowercased()) else {
      return nil
    }
    let before = tokens[..<index].joined(separator: " ")
    let after = tokens[(index + 1)...].drop { ["en", "met"].contains($0.lowercased()) }
      .joined(separator: " ")
    let ends = [before, after].map { CivilDate(typed: $0) ?? proposedDay($0) }.compactMap(\.self)
    if ends.count == 2 { return proposal(["\(ends[0])..\(ends[1])"]) }
    return Words(
      nl: "Zet twee punten tussen de eerste en de laatste dag.",
      en: "Put two dots between the first and the last day.")
  }

  /// For `week 3`: that week of every year that the programme has days in.
  private var weekInstead: Words? {
    guard ["week", "wk", "weeknr", "weeknummer"].contains(tokens[index].lowercased()),
      index + 1 < tokens.count, let number = Int(digits: tokens[index + 1])
    else { return nil }
    let years = frame.period.map { $0.lowerBound.week.year...$0.upperBound.week.year }
    let weeks = (years.map(Array.init) ?? []).map { ISOWeek(year: $0, number: number) }
    let within = weeks.filter { week in
      frame.period.map { week.days?.overlaps($0) == true } ?? false
    }
    let found = within.isEmpty ? weeks.filter { $0.days != nil } : within
    return found.isEmpty ? nil : proposal(found.map(\.description))
  }

  /// For `maart` and `mrt 2021`.
  private func monthInstead(_ token: String) -> Words? {
    guard token.count >= 3, let number = CivilDate.monthNumber(dutch: token) ?? shortMonth(token)
    else { return nil }
    let named = index + 1 < tokens.count ? Int(digits: tokens[index + 1]) : nil
    let years =
      named.map { [$0] } ?? frame.period.map { Array($0.lowerBound.year...$0.upperBound.year) }
    let months = (years ?? []).map { "\(CivilDate.dutchMonths[number - 1]) \($0)" }
    guard !months.isEmpty else { return nil }
    return proposal(Array(months.prefix(3)))
  }

  private func shortMonth(_ token: String) -> Int? {
    guard nearName(to: token, among: frame.dayparts.known ?? []) == nil else { return nil }
    return proposedMonth(token)
  }

  /// For `woensdagmiddag`.
  private func splitInstead(_ token: String) -> Words? {
    let token = token.lowercased()
    for day in Weekday.allCases.map(\.words.nl) where token.hasPrefix(day) && token != day {
      let rest = token.dropFirst(day.count)
      if let daypart = frame.dayparts.spelled(String(rest)) {
        return proposal(["\(day) \(daypart)"])
      }
    }
    return nil
  }
}
