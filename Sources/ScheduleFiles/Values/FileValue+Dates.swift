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
    if let date = CivilDate(text) {
      if date.isPlannable { return date }
      reportUnplannable(text)
      return nil
    }
    if let days = daysOfMonth(in: text) {
      report(
        Words(
          nl: "De datum \(text) bestaat niet. Die maand heeft \(days) dagen.",
          en: "There is no \(text). That month has \(days) days."))
    } else {
      report(
        Words(
          nl: "\(quoted(text).nl) is geen datum. Schrijf jaar-maand-dag, zoals 2021-03-09.",
          en: "\(quoted(text).en) is no date. Write year-month-day, such as 2021-03-09."))
    }
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
    guard let from = date(String(first)), let until = date(String(text.dropFirst(first.count + 2)))
    else { return nil }
    guard from <= until else {
      report(
        Words(
          nl: "Deze periode is leeg: \(until) ligt voor \(from). Draai de dagen om.",
          en: "This period is empty: \(until) is before \(from). Swap the days."))
      return nil
    }
    return from...until
  }

  /// How many days the month of a text has that has the form of a date but is none.
  private func daysOfMonth(in text: String) -> Int? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [4, 2, 2], let year = Int(fields[0]),
      let month = Int(fields[1]), Int(fields[2]) != nil, year >= 1, (1...12).contains(month)
    else { return nil }
    return CivilDate.daysInMonth(month, ofYear: year)
  }
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
    if isSound(first, last) {
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
}
