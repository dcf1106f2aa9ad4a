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
        + " Laat --least-change en --curve weg.",
      en: "Nothing was published in \(folder) yet, so there are no appointments to change. Leave"
        + " out --least-change and --curve.")
  }

  /// A curve is only shown; how to take a plan from it.
  static let onlyCurve = Words(
    nl: """
      Er is niets geschreven. Met --least-change maakt u het plan van de eerste regel. Zonder komt
      het plan verder naar beneden in de tabel, naarmate de prijs van stability in het schema lager
      is.
      """,
    en: """
      Nothing was written. --least-change makes the plan of the first line. Without it the plan is
      further down the table as the price of stability in the schedule is lower.
      """)

  /// How few changes a plan makes, and what is proven of that.
  static func quality(_ change: Planner.LeastChange) -> Words {
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

  private static func appointments(_ number: Int) -> Words {
    count(number, "afspraak", "afspraken", "appointment", "appointments")
  }
}
