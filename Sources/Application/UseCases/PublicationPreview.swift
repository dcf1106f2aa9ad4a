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
  public var mails: Int { publication.messages.count / 2 }
  /// What the paths of the messages begin with.
  public var messagePrefix: String { "\(folder)/\(publication.messagePrefix)" }
  /// Whether only texts change for somebody.
  public var rewords: Bool {
    publication.news.contains { $0.items.contains { $0.kind == .reworded } }
  }
  /// Who has no address and so gets no message, by title, with the path of the calendar.
  public var silent: [(title: String, calendar: String)] {
    publication.news.filter { $0.hasNoAddress && !$0.items.isEmpty }
      .map { ($0.title, "\(folder)/\($0.calendar)") }
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
