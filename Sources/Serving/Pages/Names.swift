internal import Application

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

  /// The title of a venue, and its place where the title does not name it.
  func placeOf(_ session: PlannedSession) -> String { venueName(session.venue) }

  /// The same of any venue.
  func venueName(_ id: String) -> String {
    guard let venue = venues.first(where: { $0.id == id }) else { return id }
    guard let place = venue.place, !venue.title.contains(place) else { return venue.title }
    return "\(venue.title), \(place)"
  }

  /// What a pilot or an expert is called.
  func personName(_ id: String) -> String {
    pilots.first { $0.id == id }?.title ?? experts.first { $0.id == id }?.name ?? id
  }

  /// The pilots of a session, or all in one word.
  func pilotNames(_ session: PlannedSession) -> String {
    if session.pilots.count > 3, session.pilots.count == pilots.count {
      return Words(nl: "alle pilots", en: "all pilots")[language]
    }
    return session.pilots.map(personName).joined(separator: ", ")
  }

  /// The experts of a session.
  func expertNames(_ session: PlannedSession) -> String {
    session.experts.map(personName).joined(separator: ", ")
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
