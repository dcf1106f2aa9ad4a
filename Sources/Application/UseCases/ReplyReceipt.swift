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
    /// It contradicts another of the same moment.
    case contradictory
    /// Its mail comes from another address, or nobody has said that who answers comes instead.
    case doubtful
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
    /// It is no reply: a mail did not arrive.
    case undelivered
    /// There is no reply that can be read.
    case unreadable
  }

  /// What was done with it; all but ``Kind/recorded`` changed nothing.
  public var kind: Kind
  /// The file that it came in.
  public let file: String
  /// The number of the mail in the file, counted from 1; `nil` where the file holds only one.
  public let mail: Int?
  /// Who answers, or who was not reached, without `mailto:`; `nil` where there is no reply.
  public var address: String?
  /// The addresses that its mail comes from; empty where it came in none, or in one that names nobody.
  public var senders: [String] = []
  /// The id of the session that is answered; `nil` where that is not known.
  public var session: String?
  /// The answer, such as `ACCEPTED`; `nil` where there is no reply.
  public var participation: String?
  /// What is said beside the answer; `nil` without a word.
  public var comment: String?
  /// How many people come along; `nil` for nobody.
  public var guests: Int?
  /// Who comes instead; `nil` where nobody does.
  public var delegate: String?
  /// What became of it, as a sentence.
  public var words: Words

  /// The file, with the mail in it.
  private var place: Words {
    guard let mail else { return Words(nl: file, en: file) }
    return Words(nl: "\(file), mail \(mail)", en: "\(file), mail \(mail)")
  }
}

extension ReplyReceipt {
  /// What is found in a file, of which nothing was recorded yet.
  init(of finding: ReplyFinding, in file: String, _ ledger: Ledger, on clocks: Zone) {
    (kind, self.file, mail) = (.unreadable, file, finding.mail)
    words = Words(nl: "", en: "")
    guard case .other(let reason) = finding.content else { return }
    if case .undelivered(let address, _) = reason {
      kind = .undelivered
      self.address = address
    }
    words = place + ": " + reason.words
    guard case .calendar(.proposal(let proposal)) = reason else { return }
    address = proposal.address
    comment = proposal.comment.isEmpty ? nil : proposal.comment
    session = ledger.sessions.first { $0.isHeld && $0.event.uid == proposal.uid }?.planned.id
    let label = session.map { ledger.label(of: $0) }
    words = place + ": " + proposal.words(for: label, on: clocks)
  }

  /// What the ledger did with an answer.
  func recorded(
    _ receipt: Ledger.Receipt, of reply: CalendarReply, _ answer: AttendeeReply, from: [String]?,
    in ledger: Ledger, now: Instant
  ) -> ReplyReceipt {
    var result = self.of(reply)
    let senders = from ?? []
    result.senders = senders
    let who = CalendarText.line(reply.address)
    switch receipt {
    case .recorded(let session, _):
      (result.kind, result.session) = (.recorded, session)
      result.words = deed(of: reply, answer, to: ledger.label(of: session))
    case .known(let session, _):
      (result.kind, result.session) = (.known, session)
      result.words = Words(
        nl: "\(place.nl): dit antwoord van \(who) op \(session), of een later, was al opgenomen.",
        en: "\(place.en): this answer of \(who) to \(session), or a later one, was recorded before."
      )
    case .contradictory(let session, _, let before):
      (result.kind, result.session) = (.contradictory, session)
      let label = ledger.label(of: session)
      let (old, new) = (
        deed(of: reply, before, to: label), deed(of: reply, answer, to: label)
      )
      result.words = Words(
        nl: "\(place.nl): dit spreekt een antwoord tegen waarvan niet te zeggen is of het ouder is."
          + " Opgenomen is: \(old.nl) Hier staat: \(new.nl) Niet opgenomen; vraag wat het wordt.",
        en: "\(place.en): this contradicts an answer of which nobody can say whether it is older."
          + " Recorded is: \(old.en) Here it says: \(new.en) Not recorded; ask which it is.")
    case .doubtful(let session, _):
      (result.kind, result.session) = (.doubtful, session)
      let said = deed(of: reply, answer, to: ledger.label(of: session))
      let sender = CalendarText.line(senders.joined(separator: ", "))
      let only =
        senders.contains(reply.address) ? Words(nl: "alleen ", en: "only ") : Words(nl: "", en: "")
      let origin =
        senders.isEmpty
        ? Words(
          nl: "deze mail zegt niet van wie hij komt", en: "this mail does not say who it is from")
        : Words(
          nl: "deze mail komt van \(sender), niet \(only.nl)van \(who)",
          en: "this mail comes from \(sender), not \(only.en)from \(who)")
      result.words = Words(
        nl: "\(place.nl): \(origin.nl), en zegt: \(said.nl) Niet opgenomen; vraag na of het klopt.",
        en: "\(place.en): \(origin.en), and says: \(said.en) Not recorded; ask whether it is true.")
    case .notDelegated(let session, _, let delegator):
      (result.kind, result.session) = (.doubtful, session)
      result.words = Words(
        nl: "\(place.nl): \(who) antwoordt op \(session) in plaats van \(delegator), maar"
          + " \(delegator) heeft dat niet laten weten. Niet opgenomen; vraag na of het klopt.",
        en: "\(place.en): \(who) answers to \(session) instead of \(delegator), but \(delegator)"
          + " has not said so. Not recorded; ask whether it is true.")
    case .stale(let session, _, let sequence):
      (result.kind, result.session) = (.stale, session)
      result.words = Words(
        nl: "\(place.nl): \(who) antwoordt op een andere uitnodiging voor \(session) (SEQUENCE"
          + " \(reply.sequence)) dan de laatste (\(sequence)). Niet opgenomen; vraag het opnieuw.",
        en: "\(place.en): \(who) answers another invitation to \(session) (SEQUENCE"
          + " \(reply.sequence)) than the last (\(sequence)). Not recorded; ask again.")
    case .cancelled(let session):
      (result.kind, result.session) = (.cancelled, session)
      result.words = Words(
        nl: "\(place.nl): \(session) gaat niet door, of \(who) hoort er niet meer bij. Niet"
          + " opgenomen.",
        en:
          "\(place.en): \(session) was cancelled, or \(who) no longer belongs to it. Not recorded."
      )
    case .unknownAddress(let session):
      (result.kind, result.session) = (.unknownAddress, session)
      result.words = Words(
        nl: "\(place.nl): \(who) is niet uitgenodigd voor \(session). Niet opgenomen; staat dit"
          + " adres anders in het schema?",
        en:
          "\(place.en): \(who) was not invited to \(session). Not recorded; does the schedule have"
          + " another address?")
    case .unknownEvent:
      result.kind = .unknownEvent
      result.words = Words(
        nl: "\(place.nl): dit antwoord van \(who) hoort bij geen sessie van dit programma. Niet"
          + " opgenomen.",
        en: "\(place.en): this answer of \(who) belongs to no session of this programme. Not"
          + " recorded.")
    }
    if result.kind != .recorded, ![.contradictory, .doubtful].contains(result.kind) {
      result.words = result.words + reply.remark
    }
    if answer.time(at: now) != reply.time { result.words = result.words + reply.future }
    return result
  }

  /// A reply that says neither yes nor no.
  func undecided(_ reply: CalendarReply) -> ReplyReceipt {
    var result = self.of(reply)
    result.kind = .undecided
    let who = CalendarText.line(reply.address)
    let answer = CalendarText.line(reply.participation)
    result.words =
      Words(
        nl: "\(place.nl): \(who) zegt niet ja, nee of misschien (\(answer)). Niet opgenomen.",
        en: "\(place.en): \(who) does not say yes, no or perhaps (\(answer)). Not recorded.")
      + reply.remark
    return result
  }

  private func of(_ reply: CalendarReply) -> ReplyReceipt {
    var result = self
    (result.address, result.participation) = (reply.address, reply.participation)
    result.comment = reply.comment.isEmpty ? nil : reply.comment
    result.guests = reply.guests == 0 ? nil : reply.guests
    result.delegate = reply.delegate
    return result
  }
}
