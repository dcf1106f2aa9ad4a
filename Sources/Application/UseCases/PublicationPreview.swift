public import ProgrammeModel
internal import Publishing

/// What a publication changes, participant by participant.
public struct PublicationPreview: Sendable {
  let publication: Publication
  /// The plan that is published.
  public let plan: PlanDocument
  /// What was planned.
  public let programme: Programme
  /// The output folder.
  public let folder: String

  /// The number of the publication: the next one, or the last where nothing changes.
  public var number: Int { publication.ledger.publication }
  /// Whether nothing changes for anybody, so that nobody gets a message.
  public var isUnchanged: Bool { publication.isUnchanged }
  /// How many calendars of participants there are.
  public var calendars: Int { publication.news.count }
  /// How many mails there are to send.
  public var mails: Int { publication.mails.count }
  /// The mail to the programme team; `nil` where none is made.
  public var teamMail: String? { publication.teamMail.map { "\(folder)/\($0)" } }
  /// The mails with all sessions of an address; empty where none are made.
  public var overviews: [String] { publication.overviews.map { "\(folder)/\($0)" } }
  /// The folder of drafts for classic Outlook.
  public var drafts: String {
    "\(folder)/\(publication.messagePrefix.prefix { $0 != "/" })/\(Publication.draftFolder)"
  }
  /// What the paths of the messages begin with.
  public var messagePrefix: String { "\(folder)/\(publication.messagePrefix)" }
  /// Whether only texts change for somebody.
  public var rewords: Bool {
    publication.news.contains { $0.items.contains { $0.kind == .reworded } }
  }
  /// That some sessions are over, so that nobody is told of them; `nil` where that holds for none that
  /// is new or changes.
  public var past: Words? {
    let number = publication.past
    guard number > 0 else { return nil }
    let sessions = counted(number, "sessie", "sessies", "session", "sessions")
    return Words(
      nl: "Over \(sessions.nl) krijgt niemand bericht: \(number == 1 ? "die is" : "die zijn") al"
        + " voorbij.",
      en: "Nobody gets a message about \(sessions.en) \(number == 1 ? "that is" : "that are") over."
    )
  }
  /// Who has no address and so gets no message, by title, with the path of the calendar.
  public var silent: [(title: String, calendar: String)] {
    publication.news.filter { $0.hasNoAddress && !$0.items.isEmpty }
      .map { ($0.title, "\(folder)/\($0.calendar)") }
  }

  /// Who gets mails, in the order of the schedule, with how many.
  public var receivers: [Receiver] {
    let order = publication.news.enumerated().map { ($1.id, $0) }
    let places = Dictionary(order) { first, _ in first }
    return Dictionary(grouping: publication.mails) { $0.email.lowercased() }.values
      .compactMap { mails in
        mails.first.map { mail in
          Receiver(
            participant: publication.news.first { $0.id == mail.participant }?.title ?? "",
            name: mail.name, email: mail.email, mails: mails.count,
            order: places[mail.participant] ?? .max)
        }
      }
      .sorted { ($0.order, $0.email) < ($1.order, $1.email) }
  }

  /// Somebody who gets mails.
  public struct Receiver: Sendable {
    /// The title of the participant whose address it is.
    public let participant: String
    /// The name that is written to.
    public let name: String
    /// The address.
    public let email: String
    /// How many mails it gets.
    public let mails: Int
    fileprivate let order: Int
  }

  /// How many mails go to whom, and what the first of them says; `nil` where there are none.
  public var dispatch: String? {
    guard let sample = publication.mails.first else { return nil }
    let receivers = receivers
    let (mails, addresses) = (
      counted(publication.mails.count, "bericht", "berichten", "message", "messages"),
      counted(receivers.count, "adres", "adressen", "address", "addresses")
    )
    let heading = Words(
      nl: "\(mails.nl), aan \(addresses.nl):", en: "\(mails.en), to \(addresses.en):")
    let lines = receivers.map { "  \($0.name) <\($0.email)>, \($0.participant): \($0.mails)" }
    let example = Words(nl: "Het eerste bericht:", en: "The first message:")
    let head = [
      Words(
        nl: "Aan: \(sample.name) <\(sample.email)>", en: "To: \(sample.name) <\(sample.email)>"),
      Words(nl: "Onderwerp: \(sample.subject)", en: "Subject: \(sample.subject)"),
    ]
    let letter =
      head.map { $0[programme.language] } + [""]
      + sample.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
        String.init)
    return
      ([heading[programme.language]] + lines + ["", example[programme.language], ""]
      + letter.map { $0.isEmpty ? "" : "  \($0)" }).joined(separator: "\n")
  }

  /// What changes for whom, in the language of the programme.
  public var text: String {
    let language = programme.language
    guard !isUnchanged else {
      return Words(
        nl: "\(programme.title): er is niets veranderd sinds publicatie \(number). Niemand krijgt"
          + " een bericht.",
        en: "\(programme.title): nothing has changed since publication \(number). Nobody gets a"
          + " message.")[language]
    }
    let title = Words(
      nl: "Publicatie \(number) van \(programme.title)",
      en: "Publication \(number) of \(programme.title)")
    return title[language]
      + publication.news.map { "\n\n\($0.lines(in: language).joined(separator: "\n"))" }.joined()
  }

  /// The same for programs.
  public var document: PublicationDocument { PublicationDocument(self) }

  /// The same for programs once the disk has it.
  public var documentOfPublished: PublicationDocument {
    var document = document
    document.isPublished = true
    return document
  }
}

extension ParticipantNews {
  /// The participant, and a line or two for each of its sessions that changes.
  fileprivate func lines(in language: Language) -> [String] {
    let changed = items.filter { $0.kind != .unchanged }
    let changes = changed.flatMap { item in
      let former = item.former.map { former in
        Words(nl: "eerst \(former.words.nl)", en: "was \(former.words.en)")[language]
      }
      return [
        line(item.kind.label[language], "\(item.title): \(item.appointment.words[language])")
      ] + (former.map { [line("", $0)] } ?? [])
    }
    let unchanged = items.count - changed.count
    guard unchanged > 0 || changes.isEmpty else { return [title] + changes }
    let rest = counted(unchanged, "sessie", "sessies", "session", "sessions")
    return [title] + changes + [line(Item.Kind.unchanged.label[language], rest[language])]
  }

  private func line(_ label: String, _ text: String) -> String {
    "  " + label + String(repeating: " ", count: max(0, 13 - label.count)) + text
  }
}

extension ParticipantNews.Item.Kind {
  fileprivate var label: Words {
    switch self {
    case .new: Words(nl: "nieuw", en: "new")
    case .moved: Words(nl: "verplaatst", en: "moved")
    case .reworded: Words(nl: "bijgewerkt", en: "updated")
    case .readdressed: Words(nl: "ander adres", en: "new address")
    case .cancelled: Words(nl: "vervalt", en: "cancelled")
    case .unchanged: Words(nl: "ongewijzigd", en: "unchanged")
    }
  }
}
