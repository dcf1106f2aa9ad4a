package import ProgrammeModel

/// What people call what a plan names by id; what the programme does not know keeps its id.
extension Programme {
  func title(ofTheme id: String) -> String { themes.first { $0.id == id }?.title ?? id }

  func title(ofPilot id: String) -> String { pilots.first { $0.id == id }?.title ?? id }

  func name(ofExpert id: String) -> String { experts.first { $0.id == id }?.name ?? id }

  /// The title of a pilot, the name of an expert, or the id of who is neither.
  package func name(ofParticipant id: String) -> String {
    pilots.first { $0.id == id }?.title ?? name(ofExpert: id)
  }

  func title(ofVenue id: String) -> String { venues.first { $0.id == id }?.title ?? id }

  /// The title of a session's venue, and its place where the title does not name it.
  package func place(of session: PlannedSession) -> String { place(ofVenue: session.venue) }

  /// The title of a venue, and its place where the title does not name it.
  package func place(ofVenue id: String) -> String {
    let title = title(ofVenue: id)
    guard let place = venues.first(where: { $0.id == id })?.place, !title.contains(place)
    else { return title }
    return "\(title), \(place)"
  }

  /// All pilots in one word; `nil` where some are missing, and where there are only a few.
  package func allPilots(_ ids: [String]) -> Words? {
    ids.count > 3 && Set(ids) == Set(pilots.map(\.id))
      ? Words(nl: "alle pilots", en: "all pilots") : nil
  }

  /// All pilots of a session in one word: all that there are, or all that are to attend its theme,
  /// with how many these are; `nil` where some are missing, and where there are only a few.
  package func allPilots(of session: PlannedSession) -> Words? {
    if let all = allPilots(session.pilots) { return all }
    guard let theme = themes.first(where: { $0.id == session.theme }) else { return nil }
    let attending = pilots.filter { ($0.attend[theme.id] ?? theme.attend) > 0 }.map(\.id)
    guard session.pilots.count > 3, Set(session.pilots) == Set(attending) else { return nil }
    return Words(
      nl: "alle \(attending.count) pilots van dit thema",
      en: "all \(attending.count) pilots of this theme")
  }

  /// The hours of a session as `13.30-16.30 uur`; `nil` where its daypart is unknown.
  func hours(of session: PlannedSession) -> Words? {
    calendar.dayparts.first { $0.name == session.daypart }?.hours
  }

  /// The pilot that hosts a session; `nil` without one.
  func host(of session: PlannedSession) -> String? {
    venues.first { $0.id == session.venue }?.host
  }

  /// Whether a session is at no place at all.
  func isOnline(_ session: PlannedSession) -> Bool {
    venues.first { $0.id == session.venue }?.online ?? false
  }
}

extension CivilDate {
  /// The day as `dinsdag 9 maart 2021`.
  var spoken: Words {
    Words(nl: "\(weekday.words.nl) \(words.nl)", en: "\(weekday.words.en) \(words.en)")
  }
}
