internal import ProgrammeModel

extension FileValue {
  /// A pin of one of the sessions, which the vocabulary knows.
  func pin(_ vocabulary: Vocabulary) -> Part<Pin> {
    let keys = ScheduleKeys.pin
    let fields = Fields(self, keys, vocabulary)
    let pin = Pin(
      session: fields[keys.session], date: fields[keys.date], daypart: fields[keys.daypart],
      venue: fields[keys.venue], pilots: fields[keys.pilots], experts: fields[keys.experts],
      place: place)
    return Part(value: pin, fields: fields)
  }
}
