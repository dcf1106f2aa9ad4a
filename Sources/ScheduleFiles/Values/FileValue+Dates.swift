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
    if let date = CivilDate(text) { return date }
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
  /// `standard` holds where a field is absent; without it both are required.
  func period(
    from first: String = "from", until last: String = "until", standard: ClosedRange<CivilDate>?
  ) -> ClosedRange<CivilDate> {
    let fallback = standard ?? CivilDate(dayNumber: 0)...CivilDate(dayNumber: 0)
    let ends = [(first, fallback.lowerBound), (last, fallback.upperBound)].map { key, day in
      standard == nil
        ? required(key, day) { $0.date() }
        : optional(key, day) { $0.date() }
    }
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
