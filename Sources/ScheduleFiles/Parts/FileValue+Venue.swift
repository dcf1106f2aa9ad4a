internal import ProgrammeModel

extension FileValue {
  /// A venue; its calendars are read within the frame, and not at all without one.
  func venue(_ vocabulary: Vocabulary, calendarsIn frame: CalendarFrame?) -> Part<Venue> {
    let keys = ScheduleKeys.venue
    let fields = Fields(self, keys, vocabulary)
    let venue = Venue(
      id: fields[keys.id], title: fields[keys.title], host: fields[keys.host],
      place: fields[keys.place], online: fields[keys.online], url: fields[keys.url],
      capacity: fields[keys.capacity], rooms: fields[keys.rooms], cost: fields[keys.cost],
      unavailable: fields[keys.unavailable],
      busy: BusyTimes(busy: fields.busy(keys.busy, in: frame, owners: []).busy),
      address: fields[keys.address], directions: fields[keys.directions])
    if venue.online {
      for key in [keys.place.name, keys.capacity.name] where fields.has(key) {
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
