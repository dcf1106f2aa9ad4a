public import ProgrammeModel

/// How it stands with the mails of a programme.
public struct OutboxDocument: ResultDocument, Hashable {
  /// One mail for one receiver.
  public struct Message: Codable, Hashable, Sendable {
    /// The Message-ID, with the angle brackets.
    public let message: String
    /// The address that it is for.
    public let to: String
    /// The name of its file among the messages.
    public let file: String
    /// The publication that made it, 1 or more.
    public let publication: Int
    /// `queued`, `sending`, `sent`, `postponed` (it was not taken and is tried again), `failed` (it was
    /// not taken, and somebody has to look) or `unknown` (it may have arrived, and is not tried again
    /// by itself).
    public let state: String
    /// How often it was tried.
    public let tries: Int
    /// What the server said last, or what stood in the way; absent before it was tried.
    public let words: String?
    /// When that was, as `2021-01-15T09:00:00Z`; absent before it was tried.
    public let time: String?

    /// Whether it was not taken, or nobody knows.
    public var isProblem: Bool { ["postponed", "failed", "unknown"].contains(state) }
    /// Whether it goes again only where somebody says so.
    public var asksSomebody: Bool { ["failed", "unknown"].contains(state) }
    /// How it stands, in words.
    public var standing: Words {
      OutboxDocument.states.first { $0.state == state }?.words ?? Words(nl: state, en: state)
    }
  }

  /// The version of the form.
  public var version = 1
  /// All mails, by publication and name.
  public let messages: [Message]

  /// How many mails are in a state.
  public func count(_ states: String...) -> Int {
    messages.count { states.contains($0.state) }
  }
}

extension OutboxDocument {
  init(_ outbox: Outbox) { messages = outbox.messages.map(Message.init) }
}

extension OutboxDocument.Message {
  init(_ entry: Outbox.Entry) {
    self.init(
      message: entry.message, to: entry.to, file: entry.file, publication: entry.publication,
      state: entry.state.rawValue, tries: entry.tries, words: entry.words, time: entry.time)
  }
}

extension OutboxDocument {
  /// Whether every mail that was made is with the next server.
  public var isDone: Bool { messages.allSatisfy { $0.state == "sent" } }

  /// How many mails are in each state, as a sentence.
  public var summary: Words {
    guard !messages.isEmpty else {
      return Words(nl: "Er zijn geen berichten.", en: "There are no messages.")
    }
    let parts = OutboxDocument.states.compactMap { state, words -> Words? in
      let number = count(state)
      return number == 0 ? nil : Words(nl: "\(number) \(words.nl)", en: "\(number) \(words.en)")
    }
    return Words(
      nl: parts.map(\.nl).joined(separator: ", ") + ".",
      en: parts.map(\.en).joined(separator: ", ") + ".")
  }

  /// The mails that were not taken or are uncertain, a line each; empty without any.
  public func problems(in language: Language) -> [String] {
    messages.filter(\.isProblem).map { message in
      "\(message.to) (\(message.file)): \(message.standing[language]): \(message.words ?? "–")"
    }
  }

  /// The states, and what a mail is called that is in one.
  private static let states: [(state: String, words: Words)] = [
    ("sent", Words(nl: "verstuurd", en: "sent")),
    ("queued", Words(nl: "klaar om te versturen", en: "ready to be sent")),
    ("sending", Words(nl: "onderweg", en: "under way")),
    ("postponed", Words(nl: "uitgesteld", en: "postponed")),
    ("failed", Words(nl: "mislukt", en: "failed")),
    ("unknown", Words(nl: "misschien aangekomen", en: "perhaps arrived")),
  ]
}
