internal import ProgrammeModel

extension FileValue {
  func venue(_ vocabulary: Vocabulary) -> Part<Venue> {
    let fields = Fields(self, keys: Keys.venue)
    let venue = Venue(
      id: fields.required("id", "") { $0.declaredID() },
      title: fields.required("title", "") { $0.text() },
      host: fields.optional("host", nil) { $0.reference(to: vocabulary.pilots) },
      place: fields.optional("place", nil) { $0.placeName(vocabulary) },
      online: fields.optional("online", false) { $0.flag() },
      url: fields.optional("url", nil) { $0.url() },
      capacity: fields.optional("capacity", nil) { $0.whole(1...largestNumber) },
      rooms: fields.optional("rooms", 1) { $0.whole(1...largestNumber) },
      cost: fields.optional("cost", 0) { $0.whole(0...largestNumber) },
      unavailable: fields.whens("unavailable", vocabulary))
    if venue.online {
      for key in ["place", "capacity"] where fields.has(key) {
        fields.reportKey(
          key,
          Words(
            nl: "Een locatie die online is, heeft geen “\(key)”. Laat “\(key)” of “online” weg.",
            en: "A venue that is online has no “\(key)”. Leave out “\(key)” or “online”."))
      }
    }
    return Part(value: venue, fields: fields)
  }
}
