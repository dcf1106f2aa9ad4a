internal import ProgrammeModel

extension FileValue {
  /// A pilot; `needsRegion` tells whether school holidays count, which differ by region.
  ///
  /// Its calendars are read within the frame, and not at all without one.
  func pilot(
    _ vocabulary: Vocabulary, needsRegion: Bool, calendarsIn frame: CalendarFrame?
  ) -> Part<Pilot> {
    let fields = Fields(self, keys: Keys.pilot)
    let contacts = fields.optional("contacts", []) { $0.list { $0.contact() } }
    let pilot = Pilot(
      id: fields.required("id", "") { $0.declaredID() },
      title: fields.required("title", "") { $0.text() },
      institution: fields.optional("institution", nil) { $0.text() },
      place: fields.optional("place", nil) { $0.placeName(vocabulary) },
      region: needsRegion
        ? fields.required("region", nil, advice: regionAdvice) { $0.choice(Region.self) }
        : fields.optional("region", nil) { $0.choice(Region.self) },
      sector: fields.optional("sector", nil) { $0.text() },
      people: fields.optional("people", 2) { $0.whole(1...largestNumber) },
      contacts: contacts,
      needs: fields.optional("needs", [:]) { $0.byTheme(1...3, vocabulary) },
      practices: fields.optional("practices", []) {
        $0.listOfDistinct { $0.reference(to: vocabulary.themes) }
      },
      attend: fields.optional("attend", [:]) { $0.byTheme(0...1000, vocabulary) },
      unavailable: fields.whens("unavailable", vocabulary),
      avoid: fields.whens("avoid", vocabulary),
      busy: fields.busy(in: frame, owners: contacts.map(\.email)),
      budget: fields.optional("budget", nil) { $0.whole(0...largestNumber) })
    return Part(value: pilot, fields: fields)
  }

  /// An expert; its calendars are read within the frame, and not at all without one.
  func expert(_ vocabulary: Vocabulary, calendarsIn frame: CalendarFrame?) -> Part<Expert> {
    let fields = Fields(self, keys: Keys.expert)
    let email = fields.optional("email", nil) { $0.email() }
    let expert = Expert(
      id: fields.required("id", "") { $0.declaredID() },
      name: fields.required("name", "") { $0.text() },
      organisation: fields.optional("organisation", nil) { $0.text() },
      email: email,
      place: fields.optional("place", nil) { $0.placeName(vocabulary) },
      themes: fields.required("themes", [:]) { $0.byTheme(1...3, vocabulary) },
      max: fields.optional("max", nil) { $0.whole(0...largestNumber) },
      fee: fields.optional("fee", 0) { $0.whole(0...largestNumber) },
      unavailable: fields.whens("unavailable", vocabulary),
      avoid: fields.whens("avoid", vocabulary),
      busy: fields.busy(in: frame, owners: [email].compactMap { $0 }))
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

  /// Numbers by theme.
  private func byTheme(_ range: ClosedRange<Int>, _ vocabulary: Vocabulary) -> [String: Int]? {
    dictionary(name: { $0.reference(to: vocabulary.themes) }) { $0.whole(range) }
  }
}

private let regionAdvice = Words(
  nl: "Noem noord, midden of zuid, of zet “schoolHolidays” op open.",
  en: "Name noord, midden or zuid, or set “schoolHolidays” to open.")
