internal import ProgrammeModel

extension FileValue {
  func team(_ vocabulary: Vocabulary) -> Team {
    let fields = Fields(self, keys: Keys.team)
    return Team(
      people: fields.optional("people", 2) { $0.whole(1...largestNumber) },
      perDay: fields.optional("perDay", nil) { $0.whole(1...largestNumber) },
      perWeek: fields.optional("perWeek", nil) { $0.whole(1...largestNumber) },
      unavailable: fields.whens("unavailable", vocabulary))
  }
}
