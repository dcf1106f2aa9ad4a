internal import ICalendar
internal import ProgrammeModel

extension BusyFault {
  /// What is wrong and what to do, with the event as people know it and its UID last; the file is
  /// named as in the schedule's `busy`, or not at all.
  func words(file: String?) -> Words {
    guard let event else { return problems[0].words }
    let all = problems.map(\.words)
    let what = Words(
      nl: all.map(\.nl).joined(separator: "; "), en: all.map(\.en).joined(separator: "; "))
    guard isPassable else {
      return Words(
        nl: "Afspraak \(event.words.nl): \(what.nl)", en: "Event \(event.words.en): \(what.en)")
    }
    let deed = deed(file)
    let uid = event.uid.map { quoted($0).nl }
    return Words(
      nl: """
        Afspraak \(event.words.nl): \(what.nl). \(deed.nl) (UID \(uid ?? "ontbreekt"))
        """,
      en: """
        Event \(event.words.en): \(what.en). \(deed.en) (UID \(uid ?? "missing"))
        """)
  }

  private func deed(_ file: String?) -> Words {
    let mend = Words(
      nl: "Vraag van wie de agenda is om de afspraak te verbeteren en opnieuw te exporteren",
      en: "Ask whose calendar it is to mend the event and to export again")
    guard let file else { return Words(nl: "\(mend.nl).", en: "\(mend.en).") }
    let entry = "{file: \(file), faulty: leave-out}"
    return Words(
      nl: "\(mend.nl), of laat weg wat fout is met \(entry) bij “busy”.",
      en: "\(mend.en), or leave out what is wrong with \(entry) at “busy”.")
  }
}

extension BusyFault.Event {
  /// Its title, day and time, as far as it has them.
  fileprivate var words: Words {
    let title = title.map(quoted) ?? Words(nl: "zonder titel", en: "without a title")
    guard let date else { return title }
    let time = time.map { Words(nl: " om \($0) uur", en: " at \($0)") } ?? Words(nl: "", en: "")
    return Words(
      nl: "\(title.nl) op \(date.words.nl)\(time.nl)",
      en: "\(title.en) on \(date.words.en)\(time.en)")
  }
}

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
    case .tooManyDates(let most):
      Words(
        nl: """
          Deze agenda noemt meer dan \(thousands(most).nl) losse momenten. Exporteer alleen de \
          periode van het programma.
          """,
        en: """
          This calendar names more than \(thousands(most).en) single moments. Export only the \
          period of the programme.
          """)
    case .tooDeep(let most):
      Words(
        nl: """
          Hier liggen meer dan \(most) onderdelen in elkaar. Dat schrijft geen agendaprogramma; \
          exporteer de agenda opnieuw.
          """,
        en: """
          More than \(most) components lie in each other here. No calendar program writes that; \
          export the calendar again.
          """)
    case .tooMuchWork:
      Words(
        nl: """
          de herhalingen en tijdzones van deze agenda zijn te veel werk om uit te rekenen. Is dit \
          de agenda van een mens? Exporteer dan alleen de periode van het programma.
          """,
        en: """
          the repetitions and time zones of this calendar are too much work to count. Is this the \
          calendar of a person? Then export only the period of the programme.
          """)
    case .tooManyInstances(let most):
      Words(
        nl: """
          met deze herhaling telt de agenda meer dan \(thousands(most).nl) momenten in de periode
          """,
        en: """
          with this repetition the calendar counts more than \(thousands(most).en) instances in \
          the period
          """)
    case .unreadable(let property, ""):
      Words(nl: "“\(property)” is leeg", en: "“\(property)” is empty")
    case .unreadable(let property, let value):
      Words(
        nl: "“\(property)” kan niet \(quoted(value).nl) zijn",
        en: "“\(property)” cannot be \(quoted(value).en)")
    case .missing(let property):
      Words(nl: "“\(property)” ontbreekt", en: "“\(property)” is missing")
    case .repeated(let property):
      Words(
        nl: "“\(property)” staat er meer dan eens, met verschillende waarden",
        en: "“\(property)” stands there more than once, with different values")
    case .endBeforeStart:
      Words(nl: "het einde ligt voor het begin", en: "the end lies before the start")
    case .unknownZone(let name):
      Words(
        nl: "de tijdzone \(quoted(name).nl) is onbekend en staat niet in de agenda beschreven",
        en: "the time zone \(quoted(name).en) is unknown and the calendar does not describe it")
    case .incompleteZone(let name, let part, let line):
      Words(
        nl: """
          de agenda beschrijft de tijdzone \(quoted(name).nl) niet volledig: “\(part)” ontbreekt \
          of is niet te lezen (regel \(line))
          """,
        en: """
          the calendar does not describe the time zone \(quoted(name).en) in full: “\(part)” is \
          missing or cannot be read (line \(line))
          """)
    }
  }
}

/// A number of whole thousands, as people write it.
private func thousands(_ number: Int) -> Words {
  Words(nl: "\(number / 1000).000", en: "\(number / 1000),000")
}
