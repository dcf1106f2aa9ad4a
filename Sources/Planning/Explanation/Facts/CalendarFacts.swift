import ProgrammeModel

extension Fact {
  /// What the calendar closes for everybody, but for school holidays.
  static func ofCalendar(_ programme: Programme) -> [Fact] {
    publicHolidays(programme) + programme.calendar.closed.indices.map { closed($0, programme) }
  }

  private static let path = ScheduleKeys.schedule.calendar.name

  private static let onOpenDays = Words(
    nl: "er alleen sessies zijn op dagen die open zijn", en: "sessions are held on open days alone")

  private static func publicHolidays(_ programme: Programme) -> [Fact] {
    guard programme.calendar.publicHolidays == .closed else { return [] }
    let key = ScheduleKeys.calendar.publicHolidays
    let entry = Entry(
      programme, path, key, MeetingCalendar.PublicHolidayRule.closed.rawValue)
    let open: @Sendable (inout Programme) -> Void = { $0.calendar.publicHolidays = .open }
    let opened = "\(key.name): \(MeetingCalendar.PublicHolidayRule.open.rawValue)"
    let relaxation = Relaxation(of: entry, steps: 1, { _ in opened }) { asked, _ in open(&asked) }
    return [
      Fact(
        entry: entry,
        words: Words(
          nl: "op feestdagen zijn er geen sessies", en: "no sessions on public holidays"),
        demand: onOpenDays, concern: .other, people: programme.everyone,
        removal: Removal(edit: relaxation.edit(1)) { open(&$0.programme) },
        relaxation: relaxation)
    ]
  }

  private static func closed(_ index: Int, _ programme: Programme) -> Fact {
    let when = programme.calendar.closed[index]
    let entry = Entry(ScheduleKeys.calendar.closed, when)
    return Fact(
      entry: entry, words: Words("er zijn geen sessies", "no sessions are held", at: when),
      demand: onOpenDays, concern: .other, people: programme.everyone,
      removal: .deleting(entry) { $0.calendar.closed.remove(at: index) }, relaxation: nil)
  }

  /// The school holidays within the programme, where nobody meets in them, of the regions of its
  /// pilots.
  static func schoolHolidays(_ programme: Programme) -> [Fact] {
    guard programme.calendar.schoolHolidays == .closed else { return [] }
    let regions = Set(programme.pilots.compactMap(\.region))
    return programme.calendar.holidays.indices.flatMap { index in
      Region.allCases.filter(regions.contains).compactMap { schoolHoliday(index, $0, programme) }
    }
  }

  private static func schoolHoliday(
    _ index: Int, _ region: Region, _ programme: Programme
  ) -> Fact? {
    let holiday = programme.calendar.holidays[index]
    guard let days = holiday.days[region], days.overlaps(programme.period) else { return nil }
    let entry = Entry(
      place: programme.sources["holidays/\(holiday.name)/\(region.rawValue)"],
      text: "\(region.rawValue): \(days.lowerBound)..\(days.upperBound)")
    let pilots = programme.pilots.filter { $0.region == region }
    let key = ScheduleKeys.calendar.schoolHolidays
    let avoided = "\(key.name): \(MeetingCalendar.SchoolHolidayRule.avoid.rawValue)"
    let (first, last) = (days.lowerBound.words, days.upperBound.words)
    let here = pilots.map(\.title).listed
    return Fact(
      entry: entry,
      words: Words(
        nl: "schoolvakantie \(holiday.name) in regio \(region.rawValue)"
          + " (\(first.nl) tot en met \(last.nl)): \(here.nl)",
        en: "school holiday \(holiday.name) in region \(region.rawValue)"
          + " (\(first.en) to \(last.en)): \(here.en)"),
      demand: Words(presenceOf: pilots.map(\.title)),
      concern: .presence(of: pilots.map { Words(same: $0.title) }),
      people: pilots.reduce(0) { $0 + $1.people },
      removal: .deleting(entry) { $0.calendar.holidays[index].days[region] = nil },
      relaxation: Relaxation(
        of: Entry(programme, path, key, programme.calendar.schoolHolidays.rawValue), steps: 1,
        { _ in avoided }
      ) { asked, _ in asked.calendar.schoolHolidays = .avoid })
  }
}
