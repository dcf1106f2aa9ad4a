package import ProgrammeModel

extension Problem {
  /// Compiles a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked. Ids that nothing answers to are passed over: a reader has
  ///     reported them.
  ///   - today: The day from which the notice counts; published sessions up to it and within it
  ///     are frozen. `nil` freezes nothing.
  ///   - released: Ids of sessions that are not frozen whatever their date.
  package init(_ programme: Programme, today: CivilDate? = nil, released: Set<String> = []) {
    self.programme = programme
    let themes = index(programme.themes.map(\.id))
    let pilots = index(programme.pilots.map(\.id))
    let experts = index(programme.experts.map(\.id))
    let venues = index(programme.venues.map(\.id))
    let slots = Slot.open(in: programme)
    self.slots = slots

    attendance = programme.themes.map { theme in
      programme.pilots.map { $0.attend[theme.id] ?? theme.attend }
    }
    groupSizes = zip(programme.themes, attendance).map { theme, attendance in
      switch theme.pilots {
      case .between(let sizes): return sizes
      case .all:
        let everyone = attendance.count { $0 > 0 }
        return everyone...everyone
      }
    }
    needs = programme.themes.map { theme in programme.pilots.map { $0.needs[theme.id] ?? 0 } }
    practices = programme.themes.map { theme in
      IndexSet(
        programme.pilots.indices.filter { programme.pilots[$0].practices.contains(theme.id) })
    }
    expertise = programme.themes.map { theme in programme.experts.map { $0.themes[theme.id] ?? 0 } }
    expertsOfTheme = expertise.map { row in row.indices.filter { row[$0] > 0 } }
    after = programme.themes.map { $0.after.compactMap { themes[$0] } }

    let calendar = programme.calendar
    pilotAvailability = programme.pilots.map { Availability.row(of: $0, in: slots, calendar) }
    expertAvailability = programme.experts.map {
      Availability.row(
        slots, dayparts: calendar.dayparts, unavailable: $0.unavailable, avoid: $0.avoid)
    }
    venueAvailability = programme.venues.map {
      Availability.row(slots, dayparts: calendar.dayparts, unavailable: $0.unavailable, avoid: [])
    }
    let journeys = Journeys(programme)
    let places = programme.venues.map { $0.online ? nil : $0.place }
    pilotJourneys = programme.pilots.map { pilot in
      places.map { journeys.minutes(from: pilot.place, to: $0) }
    }
    expertJourneys = programme.experts.map { expert in
      places.map { journeys.minutes(from: expert.place, to: $0) }
    }
    hosts = programme.venues.map { $0.host.flatMap { pilots[$0] } }
    let sectors = index(programme.pilots.compactMap(\.sector))
    self.sectors = programme.pilots.map { $0.sector.flatMap { sectors[$0] } }

    var hostOfVenue: [String: Int] = [:]
    for (venue, host) in zip(programme.venues, hosts) { hostOfVenue[venue.id] = host }
    memory = Memory(programme.history, pilots: pilots, experts: experts, hosts: hostOfVenue)

    let publication = Publication(
      programme, slots: slots, pilots: pilots, experts: experts, venues: venues)
    var specs: [SessionSpec] = []
    var ranges: [Range<Int>] = []
    for theme in programme.themes.indices {
      let begin = specs.count
      for id in programme.themes[theme].sessionIDs {
        let frozen = publication.isFrozen(id, today: today, notice: programme.notice)
        specs.append(
          SessionSpec(
            id: id, theme: theme, programme: programme, slots: slots, pilots: pilots,
            experts: experts, published: publication.entries[id],
            isFrozen: frozen && !released.contains(id)))
      }
      ranges.append(begin..<specs.count)
    }
    sessions = specs
    sessionsOfTheme = ranges
    published = specs.map { publication.entries[$0.id] }
    lostEntries = publication.lostEntries(sessions: Set(specs.map(\.id)))
  }
}

/// The index of each id; the first counts where an id is doubled.
private func index(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: min)
}

extension SessionSpec {
  fileprivate init(
    id: String, theme index: Int, programme: Programme, slots: [Slot], pilots: [String: Int],
    experts: [String: Int], published: PublishedEntry?, isFrozen: Bool
  ) {
    let theme = programme.themes[index]
    let pins = programme.pins.filter { $0.session == id }
    self.id = id
    self.theme = index
    self.keepsID = !pins.isEmpty || published != nil
    self.isFrozen = isFrozen
    let dayparts = programme.calendar.dayparts
    let fits = slots.indices.filter { number in
      let slot = slots[number]
      let daypart = dayparts[slot.daypart].name
      return theme.period.contains(slot.date) && theme.dayparts?.contains(daypart) != false
        && pins.allSatisfy { $0.date ?? slot.date == slot.date && $0.daypart ?? daypart == daypart }
    }
    let places = programme.venues.indices.filter { number in
      let venue = programme.venues[number]
      let suits =
        switch theme.mode {
        case .any: true
        case .onsite: !venue.online
        case .online: venue.online
        }
      return suits && pins.allSatisfy { $0.venue ?? venue.id == venue.id }
    }
    if isFrozen, let published {
      self.slots = fits.filter { $0 == published.slot }
      self.venues = places.filter { $0 == published.venue }
      self.pilots = published.pilots
      self.experts = published.experts
    } else {
      self.slots = fits
      self.venues = places
      self.pilots = IndexSet(pins.flatMap(\.pilots).compactMap { pilots[$0] })
      self.experts = IndexSet(pins.flatMap(\.experts).compactMap { experts[$0] })
    }
  }
}
