internal import ICalendar
internal import ProgrammeModel

extension BusyFault {
  /// What is wrong and what to do, with the UID by which the event can be found.
  var words: Words {
    guard isPassable else { return problem.words }
    let event = uid.map { quoted($0).nl }
    return Words(
      nl: "Afspraak \(event ?? "zonder UID"): \(problem.words.nl) \(mend.nl)",
      en: "Event \(event ?? "without a UID"): \(problem.words.en) \(mend.en)")
  }
}

private let mend = Words(
  nl: "Verbeter of verwijder de afspraak en exporteer de agenda opnieuw.",
  en: "Mend or remove the event and export the calendar again.")

extension BusyFault.Problem {
  fileprivate var words: Words {
    switch self {
    case .tooLarge(let most):
      Words(
        nl: """
          Deze agenda is groter dan \(most / 1_000_000) MB. Exporteer alleen de periode van het \
          programma.
          """,
        en: """
          This calendar is larger than \(most / 1_000_000) MB. Export only the period of the \
          programme.
          """)
    case .empty:
      Words(
        nl: "Dit bestand is leeg. Exporteer de agenda opnieuw.",
        en: "This file is empty. Export the calendar again.")
    case .notACalendar:
      Words(
        nl: """
          Dit is geen agenda: die begint met BEGIN:VCALENDAR. Exporteer de agenda als .ics-bestand.
          """,
        en: """
          This is no calendar: one begins with BEGIN:VCALENDAR. Export the calendar as an .ics file.
          """)
    case .cutOff(let component):
      Words(
        nl: """
          Dit bestand is afgebroken: END:\(component) ontbreekt. Exporteer of download de agenda \
          opnieuw.
          """,
        en: """
          This file is cut off: END:\(component) is missing. Export or download the calendar again.
          """)
    case .strayEnd(let component):
      Words(
        nl: """
          Hier eindigt \(quoted(component).nl), maar dat was niet begonnen. Exporteer de agenda \
          opnieuw.
          """,
        en: "\(quoted(component).en) ends here but has not begun. Export the calendar again.")
    case .tooManyEvents(let most):
      Words(
        nl: """
          Deze agenda telt meer dan \(thousands(most).nl) afspraken. Exporteer alleen de periode \
          van het programma.
          """,
        en: """
          This calendar counts more than \(thousands(most).en) events. Export only the period of \
          the programme.
          """)
    case .tooManyInstances(let most):
      Words(
        nl: """
          met deze herhaling telt de agenda meer dan \(thousands(most).nl) momenten in de periode.
          """,
        en: """
          with this repetition the calendar counts more than \(thousands(most).en) instances in \
          the period.
          """)
    case .unreadable(let property, ""):
      Words(nl: "“\(property)” is leeg.", en: "“\(property)” is empty.")
    case .unreadable(let property, let value):
      Words(
        nl: "“\(property)” kan niet \(quoted(value).nl) zijn.",
        en: "“\(property)” cannot be \(quoted(value).en).")
    case .missing(let property):
      Words(nl: "“\(property)” ontbreekt.", en: "“\(property)” is missing.")
    case .repeated(let property):
      Words(
        nl: "“\(property)” staat er meer dan eens, met verschillende waarden.",
        en: "“\(property)” stands there more than once, with different values.")
    case .endBeforeStart:
      Words(nl: "het einde ligt voor het begin.", en: "the end lies before the start.")
    case .unknownZone(let name):
      Words(
        nl: "de tijdzone \(quoted(name).nl) is onbekend en staat niet in de agenda beschreven.",
        en: "the time zone \(quoted(name).en) is unknown and the calendar does not describe it.")
    }
  }
}

/// A number of whole thousands, as people write it.
private func thousands(_ number: Int) -> Words {
  Words(nl: "\(number / 1000).000", en: "\(number / 1000),000")
}
