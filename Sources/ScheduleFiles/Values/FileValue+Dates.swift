internal import ProgrammeModel

extension FileValue {
  /// A day.
  func date() -> CivilDate? {
    guard let text = word, let date = date(text) else {
      if plainText == nil {
        reportWrongKind(Words(nl: "een datum zoals 2021-03-09", en: "a date such as 2021-03-09"))
      }
      return nil
    }
    return date
  }

  /// First and last day, as in `2021-03-09..2021-03-19`.
  func dates() -> ClosedRange<CivilDate>? {
    guard let text = word, text.contains("..") else {
      reportWrongKind(
        Words(
          nl: "een eerste en een laatste dag zoals 2021-03-09..2021-03-19",
          en: "a first and a last day such as 2021-03-09..2021-03-19"))
      return nil
    }
    return dates(text)
  }

  /// A day in a text that stands here; reports what is no day.
  func date(_ text: String) -> CivilDate? {
    if let date = CivilDate(typed: text) {
      if date.isPlannable { return date }
      reportUnplannable(text)
      return nil
    }
    if let parts = CivilDate.parts(typed: text), parts.year >= 1, (1...12).contains(parts.month) {
      let days = CivilDate.daysInMonth(parts.month, ofYear: parts.year)
      report(
        Words(
          nl: "De datum \(text) bestaat niet. Die maand heeft \(days) dagen.",
          en: "There is no \(text). That month has \(days) days."))
      return nil
    }
    let hint =
      proposedDay(text).map { Words(nl: "Bedoelde u \($0)?", en: "Did you mean \($0)?") }
      ?? Words(
        nl: "Schrijf jaar-maand-dag, zoals 2021-03-09.",
        en: "Write year-month-day, such as 2021-03-09.")
    reportUnread(
      Words(
        nl: "\(quoted(text).nl) is geen datum. \(hint.nl)",
        en: "\(quoted(text).en) is no date. \(hint.en)"))
    return nil
  }

  /// Reports a day or a week of a year for which nothing is planned.
  func reportUnplannable(_ text: String) {
    let (first, last) = (
      CivilDate.plannableYears.lowerBound, CivilDate.plannableYears.upperBound
    )
    report(
      Words(
        nl: "\(quoted(text).nl) ligt te ver weg. Noem een jaar van \(first) tot en met \(last).",
        en: "\(quoted(text).en) is too far away. Name a year from \(first) to \(last)."))
  }

  /// First and last day in a text that stands here and holds `..`; reports what is none.
  func dates(_ text: String) -> ClosedRange<CivilDate>? {
    let first = text.prefix { $0 != "." }
    return dates(
      from: trimmed(String(first)), until: trimmed(String(text.dropFirst(first.count + 2))))
  }

  /// The days from one text to another; reports what is none.
  func dates(from first: String, until last: String) -> ClosedRange<CivilDate>? {
    guard let from = date(first), let until = date(last) else { return nil }
    guard from <= until else {
      report(
        Words(
          nl: "Deze periode is leeg: \(until) ligt voor \(from). Draai de dagen om.",
          en: "This period is empty: \(until) is before \(from). Swap the days."))
      return nil
    }
    return from...until
  }
}

/// The day that a text most likely means which is no day as it stands, such as `9/3/2021`,
/// `9 mrt 2021` or `dinsdag 9-3-2021`; `nil` where nobody can tell.
func proposedDay(_ text: String) -> CivilDate? {
  let fields = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    .filter { Weekday(typed: $0) == nil }
  guard fields.count == 3 else { return nil }
  if let year = Int(fields[0]), fields[0].utf8.count == 4, let month = Int(fields[1]),
    let day = Int(fields[2])
  {
    return CivilDate(year: year, month: month, day: day)
  }
  guard let day = Int(fields[0]), let month = Int(fields[1]) ?? proposedMonth(fields[1]),
    let year = Int(fields[2]), [2, 4].contains(fields[2].utf8.count)
  else { return nil }
  return CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
}

/// The month, 1 to 12, of a shortened or mistyped name; `nil` for any other word.
func proposedMonth(_ word: String) -> Int? {
  let shortened = word.lowercased() == "mrt" ? "maart" : word.lowercased()
  let names = CivilDate.dutchMonths
  let index =
    names.firstIndex { shortened.count >= 3 && $0.hasPrefix(shortened) }
    ?? nearName(to: shortened, among: names).flatMap(names.firstIndex)
    ?? ["jan", "feb", "march", "apr", "may", "june", "july", "aug", "sep", "oct", "nov", "dec"]
    .firstIndex { shortened.hasPrefix($0) }
  return index.map { $0 + 1 }
}

extension Fields {
  /// The days from one field to another, in that order.
  ///
  /// `standard` holds where a field is absent.
  func period<From, Until>(
    from: ScheduleKey<ScheduleKeys.Day, From>, until: ScheduleKey<ScheduleKeys.Day, Until>,
    standard: ClosedRange<CivilDate>?
  ) -> ClosedRange<CivilDate> {
    let (first, last) = (from.name, until.name)
    let fallback = standard ?? CivilDate(dayNumber: 0)...CivilDate(dayNumber: 0)
    let ends = [
      read(from, orElse: fallback.lowerBound) { $0.date() },
      read(until, orElse: fallback.upperBound) { $0.date() },
    ]
    guard ends[0] > ends[1] else { return ends[0]...ends[1] }
    if isSound(first, last), let standard, has(first) != has(last) {
      let key = has(first) ? first : last
      reportOutside(key, has(first) ? ends[0] : ends[1], of: standard)
      distrust(key)
    } else if isSound(first, last) {
      report(
        has(last) ? last : first,
        Words(
          nl: """
            Deze periode is leeg: zij loopt van \(ends[0]) tot en met \(ends[1]). \
            Verbeter “\(first)” of “\(last)”.
            """,
          en: """
            This period is empty: it runs from \(ends[0]) to \(ends[1]). \
            Mend “\(first)” or “\(last)”.
            """))
      distrust(last)
    }
    return ends[0]...ends[0]
  }

  /// Reports an only end that lies beyond the programme.
  private func reportOutside(
    _ key: String, _ end: CivilDate, of programme: ClosedRange<CivilDate>
  ) {
    let (first, last) = (programme.lowerBound, programme.upperBound)
    report(
      key,
      Words(
        nl: """
          \(end) valt buiten het programma, dat loopt van \(first) tot en met \(last). Verbeter \
          “\(key)”.
          """,
        en: """
          \(end) lies outside the programme, which runs from \(first) to \(last). Mend “\(key)”.
          """))
  }
}
