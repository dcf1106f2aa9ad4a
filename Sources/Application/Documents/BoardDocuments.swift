internal import Planning
internal import ProgrammeModel

/// What every place costs one session.
public struct PlacesDocument: ResultDocument, Hashable {
  /// One place.
  public struct Place: Codable, Hashable, Sendable {
    /// The day, as `2021-03-09`.
    public let date: String
    /// The name of the daypart.
    public let daypart: String
    /// The id of the venue.
    public let venue: String
    /// Points of the sketch with the session there, less those of the sketch as it stands.
    public let points: Int
    /// The ids of the rules that the session would break there.
    public let breaks: [String]
    /// Calendar entries that would differ from the published plan.
    public let changes: Int
  }

  /// The version of the form.
  public var version = 1
  /// Points of the sketch as it stands.
  public let cost: Int
  /// Every open slot at every venue.
  public let places: [Place]

  /// The document on one line: there are thousands of places, and a board waits for them.
  ///
  /// It says what an encoder would, which takes several times as long.
  public var line: String {
    var quoted: [String: String] = [:]
    func text(_ value: String) -> String {
      if let known = quoted[value] { return known }
      let text = jsonText(of: value)
      quoted[value] = text
      return text
    }
    var line = "{\"cost\":\(cost),\"places\":["
    var isFirst = true
    for place in places {
      line += isFirst ? "{" : ",{"
      isFirst = false
      line += "\"breaks\":["
      line += place.breaks.map(text).joined(separator: ",")
      line += "],\"changes\":"
      line += String(place.changes)
      line += ",\"date\":"
      line += text(place.date)
      line += ",\"daypart\":"
      line += text(place.daypart)
      line += ",\"points\":"
      line += String(place.points)
      line += ",\"venue\":"
      line += text(place.venue)
      line += "}"
    }
    return line + "],\"version\":\(version)}"
  }

  init(_ places: [Appraiser.Place], on board: Board) {
    cost = board.cost
    self.places = places.map {
      Place(
        date: $0.date.description, daypart: $0.daypart, venue: $0.venue, points: $0.points,
        breaks: $0.breaks, changes: $0.changes)
    }
  }
}

/// The sketch with what it costs and breaks.
public struct SketchStateDocument: ResultDocument, Hashable {
  /// A rule that is broken.
  public struct Offence: Codable, Hashable, Sendable {
    /// The id of the rule.
    public let rule: String
    /// The id of the session, the first where there are more; absent where it is about none.
    public let session: String?
    /// What is wrong, as a sentence.
    public let text: String
  }

  /// The version of the form.
  public var version = 1
  /// The SHA-256 of the plan file that it starts from.
  public let plan: String
  /// The operations, those that were undone last.
  public let operations: [SketchOperation]
  /// How many operations are done.
  public let done: Int
  /// Points.
  public let cost: Int
  /// A proven lower bound on the points of every valid plan; 0 when none is known.
  public let bound: Int
  /// The rules that are broken.
  public let broken: [Offence]
  /// Calendar entries that differ from the published plan.
  public let changes: Int
  /// The sessions as sketched.
  public let sessions: [SessionDocument]

  init(_ board: Board) {
    plan = board.sketch.plan
    operations = board.sketch.operations
    done = board.sketch.done
    cost = board.cost
    bound = board.bound
    broken = board.broken.map {
      Offence(
        rule: $0.rule, session: $0.sessions.first, text: $0.sentence[board.programme.language])
    }
    changes = board.changes
    sessions = board.sessions.map(SessionDocument.init)
  }
}

extension Board {
  /// The same for programs.
  public var document: SketchStateDocument { SketchStateDocument(self) }

  /// What every place costs one session, for programs; without places where there is no such session.
  public func placesDocument(of session: String) -> PlacesDocument {
    PlacesDocument(places(of: session), on: self)
  }
}
