internal import ICalendar
internal import ProgrammeModel
internal import Publishing

extension NoReply {
  /// Why there is no reply and what to do, as whole sentences without a capital.
  var words: Words {
    switch self {
    case .undelivered(let address, let isFinal): undelivered(address, isFinal)
    default:
      Words(nl: "\(reason.nl). Niet opgenomen.", en: "\(reason.en). Not recorded.")
    }
  }

  private func undelivered(_ address: String?, _ isFinal: Bool) -> Words {
    guard let address else {
      return Words(
        nl:
          "een mail is niet aangekomen; lees in dit bericht bij wie, en controleer het adres in het"
          + " schema.",
        en: "a mail did not arrive; read in this message for whom, and check the address in the"
          + " schedule.")
    }
    let who = CalendarText.line(address)
    return isFinal
      ? Words(
        nl: "de mail aan \(who) is niet aangekomen; controleer dat adres in het schema.",
        en: "the mail to \(who) did not arrive; check that address in the schedule.")
      : Words(
        nl: "de mail aan \(who) is nog niet aangekomen; de mailserver probeert het verder.",
        en: "the mail to \(who) has not arrived yet; the mail server still tries.")
  }

  /// Without a capital and a stop.
  private var reason: Words {
    switch self {
    case .undelivered: Words(nl: "", en: "")
    case .tooLarge(let most):
      Words(
        nl: "dit bestand is groter dan \(most / 1_000_000) MB",
        en: "this file is larger than \(most / 1_000_000) MB")
    case .tooIntricate:
      Words(
        nl: "deze mail heeft meer koppen en delen dan een mailprogramma maakt",
        en: "this mail has more headers and parts than a mail program makes")
    case .tooManyMails(let most):
      Words(
        nl: "in dit bestand zitten meer dan \(most) mails; bewaar de antwoorden apart",
        en: "there are more than \(most) mails in this file; save the answers apart")
    case .outlookMail:
      Words(
        nl: "dit is een mail in de eigen vorm van Outlook (.msg), die hier niet te lezen is; bewaar"
          + " hem in het nieuwe Outlook of in Outlook op het web als .eml, of vraag een antwoord per"
          + " gewone mail",
        en:
          "this is a mail in Outlook's own form (.msg), which cannot be read here; save it as .eml"
          + " in the new Outlook or Outlook on the web, or ask for an answer by ordinary mail")
    case .winmail:
      Words(
        nl:
          "het antwoord zit in winmail.dat, de eigen verpakking van Outlook, die hier niet te lezen"
          + " is; vraag de afzender het als gewone mail te sturen",
        en:
          "the answer is in winmail.dat, Outlook's own wrapping, which cannot be read here; ask the"
          + " sender to send it as an ordinary mail")
    case .encrypted:
      Words(
        nl: "deze mail is versleuteld (S/MIME of PGP); open hem in uw mailprogramma en bewaar het"
          + " antwoord daarin apart, als .ics",
        en:
          "this mail is encrypted (S/MIME or PGP); open it in your mail program and save the answer"
          + " in it by itself, as .ics")
    case .signed:
      Words(
        nl:
          "deze mail is als één blok ondertekend (S/MIME, smime.p7m), zodat het antwoord erin hier"
          + " niet te lezen is; open hem in uw mailprogramma en bewaar het antwoord apart, als .ics",
        en:
          "this mail is signed as one block (S/MIME, smime.p7m), so that the answer in it cannot be"
          + " read here; open it in your mail program and save the answer by itself, as .ics")
    case .picture:
      Words(
        nl: "hier zit een afbeelding in, en geen antwoord uit een agenda; bewaar de mail zelf, als"
          + " .eml",
        en: "there is a picture in it, and no answer from a calendar; save the mail itself, as .eml"
      )
    case .document:
      Words(
        nl:
          "hier zit een document in, en geen antwoord uit een agenda; bewaar de mail zelf, als .eml",
        en:
          "there is a document in it, and no answer from a calendar; save the mail itself, as .eml")
    case .archive:
      Words(
        nl: "dit is een ingepakt bestand; pak het eerst uit",
        en: "this is an archive; unpack it first")
    case .automatic:
      Words(
        nl: "dit is een automatisch bericht, zoals bij afwezigheid of na het lezen, en geen"
          + " antwoord uit een agenda",
        en: "this is an automatic message, as in somebody's absence or after reading, and no answer"
          + " from a calendar")
    case .noCalendar:
      Words(
        nl: "hier zit geen antwoord uit een agenda in",
        en: "there is no answer from a calendar in it")
    case .calendar(let error): error.words
    }
  }
}

extension ReplyError {
  /// Why there is no reply, without a capital and a stop.
  fileprivate var words: Words {
    switch self {
    case .brokenCalendar:
      Words(
        nl: "het antwoord is niet heel; bewaar de mail opnieuw",
        en: "the answer is not whole; save the mail again")
    case .proposal: Words(nl: "dit stelt een ander moment voor", en: "this proposes another time")
    case .anotherMethod(let method):
      Words(
        nl: "dit is geen antwoord" + (method.isEmpty ? "" : " maar \(kind(of: method).nl)"),
        en: "this is no answer" + (method.isEmpty ? "" : " but \(kind(of: method).en)"))
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

/// What a calendar is by its method (RFC 5546, section 1.4), with its article.
private func kind(of method: String) -> Words {
  switch method {
  case "REQUEST": Words(nl: "een uitnodiging (REQUEST)", en: "an invitation (REQUEST)")
  case "CANCEL": Words(nl: "een afzegging (CANCEL)", en: "a cancellation (CANCEL)")
  case "PUBLISH": Words(nl: "een agenda (PUBLISH)", en: "a calendar (PUBLISH)")
  default: Words(nl: "een \(method)", en: "a \(method)")
  }
}

extension CalendarProposal {
  /// Who proposes which moment for a session, as a whole sentence without a capital.
  func words(for label: Words?, on clocks: Zone) -> Words {
    let who = address.map { CalendarText.line($0) }
    let session = label.map { Words(nl: " dan \($0.nl)", en: " than \($0.en)") }
    var words =
      Words(
        nl: "\(who ?? "iemand") stelt een ander moment voor",
        en: "\(who ?? "somebody") proposes another time")
      + (session ?? Words(nl: "", en: ""))
    if let moment = shown(in: clocks).moment { words = words + ": " + moment }
    if !comment.isEmpty { words = words + " (“\(comment)”)" }
    return words
      + Words(
        nl: ". Niet opgenomen; antwoord zelf, en wijzig het schema als het zo moet.",
        en: ". Not recorded; answer it yourself, and change the schedule if it is to be so.")
  }

  /// The day and the time, as people say them.
  private var moment: Words? {
    guard let start else { return nil }
    let (date, weekday) = (start.date.words, start.date.weekday.words)
    guard let from = start.time else {
      return Words(nl: "\(weekday.nl) \(date.nl)", en: "\(weekday.en) \(date.en)")
    }
    let until = end.flatMap { $0.date == start.date ? $0.time : nil }
    let hours =
      until.map { Daypart(name: "", start: from, end: $0).hours }
      ?? Words(nl: "vanaf \(from)", en: "from \(from)")
    let zone = zone.map { " (\($0))" } ?? ""
    return Words(
      nl: "\(weekday.nl) \(date.nl), \(hours.nl)\(zone)",
      en: "\(weekday.en) \(date.en), \(hours.en)\(zone)")
  }
}

/// What somebody does who answers so, with what was said beside it, as a whole sentence.
func deed(of reply: CalendarReply, _ answer: AttendeeReply, to label: Words) -> Words {
  let isSent =
    reply.delegator != nil && answer.participation != .delegated
    && answer.delegate ?? reply.address == reply.address
  let who = CalendarText.line(reply.address)
  let other = CalendarText.line((isSent ? reply.delegator : answer.delegate) ?? "")
  let verb: Words
  switch answer.participation {
  case .accepted: verb = Words(nl: "komt naar", en: "comes to")
  case .tentative: verb = Words(nl: "komt misschien naar", en: "may come to")
  case .declined: verb = Words(nl: "komt niet naar", en: "does not come to")
  case .delegated where other.isEmpty:
    verb = Words(nl: "stuurt iemand anders naar", en: "sends somebody else to")
  case .delegated: verb = Words(nl: "stuurt \(other) naar", en: "sends \(other) to")
  }
  var words = Words(nl: "\(who) \(verb.nl) \(label.nl)", en: "\(who) \(verb.en) \(label.en)")
  if isSent { words = words + Words(nl: ", in plaats van \(other)", en: ", instead of \(other)") }
  if let guests = answer.guests {
    let number = counted(guests, "gast", "gasten", "guest", "guests")
    words = words + Words(nl: ", met \(number.nl)", en: ", with \(number.en)")
  }
  if let comment = answer.comment { words = words + ": “\(comment)”" }
  return words + "."
}

extension CalendarReply {
  /// What was said beside an answer that is not recorded; empty without a word.
  var remark: Words {
    guard !comment.isEmpty else { return Words(nl: "", en: "") }
    return Words(nl: " Erbij staat: “\(comment)”.", en: " It says: “\(comment)”.")
  }

  /// That its time is beyond tomorrow.
  var future: Words {
    Words(
      nl: " Het tijdstip van dit antwoord (\(time)) ligt in de toekomst en telt niet.",
      en: " The time of this answer (\(time)) lies in the future and does not count.")
  }
}

extension Ledger {
  /// A session with its day, as far as that is known.
  func label(of id: String) -> Words {
    guard let session = plan.sessions.first(where: { $0.id == id }) else {
      return Words(nl: id, en: id)
    }
    let date = session.date.words
    return Words(
      nl: "\(id) op \(date.nl), \(session.daypart)", en: "\(id) on \(date.en), \(session.daypart)")
  }
}

extension Words {
  static func + (left: Words, right: Words) -> Words {
    Words(nl: left.nl + right.nl, en: left.en + right.en)
  }

  static func + (left: Words, right: String) -> Words { left + Words(nl: right, en: right) }
}
