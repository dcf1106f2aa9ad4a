internal import ProgrammeModel

extension FileValue {
  /// A pilot; `needsRegion` tells whether school holidays count, which differ by region.
  ///
  /// Its calendars are read within the frame, and not at all without one; `period` is the
  /// programme's, or `nil` where that is not known.
  func pilot(
    _ vocabulary: Vocabulary, period: ClosedRange<CivilDate>?, needsRegion: Bool,
    calendarsIn frame: CalendarFrame?
  ) -> Part<Pilot> {
    let keys = ScheduleKeys.pilot
    let fields = Fields(self, keys, vocabulary)
    let contacts = fields.read(keys.contacts, orElse: []) { $0.list { $0.contact() } }
    let hasPeriod = fields.has(keys.from) || fields.has(keys.until)
    let own = hasPeriod ? fields.period(from: keys.from, until: keys.until, standard: period) : nil
    if let own {
      fields.check(own, within: period, what: Words(nl: "Deze pilot", en: "This pilot"))
    }
    let pilot = Pilot(
      id: fields[keys.id], title: fields[keys.title], institution: fields[keys.institution],
      place: fields[keys.place],
      region: needsRegion
        ? fields.required(keys.region.name, nil, advice: regionAdvice) { $0.choice(Region.self) }
        : fields[keys.region],
      sector: fields[keys.sector], people: fields[keys.people], contacts: contacts,
      needs: fields[keys.needs], practices: fields[keys.practices], attend: fields[keys.attend],
      unavailable: fields[keys.unavailable], avoid: fields[keys.avoid],
      busy: fields.busy(keys.busy, in: frame, owners: contacts.map(\.email)),
      budget: fields[keys.budget],
      period: period.flatMap { period in
        own.map { $0.overlaps(period) ? $0.clamped(to: period) : $0 }
      },
      travelMax: fields[keys.travelMax])
    return Part(value: pilot, fields: fields)
  }

  /// An expert; its calendars are read within the frame, and not at all without one.
  func expert(_ vocabulary: Vocabulary, calendarsIn frame: CalendarFrame?) -> Part<Expert> {
    let keys = ScheduleKeys.expert
    let fields = Fields(self, keys, vocabulary)
    let email = fields[keys.email]
    let expert = Expert(
      id: fields[keys.id], name: fields[keys.name], organisation: fields[keys.organisation],
      email: email, place: fields[keys.place], themes: fields[keys.themes],
      role: fields[keys.role], max: fields[keys.max], perDay: fields[keys.perDay],
      fee: fields[keys.fee], unavailable: fields[keys.unavailable], avoid: fields[keys.avoid],
      busy: fields.busy(keys.busy, in: frame, owners: [email].compactMap { $0 }))
    return Part(value: expert, fields: fields)
  }

  /// An id that a list declares; `programma` names the output of the whole.
  func declaredID() -> String? {
    guard let id = id() else { return nil }
    guard id != "programma" else {
      report(
        Words(
          nl: "Het id “programma” is voor het programma zelf. Kies een ander id.",
          en: "The id “programma” is kept for the programme itself. Choose another id."))
      return nil
    }
    return id
  }
}

private let regionAdvice = Words(
  nl: "Noem noord, midden of zuid, of zet “schoolHolidays” op open.",
  en: "Name noord, midden or zuid, or set “schoolHolidays” to open.")
