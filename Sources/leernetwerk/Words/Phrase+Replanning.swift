internal import Planning
internal import ProgrammeModel
internal import Verification

extension Phrase {
  /// How far planning is where changed entries count.
  static func progressOfChanges(_ progress: Planner.Progress) -> Words {
    let seconds = Int(progress.seconds)
    guard let best = progress.cost else {
      return Words(
        nl: "\(seconds) s · nog geen geldig plan", en: "\(seconds) s · no valid plan yet")
    }
    if case .curve(let changes) = progress.subject {
      let entries = appointments(changes)
      return Words(
        nl: "\(seconds) s · hooguit \(entries.nl) · beste \(best.grouped.nl)",
        en: "\(seconds) s · at most \(entries.en) · best \(best.grouped.en)")
    }
    let entries = appointments(best)
    return Words(
      nl: "\(seconds) s · \(entries.nl) anders", en: "\(seconds) s · \(entries.en) changed")
  }

  /// What of the frozen sessions does not hold, and what to do.
  static func frozenFaults(_ faults: [Breach]) -> Words {
    let session = faults.first?.sessions.first ?? ""
    return Words(
      nl: """
        Wat is gepubliceerd en voorbij is, of te dichtbij om te verschuiven, past niet bij het
        schema:

        \(faults.map { "  \($0.sentence.nl)" }.joined(separator: "\n"))

        Er is niets verschoven en niets geschreven. Wijzig het schema, of laat een sessie los die
        toch mag veranderen, met --release \(session).
        """,
      en: """
        What is published and past, or too near to be moved, does not fit the schedule:

        \(faults.map { "  \($0.sentence.en)" }.joined(separator: "\n"))

        Nothing was moved and nothing was written. Change the schedule, or release a session that may
        change after all with --release \(session).
        """)
  }

  /// There is nothing yet that could change.
  static func nothingPublished(folder: String) -> Words {
    Words(
      nl: "In \(folder) is nog niets gepubliceerd, dus er zijn nog geen afspraken om te wijzigen."
        + " Laat --least-change, --max-changes en --curve weg.",
      en: "Nothing was published in \(folder) yet, so there are no appointments to change. Leave"
        + " out --least-change, --max-changes and --curve.")
  }

  /// A curve is only shown; how to make a plan of it.
  static let onlyCurve = Words(
    nl: "Er is niets geschreven. Het plan van een regel maakt u met --max-changes en het aantal"
      + "\nwijzigingen dat er staat.",
    en: "Nothing was written. You make the plan of a line with --max-changes and the number of"
      + "\nchanges that stands there.")

  /// No plan is known that changes so few entries as was asked.
  static func tooManyChanges(_ change: Planner.LeastChange, limit: Int) -> Words {
    let (most, entries, bound) = (
      appointments(limit), appointments(change.entries), appointments(change.bound)
    )
    guard change.bound > limit else {
      return Words(
        nl: "Niet gevonden, niet bewezen: een geldig plan dat hooguit \(most.nl) wijzigt. Het"
          + " minste dat is gevonden, is \(entries.nl).\nEr is niets geschreven. Geef het zoeken meer tijd"
          + " met --seconds en --moves, of sta meer wijzigingen toe.",
        en: "Not found, not proven: a valid plan that changes at most \(most.en). The fewest that"
          + " were found are \(entries.en).\nNothing was written. Give the search more time with"
          + " --seconds and --moves, or allow more changes.")
    }
    return Words(
      nl: "Bewezen onmogelijk: geen geldig plan wijzigt hooguit \(most.nl); ten minste \(bound.nl)"
        + " veranderen hoe dan ook.\nEr is niets geschreven. Sta met --max-changes meer wijzigingen"
        + " toe.",
      en: "Proven impossible: no valid plan changes at most \(most.en); at least \(bound.en) change"
        + " in any case.\nNothing was written. Allow more changes with --max-changes.")
  }

  /// How few changes a plan makes, or within which limit, and what is proven of that.
  static func quality(_ change: Planner.LeastChange, limit: Int?) -> Words {
    if let limit { return quality(change, limit: limit) }
    let (entries, bound) = (appointments(change.entries), appointments(change.bound))
    guard change.bound >= change.entries else {
      return Words(
        nl: "Er veranderen \(entries.nl). Niet bewezen is dat het met minder niet kan; ten minste"
          + " \(bound.nl) veranderen hoe dan ook.",
        en: "\(entries.en) change. That it cannot be done with fewer is not proven; at least"
          + " \(bound.en) change in any case.")
    }
    let fewest = Words(
      nl: "Bewezen: geen geldig plan wijzigt minder dan \(entries.nl).",
      en: "Proven: no valid plan changes fewer than \(entries.en).")
    return change.isCheapest
      ? Words(
        nl: fewest.nl + "\nVan de plannen met zo weinig wijzigingen kost geen minder.",
        en: fewest.en + "\nOf the plans with so few changes none costs less.")
      : Words(
        nl: fewest.nl + "\nNiet bewezen is dat dit daarvan het goedkoopste is.",
        en: fewest.en + "\nThat this is the cheapest of those is not proven.")
  }

  private static func quality(_ change: Planner.LeastChange, limit: Int) -> Words {
    let most = appointments(limit)
    let cheapest =
      change.isCheapest
      ? Words(
        nl: "Bewezen: van de geldige plannen die hooguit \(most.nl) wijzigen, kost geen minder.",
        en: "Proven: of the valid plans that change at most \(most.en) none costs less.")
      : Words(
        nl: "Niet bewezen is dat geen plan dat hooguit \(most.nl) wijzigt, minder kost.",
        en: "That no plan that changes at most \(most.en) costs less is not proven.")
    return Words(
      nl: cheapest.nl + "\nDe prijs van de wijzigingen zelf telt daarbij niet mee.",
      en: cheapest.en + "\nThe price of the changes themselves does not count in that.")
  }

  private static func appointments(_ number: Int) -> Words {
    count(number, "afspraak", "afspraken", "appointment", "appointments")
  }
}
