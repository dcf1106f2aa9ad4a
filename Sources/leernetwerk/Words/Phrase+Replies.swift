internal import ICalendar
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// What the command `replies` says.
extension Phrase {
  /// There is no ledger yet.
  static func nothingPublished(folder: String, _ publishing: String) -> Words {
    Words(
      nl: "In \(folder) is nog niets gepubliceerd, dus er valt niets te beantwoorden. Publiceer"
        + " eerst: \(program) publish \(publishing)",
      en: "Nothing was published in \(folder) yet, so there is nothing to answer. Publish first:"
        + " \(program) publish \(publishing)")
  }

  /// What became of an answer; all but the recorded ones changed nothing.
  static func receipt(
    _ receipt: Ledger.Receipt, of reply: CalendarReply, _ answer: Answer.Participation,
    in ledger: Ledger, file: String
  ) -> Words {
    let who = reply.address
    switch receipt {
    case .recorded(let session, _):
      let label = self.session(session, in: ledger)
      return Words(
        nl: "\(who) \(answer.words.nl) \(label.nl).", en: "\(who) \(answer.words.en) \(label.en).")
    case .known(let session, _):
      return Words(
        nl: "\(file): dit antwoord van \(who) op \(session), of een later, was al opgenomen.",
        en: "\(file): this answer of \(who) to \(session), or a later one, was recorded before.")
    case .stale(let session, _, let sequence):
      return Words(
        nl: "\(file): \(who) antwoordt op een andere uitnodiging voor \(session) (SEQUENCE"
          + " \(reply.sequence)) dan de laatste (\(sequence)). Niet opgenomen; vraag het opnieuw.",
        en: "\(file): \(who) answers another invitation to \(session) (SEQUENCE \(reply.sequence))"
          + " than the last (\(sequence)). Not recorded; ask again.")
    case .cancelled(let session):
      return Words(
        nl: "\(file): \(session) gaat niet door, of \(who) hoort er niet meer bij. Niet opgenomen.",
        en: "\(file): \(session) was cancelled, or \(who) no longer belongs to it. Not recorded.")
    case .unknownAddress(let session):
      return Words(
        nl: "\(file): \(who) is niet uitgenodigd voor \(session). Niet opgenomen; staat dit adres"
          + " anders in het schema?",
        en: "\(file): \(who) was not invited to \(session). Not recorded; does the schedule have"
          + " another address?")
    case .unknownEvent:
      return Words(
        nl: "\(file): dit antwoord van \(who) hoort bij geen sessie van dit programma. Niet"
          + " opgenomen.",
        en: "\(file): this answer of \(who) belongs to no session of this programme. Not recorded.")
    }
  }

  /// The reply says neither yes nor no.
  static func noAnswer(_ reply: CalendarReply, file: String) -> Words {
    Words(
      nl: "\(file): \(reply.address) zegt niet ja, nee of misschien (\(reply.participation))."
        + " Niet opgenomen.",
      en: "\(file): \(reply.address) does not say yes, no or perhaps (\(reply.participation))."
        + " Not recorded.")
  }

  /// The file holds no reply.
  static func noReply(_ error: ReplyError, file: String) -> Words {
    let why =
      switch error {
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
    return Words(
      nl: "\(file): \(why.nl). Niet opgenomen.", en: "\(file): \(why.en). Not recorded.")
  }

  private static func session(_ id: String, in ledger: Ledger) -> Words {
    guard let session = ledger.plan.sessions.first(where: { $0.id == id }) else {
      return Words(nl: id, en: id)
    }
    let date = session.date.words
    return Words(
      nl: "\(id) op \(date.nl), \(session.daypart)", en: "\(id) on \(date.en), \(session.daypart)")
  }
}

extension Answer.Participation {
  /// What somebody does who answers so.
  fileprivate var words: Words {
    switch self {
    case .accepted: Words(nl: "komt naar", en: "comes to")
    case .tentative: Words(nl: "komt misschien naar", en: "may come to")
    case .declined: Words(nl: "komt niet naar", en: "does not come to")
    }
  }
}
