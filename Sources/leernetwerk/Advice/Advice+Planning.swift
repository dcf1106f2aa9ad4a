internal import Application
internal import Terminal

/// What the command `plan` adds to what was found.
extension Advice {
  /// Somebody published while a plan was made, so that it is made again.
  static let publishedMeanwhile = Words(
    nl: "Terwijl dit plan werd gemaakt, is er gepubliceerd. Het wordt opnieuw gemaakt.",
    en: "While this plan was made, something was published. It is made again.")

  /// What ended the search early, and how it goes on longer; `nil` where it did all its moves.
  static func earlyEnd(byClock: Bool, byUser: Bool, seconds: Double) -> Words? {
    if byUser {
      return Words(
        nl: "U hebt het zoeken gestopt; dit is het beste tot dan toe.",
        en: "You stopped the search; this is the best so far.")
    }
    guard byClock else { return nil }
    return Words(
      nl: "De klok stopte het zoeken na \(number(seconds).nl) seconden. Met --seconds zoekt het"
        + " langer.",
      en: "The clock stopped the search after \(number(seconds).en) seconds. It searches longer"
        + " with --seconds.")
  }

  private static func number(_ value: Double) -> Words {
    let text = value == value.rounded() ? "\(Int(value))" : "\(value)"
    return Words(nl: text.replacing(".", with: ","), en: text)
  }

  /// What is known without a plan, what to try, and why there is none.
  static func nothing(_ missing: MissingPlan) -> String {
    let advice =
      missing.isProven
      ? Words(
        nl: "Maak in het schema ruimer wat hier staat.",
        en: "Ease in the schedule what stands here.")
      : Words(
        nl: "Geef het zoeken meer tijd met --seconds en --moves, of maak in het schema ruimer wat"
          + " hier staat.",
        en: "Give the search more time with --seconds and --moves, or ease in the schedule what"
          + " stands here.")
    return "\(missing.text)\n\n\(advice[missing.programme.language])"
      + (missing.reasons.map { "\n\n\($0)" } ?? "")
  }

  /// That no plan changes so few entries, and what to try.
  static func tooManyChanges(_ tooMany: TooManyChanges) -> String {
    let advice =
      tooMany.isProven
      ? Words(
        nl: "Sta met --max-changes meer wijzigingen toe.",
        en: "Allow more changes with --max-changes.")
      : Words(
        nl: "Geef het zoeken meer tijd met --seconds en --moves, of sta meer wijzigingen toe.",
        en: "Give the search more time with --seconds and --moves, or allow more changes.")
    return "\(tooMany.text) \(advice[tooMany.language])"
  }

  /// Which options ask for what can only follow a publication.
  static let withoutChanges = Words(
    nl: "Laat --least-change, --max-changes en --curve weg.",
    en: "Leave out --least-change, --max-changes and --curve.")

  /// A curve is only shown; how to make a plan of it.
  static let onlyCurve = Words(
    nl: "Er is niets geschreven. Het plan van een regel maakt u met --max-changes en het aantal"
      + " wijzigingen dat er staat.",
    en: "Nothing was written. You make the plan of a line with --max-changes and the number of"
      + " changes that stands there.")

  /// The certificate was written; how to check it.
  static func certified(
    _ path: String, plan: String, schedule: String, options: String
  ) -> Words {
    let check =
      "\(program) verify \(typed(schedule)) \(typed(plan))\(options) --certificate \(typed(path))"
    return Words(
      nl: """
        Het bewijs van de ondergrens staat in \(path).
        Nakijken zonder solver kan met: \(check)
        """,
      en: """
        The certificate of the bound is in \(path).
        Check it without a solver with: \(check)
        """)
  }

  /// The plan was written, but no certificate.
  static let noCertificate = Words(
    nl: "Er is geen bewijs geschreven: daarvoor moet elke mogelijke sessie binnen de tijd zijn"
      + " opgesomd, en dat gaat tot ongeveer tien pilots. Het plan zelf is wel geschreven.",
    en: "No certificate was written: every possible session must be listed in time for that,"
      + " which goes up to about ten pilots. The plan itself was written.")
}
