public import Folders
internal import Digests
internal import ICalendar
public import ProgrammeModel

/// A plan on its way to everybody: what changes against the last publication, and the files that
/// tell it (docs/calendars.md, "The output folder", "One event" and "Messages").
///
/// It is a value: nothing is sent or written by making one.
public struct Publication: Sendable {
  /// The folder of the calendars, below the output folder; all in it is replaced.
  public static let calendarFolder = "agenda"

  /// The folder of drafts for classic Outlook, below that of the messages.
  public static let draftFolder = "outlook"

  /// What was published with it.
  public let ledger: Ledger
  /// Whether nothing changes for anybody, so that no number is used and nobody gets a message.
  public let isUnchanged: Bool
  /// What changes for every pilot and expert, in the order of the schedule, then for those who
  /// have left it.
  public let news: [ParticipantNews]
  /// How many sessions are new or change that are over, so that nobody is told of them.
  public let past: Int
  /// What the mails say and to whom, in the order of the sessions.
  public let mails: [MailPreview]
  /// The path of the mail to the programme team; `nil` where none is made.
  public let teamMail: String?
  /// The paths of the mails with all sessions of an address; empty where none are made.
  public let overviews: [String]
  /// The messages, each as mail and as calendar.
  public let messages: [OutputFile]
  /// Everything to be written: calendars, messages with their drafts for Outlook, and ledger.
  public let files: [OutputFile]

  /// What the paths of its messages begin with, below the output folder.
  public var messagePrefix: String {
    "\(Ledger.messageFolder)/\(padded(ledger.publication, 4))_"
  }

  /// Compares a plan with what was published; the same arguments give the same bytes.
  ///
  /// - Parameters:
  ///   - programme: what was planned
  ///   - plan: a valid plan of it
  ///   - ledger: what was published so far; `nil` before the first publication
  ///   - now: when it is published, in whole seconds
  ///   - seed: what UIDs are made from; counts in the first publication alone
  ///   - today: the day of publication, before which sessions are over; `nil` for that of `now`
  ///   - mailsTeam: whether the programme team is mailed its calendar, where anything changes
  ///   - mailsOverviews: whether every address is mailed all its sessions, in a first publication
  ///   - outreach: the way of each participant, and the pages of people
  /// - Throws: ``PublishingError``
  public init(
    programme: Programme, plan: PlanDocument, after ledger: Ledger?, now: Instant, seed: UInt64,
    today: CivilDate? = nil, mailsTeam: Bool = false, mailsOverviews: Bool = false,
    outreach: Outreach = Outreach()
  ) throws(PublishingError) {
    let agenda = try ProgrammeAgenda(
      programme, plan,
      others: ledger?.sessions.flatMap { [$0.event.start, $0.event.end] } ?? [])
    let old =
      ledger ?? Ledger(programme: programme.id, publication: 0, time: now, seed: seed)
    let day = PublicationDay(now, today, agenda.clocks)
    let steps = Publication.steps(to: agenda, of: programme, from: old, on: day)
    let isUnchanged = steps.allSatisfy { $0.change == .stays && $0.messages.isEmpty }
    var new = old
    if !isUnchanged {
      new.publication += 1
      new.time = max(now, old.time)
      new.former = ledger?.plan.sessions
    }
    new.sessions = (old.sessions.filter { !$0.isHeld } + steps.map(\.after))
      .sorted { $0.comes(before: $1) }
    new.participants =
      agenda.participants
      + old.participants.filter { gone in !agenda.participants.contains { $0.id == gone.id } }
    self.isUnchanged = isUnchanged
    self.ledger = new
    news = new.participants.map { ParticipantNews(of: $0, in: steps, programme, agenda.clocks) }
    past = steps.count { $0.isOver && $0.change != .stays }
    mails = steps.flatMap(\.messages).map {
      MailPreview($0, in: new.publication, of: programme, agenda.clocks, outreach)
    }
    messages = try steps.flatMap(\.messages)
      .map { message throws(PublishingError) in
        try message.files(in: new.publication, of: programme, agenda, outreach, now: now)
      }
      .flatMap { $0 }
    let file: OutputFile
    do { file = try new.file() } catch { throw .unfaithful(file: Ledger.fileName) }
    let calendars = try agenda.calendars(of: new)
    let team = TeamMail(
      programme: programme, events: new.sessions.filter(\.isHeld).map(\.event),
      clocks: agenda.clocks, publication: new.publication, now: now)
    let summary = mailsTeam && !isUnchanged ? [team.file(attaching: calendars[0].text)] : []
    teamMail = summary.first?.path
    var places: [String: Int] = [:]
    let overviewMails =
      mailsOverviews && ledger == nil
      ? OverviewMail.all(
        steps.flatMap(\.messages), of: programme, agenda.clocks, publication: new.publication,
        now: now)
      : []
    let overviews = overviewMails.compactMap { mail in
      places[mail.messages[0].participant, default: 0] += 1
      return mail.file(calendars, place: places[mail.messages[0].participant] ?? 1)
    }
    self.overviews = overviews.map(\.path)
    let mailFiles = (messages + overviews + summary).filter { $0.path.hasSuffix(".eml") }
    // Addresses and answers are nobody else's business.
    let letters = (messages + overviews + summary + mailFiles.map(\.draft) + [file]).map { file in
      var file = file
      file.isPrivate = true
      return file
    }
    files = calendars + letters
  }

  /// Every session that is or was held, on its way into the next publication.
  private static func steps(
    to agenda: ProgrammeAgenda, of programme: Programme, from ledger: Ledger,
    on day: PublicationDay
  ) -> [SessionStep] {
    let (next, zone) = (ledger.publication + 1, agenda.zone?.name)
    let held = Dictionary(
      ledger.sessions.filter(\.isHeld).map { ($0.planned.id, $0) }, uniquingKeysWith: { $1 })
    let steps = agenda.entries.map { entry in
      let receivers = programme.receivers(of: entry.session)
      guard let before = held[entry.session.id] else {
        // The number makes it another event when the id comes back after it was dropped.
        let uid = NamedUUID.string(
          for: String(ledger.seed), programme.id, entry.session.id, String(next))
        return SessionStep(beginning: entry, uid: uid, in: zone, for: receivers, on: day)
      }
      return SessionStep(before, as: entry, in: zone, for: receivers, on: day)
    }
    let planned = Set(agenda.entries.map(\.session.id))
    let dropped = ledger.sessions.filter { $0.isHeld && !planned.contains($0.planned.id) }
      .map { SessionStep(dropping: $0, in: next, on: day) }
    return (steps + dropped).sorted { $0.after.comes(before: $1.after) }
  }
}

extension Programme {
  /// The addresses that are invited to a session, each once: those of pilots, then of experts.
  fileprivate func receivers(of session: PlannedSession) -> [SessionStep.Receiver] {
    let guests = pilots.filter { session.pilots.contains($0.id) }.flatMap { pilot in
      pilot.contacts.map {
        SessionStep.Receiver(participant: pilot.id, name: $0.name, email: $0.email)
      }
    }
    let speakers = experts.filter { session.experts.contains($0.id) }.compactMap { expert in
      expert.email.map {
        SessionStep.Receiver(participant: expert.id, name: expert.name, email: $0)
      }
    }
    var seen = Set<String>()
    return (guests + speakers).filter { seen.insert($0.email.lowercased()).inserted }
  }
}

extension Message {
  /// The message as mail, and its calendar beside it; a subscriber has a calendar already.
  fileprivate func files(
    in publication: Int, of programme: Programme, _ agenda: ProgrammeAgenda, _ outreach: Outreach,
    now: Instant
  ) throws(PublishingError) -> [OutputFile] {
    let path = path(in: publication)
    let calendar = try agenda.sent(method, event, file: "\(path).ics")
    let words = MessageWords(self, of: programme, agenda.clocks, outreach)
    let mail = Mail(
      message: self, words: words, calendar: calendar, publication: publication, now: now)
    return [OutputFile(path: "\(path).eml", text: mail.text)]
      + (words.isForSubscriber ? [] : [OutputFile(path: "\(path).ics", text: calendar)])
  }
}
