internal import Application
internal import Reports

/// What people call what a plan names by id.
extension Programme {
  /// The title of a session's theme, with its number where there are more.
  func sessionTitle(_ session: PlannedSession) -> String {
    guard let theme = themes.first(where: { $0.id == session.theme }) else { return session.id }
    guard theme.sessionIDs.count > 1, let dash = session.id.lastIndex(of: "-") else {
      return theme.title
    }
    return "\(theme.title) \(session.id[session.id.index(after: dash)...])"
  }

  /// The pilots of a session, or all in one word.
  func pilotNames(_ session: PlannedSession) -> String {
    allPilots(session.pilots)?[language]
      ?? session.pilots.map(name(ofParticipant:)).joined(separator: ", ")
  }

  /// The experts of a session.
  func expertNames(_ session: PlannedSession) -> String {
    session.experts.map(name(ofParticipant:)).joined(separator: ", ")
  }
}

extension CivilDate {
  /// The day as `do 11 maart`.
  var shortWords: Words {
    let month = monthWords
    return Words(
      nl: "\(weekday.words.nl.prefix(2)) \(day) \(month.nl)",
      en: "\(weekday.words.en.prefix(3)) \(day) \(month.en)")
  }

  /// The day as `donderdag 11 maart`.
  var longWords: Words {
    let month = monthWords
    return Words(
      nl: "\(weekday.words.nl) \(day) \(month.nl)", en: "\(weekday.words.en) \(day) \(month.en)")
  }
}

/// What rules are called.
enum RuleNames {
  /// The ids of all rules, in the order of docs/model.md, "Rules".
  static let ids = RuleBook.rules.map(\.id) + ["frozen"]

  static func title(of rule: String) -> Words {
    if rule == "frozen" { return Words(nl: "ligt al vast", en: "is frozen") }
    return RuleBook.title(of: rule) ?? Words(nl: rule, en: rule)
  }
}
