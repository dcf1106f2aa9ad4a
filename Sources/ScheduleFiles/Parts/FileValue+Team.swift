internal import ProgrammeModel

extension FileValue {
  func team(_ vocabulary: Vocabulary) -> Team {
    let keys = ScheduleKeys.team
    let fields = Fields(self, keys, vocabulary)
    return Team(
      people: fields[keys.people], perDay: fields[keys.perDay], perWeek: fields[keys.perWeek],
      unavailable: fields[keys.unavailable])
  }
}
