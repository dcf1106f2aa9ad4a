internal import Publishing

/// Who comes, hesitates, declined or is silent.
public struct AnswersDocument: ResultDocument, Hashable {
  /// What everybody answered who belongs to a session.
  public struct Session: Codable, Hashable, Sendable {
    /// The session as it was published.
    public let session: SessionDocument
    /// Everybody who was asked, and the participants of whom nobody could be.
    public let invited: [Invited]
  }

  /// Somebody who belongs to a session.
  public struct Invited: Codable, Hashable, Sendable {
    /// The id of the pilot or the expert.
    public let participant: String
    /// The name that was written to; absent where nobody was.
    public let name: String?
    /// The address; absent where there is none.
    public let address: String?
    /// `comes`, `sends`, `hesitates`, `declined`, `silent` or `unasked`.
    public let answer: String
    /// How many people come along; absent for nobody.
    public let guests: Int?
    /// Who comes instead; absent where nobody does.
    public let delegate: String?
    /// What was said beside the answer; absent without a word.
    public let comment: String?
    /// When it was answered, as `2021-01-15T09:00:00Z`; absent without an answer.
    public let time: String?
  }

  /// What a participant answered to all its sessions.
  public struct Participant: Codable, Hashable, Sendable {
    /// The id of the pilot or the expert.
    public let id: String
    /// What the schedule calls it.
    public let title: String
    /// The answer by the id of the session; of several people of one participant the surest.
    public let answers: [String: String]
  }

  /// The version of the form.
  public var version = 1
  /// The number of the publication that was answered.
  public let publication: Int
  /// Every session that is held, by start.
  public let sessions: [Session]
  /// Those who belong to a session.
  public let participants: [Participant]
}

extension ListAnswers.Result {
  /// The answers for programs.
  public var document: AnswersDocument {
    AnswersDocument(
      publication: publication,
      sessions: sessions.map { answers in
        AnswersDocument.Session(
          session: SessionDocument(answers.session),
          invited: answers.invited.map(AnswersDocument.Invited.init))
      },
      participants: participants.map { participant in
        let answers = sessions.compactMap { answers in
          answers.attendance(of: participant.id).map { (answers.session.id, $0.rawValue) }
        }
        return AnswersDocument.Participant(
          id: participant.id, title: participant.title,
          answers: Dictionary(answers) { first, _ in first })
      })
  }
}

extension AnswersDocument.Invited {
  fileprivate init(_ invited: SessionAnswers.Invited) {
    self.init(
      participant: invited.participant, name: invited.name.isEmpty ? nil : invited.name,
      address: invited.email, answer: invited.attendance.rawValue, guests: invited.answer?.guests,
      delegate: invited.answer?.delegate, comment: invited.answer?.comment,
      time: invited.answer?.time.description)
  }
}
