internal import ProgrammeModel

extension FileValue {
  /// The programme team; its calendars are read within the frame, and not at all without one.
  func team(_ vocabulary: Vocabulary, calendarsIn frame: CalendarFrame?) -> Team {
    let keys = ScheduleKeys.team
    let fields = Fields(self, keys, vocabulary)
    return Team(
      people: fields[keys.people], perDay: fields[keys.perDay], perWeek: fields[keys.perWeek],
      unavailable: fields[keys.unavailable],
      busy: BusyTimes(busy: fields.busy(keys.busy, in: frame, owners: []).busy))
  }
}
