internal import ProgrammeModel

extension FileValue {
  /// A pin of one of the sessions.
  func pin(_ vocabulary: Vocabulary, sessions: Names) -> Part<Pin> {
    let fields = Fields(self, keys: Keys.pin)
    let pin = Pin(
      session: fields.required("session", "") { $0.reference(to: sessions) },
      date: fields.optional("date", nil) { $0.date() },
      daypart: fields.optional("daypart", nil) { $0.reference(to: vocabulary.dayparts) },
      venue: fields.optional("venue", nil) { $0.reference(to: vocabulary.venues) },
      pilots: fields.optional("pilots", []) {
        $0.listOfDistinct { $0.reference(to: vocabulary.pilots) }
      },
      experts: fields.optional("experts", []) {
        $0.listOfDistinct { $0.reference(to: vocabulary.experts) }
      },
      place: place)
    return Part(value: pin, fields: fields)
  }
}
