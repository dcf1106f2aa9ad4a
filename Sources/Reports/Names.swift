internal import ProgrammeModel

/// What people call what a plan names by id; what the programme does not know keeps its id.
extension Programme {
  func title(ofTheme id: String) -> String { themes.first { $0.id == id }?.title ?? id }

  func title(ofPilot id: String) -> String { pilots.first { $0.id == id }?.title ?? id }

  func name(ofExpert id: String) -> String { experts.first { $0.id == id }?.name ?? id }

  /// The title of a pilot, the name of an expert, or the id of who is neither.
  func name(ofParticipant id: String) -> String {
    pilots.first { $0.id == id }?.title ?? name(ofExpert: id)
  }

  func title(ofVenue id: String) -> String { venues.first { $0.id == id }?.title ?? id }

  /// The title of a session's venue, and its place where the title does not name it.
  func place(of session: PlannedSession) -> String {
    let title = title(ofVenue: session.venue)
    guard let place = venues.first(where: { $0.id == session.venue })?.place,
      !title.contains(place)
    else { return title }
    return "\(title), \(place)"
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
