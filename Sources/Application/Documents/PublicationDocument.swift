internal import Folders
internal import Publishing

/// What a publication changes, or changed.
public struct PublicationDocument: ResultDocument, Hashable {
  /// What changes for one participant.
  public struct Participant: Codable, Hashable, Sendable {
    /// The id of the pilot or the expert.
    public let id: String
    /// The title or name.
    public let title: String
    /// Whether it has no address, so that it gets no message.
    public let hasNoAddress: Bool
    /// The calendar's path below the output folder.
    public let calendar: String
    /// Its sessions, by start.
    public let sessions: [Entry]
  }

  /// An address that gets mails.
  public struct Receiver: Codable, Hashable, Sendable {
    /// The address.
    public let email: String
    /// How many mails it gets.
    public let messages: Int
  }

  /// One session in one participant's calendar.
  public struct Entry: Codable, Hashable, Sendable {
    /// `new`, `moved`, `reworded`, `readdressed`, `cancelled` or `unchanged`.
    public let change: String
    /// The session's title.
    public let title: String
    /// When and where it is, or was where it is cancelled, as people read it.
    public let appointment: String
    /// When and where it was; absent unless it moves.
    public let former: String?
  }

  /// The version of the form.
  public var version = 1
  /// The number of the publication: the next one, or the last where nothing changes.
  public let publication: Int
  /// Whether nothing changes for anybody.
  public let isUnchanged: Bool
  /// Whether the disk has the publication; false for a preview.
  public var isPublished = false
  /// The output folder.
  public let folder: String
  /// The mails to send, as paths below the output folder.
  public let messages: [String]
  /// Who gets them, in the order of the schedule.
  public var receivers: [Receiver]?
  /// Everybody, in the order of the schedule.
  public let participants: [Participant]

  init(_ preview: PublicationPreview) {
    let (publication, language) = (preview.publication, preview.programme.language)
    self.publication = preview.number
    isUnchanged = preview.isUnchanged
    folder = preview.folder
    messages = publication.mails.map(\.path)
    receivers = preview.receivers.map { Receiver(email: $0.email, messages: $0.mails) }
    participants = publication.news.map { news in
      Participant(
        id: news.id, title: news.title, hasNoAddress: news.hasNoAddress, calendar: news.calendar,
        sessions: news.items.map { item in
          Entry(
            change: item.kind.name, title: item.title,
            appointment: item.appointment.words[language],
            former: item.former?.words[language])
        })
    }
  }
}

extension ParticipantNews.Item.Kind {
  fileprivate var name: String {
    switch self {
    case .new: "new"
    case .moved: "moved"
    case .reworded: "reworded"
    case .readdressed: "readdressed"
    case .cancelled: "cancelled"
    case .unchanged: "unchanged"
    }
  }
}
