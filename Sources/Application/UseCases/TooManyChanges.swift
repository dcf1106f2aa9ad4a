public import Planning
public import ProgrammeModel

/// What is known where no plan with so few changes was found.
public struct TooManyChanges: Sendable {
  /// How many entries were allowed to change.
  public let limit: Int
  /// What is known of the plan with the fewest changes.
  public let change: Planner.LeastChange
  /// The language of the programme.
  public let language: Language

  /// Whether it is proven that no valid plan changes so few entries.
  public var isProven: Bool { change.bound > limit }

  /// That no plan changes so few, and how far that is proven.
  public var text: String {
    let (most, entries, bound) = (
      appointments(limit), appointments(change.entries), appointments(change.bound)
    )
    let words =
      isProven
      ? Words(
        nl:
          "Bewezen onmogelijk: geen geldig plan wijzigt hooguit \(most.nl); ten minste \(bound.nl)"
          + " veranderen hoe dan ook.\nEr is niets geschreven.",
        en:
          "Proven impossible: no valid plan changes at most \(most.en); at least \(bound.en) change"
          + " in any case.\nNothing was written.")
      : Words(
        nl: "Niet gevonden, niet bewezen: een geldig plan dat hooguit \(most.nl) wijzigt. Het"
          + " minste dat is gevonden, is \(entries.nl).\nEr is niets geschreven.",
        en: "Not found, not proven: a valid plan that changes at most \(most.en). The fewest that"
          + " were found are \(entries.en).\nNothing was written.")
    return words[language]
  }

  /// The same for programs.
  public var document: PlanResultDocument { PlanResultDocument(self) }
}

/// A number of calendar entries, as people call them.
func appointments(_ number: Int) -> Words {
  counted(number, "afspraak", "afspraken", "appointment", "appointments")
}

extension Planner.LeastChange {
  /// How few changes the plan makes, or within which limit, and what is proven of that.
  func quality(_ aim: MakePlan.Aim) -> Words {
    if case .changesAtMost(let limit) = aim { return quality(within: limit) }
    let (entries, least) = (appointments(entries), appointments(bound))
    guard bound >= self.entries else {
      return Words(
        nl: "Er veranderen \(entries.nl). Niet bewezen is dat het met minder niet kan; ten minste"
          + " \(least.nl) veranderen hoe dan ook.",
        en: "\(entries.en) change. That it cannot be done with fewer is not proven; at least"
          + " \(least.en) change in any case.")
    }
    let fewest = Words(
      nl: "Bewezen: geen geldig plan wijzigt minder dan \(entries.nl).",
      en: "Proven: no valid plan changes fewer than \(entries.en).")
    return isCheapest
      ? Words(
        nl: fewest.nl + "\nVan de plannen met zo weinig wijzigingen kost geen minder.",
        en: fewest.en + "\nOf the plans with so few changes none costs less.")
      : Words(
        nl: fewest.nl + "\nNiet bewezen is dat dit daarvan het goedkoopste is.",
        en: fewest.en + "\nThat this is the cheapest of those is not proven.")
  }

  private func quality(within limit: Int) -> Words {
    let most = appointments(limit)
    let cheapest =
      isCheapest
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
}
