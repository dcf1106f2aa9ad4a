internal import ProgrammeModel

extension FileValue {
  /// The calendar with its holiday file; `period` is the programme's, or `nil` where not known.
  func calendar(
    _ vocabulary: Vocabulary, period: ClosedRange<CivilDate>?
  ) -> Part<MeetingCalendar> {
    let keys = ScheduleKeys.calendar
    let fields = Fields(self, keys, vocabulary)
    var calendar = MeetingCalendar(
      weekdays: Set(fields[keys.weekdays]), dayparts: fields[keys.dayparts],
      publicHolidays: fields[keys.publicHolidays], schoolHolidays: fields[keys.schoolHolidays],
      closed: fields[keys.closed])
    let holidaysCount = fields.isSound(keys.schoolHolidays) && calendar.schoolHolidays != .open
    let file: HolidayFile? =
      holidaysCount
      ? fields.required(keys.holidays.name, nil, advice: openInstead) { $0.holidayFile() }
      : fields.read(keys.holidays, orElse: nil) { $0.holidayFile() }
    calendar.holidays = file?.holidays ?? []
    if holidaysCount, let file, let covers = file.covers, let period,
      period.lowerBound < covers.lowerBound || period.upperBound > covers.upperBound
    {
      fields.report(
        keys.holidays,
        Words(
          nl: """
            Dit vakantiebestand geldt van \(covers.lowerBound) tot en met \(covers.upperBound), \
            het programma loopt van \(period.lowerBound) tot en met \(period.upperBound). Vul het \
            bestand aan of zet “schoolHolidays” op open.
            """,
          en: """
            This holiday file holds from \(covers.lowerBound) to \(covers.upperBound), the \
            programme runs from \(period.lowerBound) to \(period.upperBound). Add to the file or \
            set “schoolHolidays” to open.
            """))
    }
    return Part(value: calendar, fields: fields)
  }

  /// Days of the week, one at least.
  func weekdays() -> [Weekday]? {
    guard case .list(let values) = content, values.isEmpty else {
      return listOfDistinct { value in
        guard let text = value.text() else { return nil }
        if let weekday = Weekday(typed: text) { return weekday }
        let days = weekdaysMeant(by: text).map(\.name).joined(separator: ", ")
        let hint =
          days.isEmpty
          ? weekdaySuggestion(for: text)
          : Words(nl: "Bedoelde u [\(days)]?", en: "Did you mean [\(days)]?")
        value.reportUnread(
          Words(
            nl: "\(quoted(text).nl) is geen dag van de week. \(hint.nl)",
            en: "\(quoted(text).en) is no day of the week. \(hint.en)"))
        return nil
      }
    }
    report(
      Words(
        nl: "Hier staat geen dag. Noem ten minste één dag van de week, zoals tue.",
        en: "There is no day here. Name at least one day of the week, such as tue."))
    return nil
  }
}

private let openInstead = Words(
  nl: "Noem het bestand met schoolvakanties, of zet “schoolHolidays” op open.",
  en: "Name the file with school holidays, or set “schoolHolidays” to open.")
