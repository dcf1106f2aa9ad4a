internal import ProgrammeModel

/// What `programme` says.
struct Heading {
  let id: String
  let title: String
  let organiser: Contact
  let period: ClosedRange<CivilDate>
  let timezone: String
  let language: Language
}

extension FileValue {
  func heading() -> Part<Heading> {
    let keys = ScheduleKeys.programme
    let fields = Fields(self, keys)
    let heading = Heading(
      id: fields[keys.id], title: fields[keys.title],
      organiser: fields.read(keys.organiser, orElse: Contact(name: "", email: "")) {
        $0.contact()
      },
      period: fields.period(from: keys.from, until: keys.until, standard: nil),
      timezone: fields[keys.timezone], language: fields[keys.language])
    let days = heading.period.upperBound.dayNumber - heading.period.lowerBound.dayNumber + 1
    if fields.isSound(keys.from, keys.until), days > 3660 {
      fields.report(
        keys.until,
        Words(
          nl: "Dit programma duurt \(days) dagen. Tien jaar is het meeste; verbeter “until”.",
          en: "This programme takes \(days) days. Ten years is the most; mend “until”."))
    }
    return Part(value: heading, fields: fields)
  }

  /// A name with an address.
  func contact() -> Contact {
    let keys = ScheduleKeys.contact
    let fields = Fields(self, keys)
    return Contact(name: fields[keys.name], email: fields[keys.email])
  }

  /// The IANA name of a time zone.
  func timezone() -> String? {
    guard let name = text() else { return nil }
    if Zone.exists(name) { return name }
    let near = nearName(to: name, among: Zone.listedNames)
    report(
      Words(
        nl: "Er is geen tijdzone \(quoted(name).nl). "
          + (near.map { "Bedoelde u “\($0)”?" } ?? "Schrijf een naam zoals Europe/Amsterdam."),
        en: "There is no time zone \(quoted(name).en). "
          + (near.map { "Did you mean “\($0)”?" } ?? "Write a name such as Europe/Amsterdam.")))
    return nil
  }
}
