internal import ICalendar
public import ProgrammeModel
internal import Publishing

/// What became of one reply.
public struct ReplyReceipt: Sendable {
  /// What was done with it.
  public enum Kind: String, CaseIterable, Sendable {
    /// It stands in the ledger now.
    case recorded
    /// It, or a later one, stood there already.
    case known
    /// It answers an invitation that is not the last.
    case stale
    /// The session was dropped, or whoever answers was taken off it.
    case cancelled
    /// That address was not invited.
    case unknownAddress
    /// No session of the programme has that UID.
    case unknownEvent
    /// It says neither yes nor no.
    case undecided
    /// The file holds no reply.
    case unreadable
  }

  /// What was done with it; all but ``Kind/recorded`` changed nothing.
  public let kind: Kind
  /// The file that it came in.
  public let file: String
  /// Who answers, without `mailto:`; `nil` where the file holds no reply.
  public let address: String?
  /// The id of the session that is answered; `nil` where that is not known.
  public let session: String?
  /// The answer, such as `ACCEPTED`; `nil` where the file holds no reply.
  public let participation: String?
  /// What became of it, as a sentence.
  public let words: Words
}

extension ReplyReceipt {
  /// What the ledger did with an answer.
  init(
    _ receipt: Ledger.Receipt, of reply: CalendarReply, _ answer: AttendeeReply.Participation,
    in ledger: Ledger, file: String
  ) {
    let who = reply.address
    let words: Words
    let kind: Kind
    var answered: String?
    switch receipt {
    case .recorded(let session, _):
      let label = ledger.label(of: session)
      (kind, answered) = (.recorded, session)
      words = Words(
        nl: "\(who) \(answer.words.nl) \(label.nl).", en: "\(who) \(answer.words.en) \(label.en).")
    case .known(let session, _):
      (kind, answered) = (.known, session)
      words = Words(
        nl: "\(file): dit antwoord van \(who) op \(session), of een later, was al opgenomen.",
        en: "\(file): this answer of \(who) to \(session), or a later one, was recorded before.")
    case .stale(let session, _, let sequence):
      (kind, answered) = (.stale, session)
      words = Words(
        nl: "\(file): \(who) antwoordt op een andere uitnodiging voor \(session) (SEQUENCE"
          + " \(reply.sequence)) dan de laatste (\(sequence)). Niet opgenomen; vraag het opnieuw.",
        en: "\(file): \(who) answers another invitation to \(session) (SEQUENCE \(reply.sequence))"
          + " than the last (\(sequence)). Not recorded; ask again.")
    case .cancelled(let session):
      (kind, answered) = (.cancelled, session)
      words = Words(
        nl: "\(file): \(session) gaat niet door, of \(who) hoort er niet meer bij. Niet opgenomen.",
        en: "\(file): \(session) was cancelled, or \(who) no longer belongs to it. Not recorded.")
    case .unknownAddress(let session):
      (kind, answered) = (.unknownAddress, session)
      words = Words(
        nl: "\(file): \(who) is niet uitgenodigd voor \(session). Niet opgenomen; staat dit adres"
          + " anders in het schema?",
        en: "\(file): \(who) was not invited to \(session). Not recorded; does the schedule have"
          + " another address?")
    case .unknownEvent:
      kind = .unknownEvent
      words = Words(
        nl: "\(file): dit antwoord van \(who) hoort bij geen sessie van dit programma. Niet"
          + " opgenomen.",
        en: "\(file): this answer of \(who) belongs to no session of this programme. Not recorded.")
    }
    self.init(
      kind: kind, file: file, address: who, session: answered, participation: answer.rawValue,
      words: words)
  }

  /// A reply that says neither yes nor no.
  init(undecided reply: CalendarReply, file: String) {
    self.init(
      kind: .undecided, file: file, address: reply.address, session: nil,
      participation: reply.participation,
      words: Words(
        nl: "\(file): \(reply.address) zegt niet ja, nee of misschien (\(reply.participation))."
          + " Niet opgenomen.",
        en: "\(file): \(reply.address) does not say yes, no or perhaps (\(reply.participation))."
          + " Not recorded."))
  }

  /// A file that holds no reply.
  init(_ error: ReplyError, file: String) {
    let why = error.words
    self.init(
      kind: .unreadable, file: file, address: nil, session: nil, participation: nil,
      words: Words(
        nl: "\(file): \(why.nl). Niet opgenomen.", en: "\(file): \(why.en). Not recorded."))
  }
}

extension ReplyError {
  /// Why there is no reply, without a capital and a stop.
  fileprivate var words: Words {
    switch self {
    case .tooLarge(let most):
      Words(
        nl: "dit bestand is groter dan \(most / 1_000_000) MB",
        en: "this file is larger than \(most / 1_000_000) MB")
    case .noCalendar:
      Words(
        nl: "hier zit geen antwoord uit een agenda in",
        en: "there is no answer from a calendar in it")
    case .brokenCalendar:
      Words(
        nl: "het antwoord is niet heel; bewaar de mail opnieuw",
        en: "the answer is not whole; save the mail again")
    case .anotherMethod("COUNTER"):
      Words(
        nl: "dit stelt een ander moment voor; antwoord zelf",
        en: "this proposes another time; answer it yourself")
    case .anotherMethod(let method):
      Words(
        nl: "dit is geen antwoord" + (method.isEmpty ? "" : " maar een \(method)"),
        en: "this is no answer" + (method.isEmpty ? "" : " but a \(method)"))
    case .missing(let property):
      Words(
        nl: "in het antwoord ontbreekt \(property), of het is niet te lezen",
        en: "the answer lacks \(property), or it cannot be read")
    case .severalAttendees:
      Words(
        nl: "het antwoord noemt verschillende deelnemers en zegt niet wie antwoordt",
        en: "the answer names several attendees and does not say who answers")
    }
  }
}

extension Ledger {
  /// A session with its day, as far as that is known.
  fileprivate func label(of id: String) -> Words {
    guard let session = plan.sessions.first(where: { $0.id == id }) else {
      return Words(nl: id, en: id)
    }
    let date = session.date.words
    return Words(
      nl: "\(id) op \(date.nl), \(session.daypart)", en: "\(id) on \(date.en), \(session.daypart)")
  }
}

extension AttendeeReply.Participation {
  /// What somebody does who answers so.
  fileprivate var words: Words {
    switch self {
    case .accepted: Words(nl: "komt naar", en: "comes to")
    case .tentative: Words(nl: "komt misschien naar", en: "may come to")
    case .declined: Words(nl: "komt niet naar", en: "does not come to")
    }
  }
}
