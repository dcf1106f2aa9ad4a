public import ProgrammeModel

extension PlanDocument {
  /// How good the plan is known to be, as one sentence.
  public var quality: Words {
    if status == .optimal {
      return Words(
        nl: "Bewezen: geen geldig plan kost minder.", en: "Proven: no valid plan costs less.")
    }
    guard bound > 0 else {
      return Words(
        nl: "Het plan is geldig. Niet bewezen is hoeveel goedkoper een plan nog kan zijn.",
        en: "The plan is valid. How much cheaper a plan can be is not proven.")
    }
    let gap = (cost - bound).percentage(of: cost)
    return Words(
      nl: "Bewezen: elk geldig plan kost ten minste \(Words.points(bound).nl), hooguit"
        + " \(gap.nl) minder dan dit plan.",
      en: "Proven: every valid plan costs at least \(Words.points(bound).en), at most"
        + " \(gap.en) less than this plan.")
  }

  /// How many sessions there are and when, as `2 sessies, van … tot en met …`,
  /// or of one day, `1 sessie, op …`.
  var span: Words {
    let count = sessions.count
    let period = period
    return Words(
      nl: (count == 1 ? "1 sessie" : "\(count) sessies") + period.nl,
      en: (count == 1 ? "1 session" : "\(count) sessions") + period.en)
  }

  private var period: Words {
    guard let first = sessions.map(\.date).min(), let last = sessions.map(\.date).max()
    else { return Words(nl: "", en: "") }
    guard first < last else {
      return Words(nl: ", op \(first.words.nl)", en: ", on \(first.words.en)")
    }
    return Words(
      nl: ", van \(first.words.nl) tot en met \(last.words.nl)",
      en: ", from \(first.words.en) to \(last.words.en)")
  }
}
