internal import Foundation
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
    let fields = Fields(self, keys: Keys.programme)
    let heading = Heading(
      id: fields.required("id", "") { $0.id() },
      title: fields.required("title", "") { $0.text() },
      organiser: fields.required("organiser", Contact(name: "", email: "")) { $0.contact() },
      period: fields.period(standard: nil),
      timezone: fields.optional("timezone", "Europe/Amsterdam") { $0.timezone() },
      language: fields.optional("language", .nl) { $0.choice(Language.self) })
    let days = heading.period.upperBound.dayNumber - heading.period.lowerBound.dayNumber + 1
    if fields.isSound("from", "until"), days > 3660 {
      fields.report(
        "until",
        Words(
          nl: "Dit programma duurt \(days) dagen. Tien jaar is het meeste; verbeter “until”.",
          en: "This programme takes \(days) days. Ten years is the most; mend “until”."))
    }
    return Part(value: heading, fields: fields)
  }

  /// A name with an address.
  func contact() -> Contact {
    let fields = Fields(self, keys: Keys.contact)
    return Contact(
      name: fields.required("name", "") { $0.text() },
      email: fields.required("email", "") { $0.email() })
  }

  /// The IANA name of a time zone.
  private func timezone() -> String? {
    guard let name = text() else { return nil }
    if Timezones.contains(name) { return name }
    let near = nearName(to: name, among: TimeZone.knownTimeZoneIdentifiers)
    report(
      Words(
        nl: "Er is geen tijdzone \(quoted(name).nl). "
          + (near.map { "Bedoelde u “\($0)”?" } ?? "Schrijf een naam zoals Europe/Amsterdam."),
        en: "There is no time zone \(quoted(name).en). "
          + (near.map { "Did you mean “\($0)”?" } ?? "Write a name such as Europe/Amsterdam.")))
    return nil
  }
}

/// The time zones that a programme can be in.
public enum Timezones {
  /// Whether there is a zone of that IANA name.
  public static func contains(_ name: String) -> Bool {
    // Older names and links, such as Asia/Kolkata, are not listed; offsets get another identifier.
    TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "UTC"
      || TimeZone(identifier: name)?.identifier == name
  }
}
