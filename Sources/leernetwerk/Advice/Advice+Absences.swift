internal import Application
internal import Terminal

/// What is said of absences that go into a schedule; the lines say which.
extension Advice {
  /// What to add to the schedule so that the next plan heeds it.
  static func add(_ lines: [String], _ schedule: String) -> Words {
    Words(
      nl: "Voeg dit toe aan \(schedule), of laat --apply het doen, en maak het plan opnieuw:\n"
        + indented(lines),
      en: "Add this to \(schedule), or let --apply do it, and make the plan again:\n"
        + indented(lines))
  }

  /// What to add to the schedule by hand.
  static func addYourself(_ lines: [String], _ schedule: String) -> Words {
    Words(
      nl: "Dit is er niet bij gezet; voeg het zelf toe aan \(schedule):\n\(indented(lines))",
      en: "This was not added; add it to \(schedule) yourself:\n\(indented(lines))")
  }

  /// What was added to the schedule.
  static func added(_ lines: [String], _ schedule: String) -> Words {
    Words(
      nl:
        "Toegevoegd aan \(schedule):\n\(indented(lines))\nMaak nu het plan opnieuw: \(program) plan"
        + " \(typed(schedule))",
      en: "Added to \(schedule):\n\(indented(lines))\nNow make the plan again: \(program) plan"
        + " \(typed(schedule))")
  }

  /// That nothing was published yet, and how to.
  static func publishFirst(_ failure: Failure, _ schedule: String, out: String?) -> String {
    let publish = command("publish", schedule, out: out)
    let advice = Words(nl: "Publiceer eerst: \(publish)", en: "Publish first: \(publish)")
    return "\(failure.text) \(advice[failure.language])"
  }

  /// How answers from a mail of somebody else are taken after all.
  static func trust(_ senders: [String]) -> Words {
    let options = senders.map { "--trust \(typed($0))" }.joined(separator: " ")
    return Words(
      nl: "Klopt het wat uit een mail van een ander komt? Neem het dan op met: \(options)",
      en: "Is it true what comes in a mail of somebody else? Then record it with: \(options)")
  }

  static func indented(_ lines: [String]) -> String {
    lines.map { "  \($0)" }.joined(separator: "\n")
  }
}
