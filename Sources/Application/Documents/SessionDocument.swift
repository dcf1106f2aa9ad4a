internal import ProgrammeModel

/// One planned session, as in `plan.json`.
public struct SessionDocument: Codable, Hashable, Sendable {
  /// The id.
  public let id: String
  /// The id of the theme.
  public let theme: String
  /// The day, as `2021-03-09`.
  public let date: String
  /// The name of the daypart.
  public let daypart: String
  /// The id of the venue.
  public let venue: String
  /// The ids of the pilots.
  public let pilots: [String]
  /// The ids of the experts.
  public let experts: [String]

  init(_ session: PlannedSession) {
    id = session.id
    theme = session.theme
    date = session.date.description
    daypart = session.daypart
    venue = session.venue
    pilots = session.pilots
    experts = session.experts
  }
}

/// One calendar entry that changes: it is only in one of two plans, or differs in day, daypart or
/// venue.
public struct ChangeDocument: Codable, Hashable, Sendable {
  /// The id of the pilot or the expert.
  public let participant: String
  /// The id of the session.
  public let session: String
  /// The session as it was; absent where the participant was not in it.
  public let before: SessionDocument?
  /// The session as it becomes; absent where the participant is not in it.
  public let after: SessionDocument?

  init(_ change: CalendarChange) {
    participant = change.participant
    session = change.session?.id ?? ""
    before = change.before.map(SessionDocument.init)
    after = change.after.map(SessionDocument.init)
  }
}

/// Something that is wrong with a file.
public struct FindingDocument: Codable, Hashable, Sendable {
  /// The file; absent where a file as a whole could not be read.
  public let file: String?
  /// The line, counted from 1.
  public let line: Int?
  /// The column in characters, counted from 1.
  public let column: Int?
  /// What is wrong and what to do, as whole sentences.
  public let message: String

  init(_ finding: Finding, in language: Language) {
    file = finding.place?.file
    line = finding.place?.line
    column = finding.place?.column
    message = finding.message[language]
  }
}

/// A rule that is broken, or something that a plan says of itself and that is not so.
public struct FaultDocument: Codable, Hashable, Sendable {
  /// The id of the rule; absent where no rule is broken.
  public let rule: String?
  /// The ids of the sessions that it is about.
  public let sessions: [String]
  /// The ids of the participants that it is about.
  public let participants: [String]
  /// What is wrong, as a sentence.
  public let text: String
}
