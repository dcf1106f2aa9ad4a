internal import Foundation
internal import ProgrammeModel

/// What became of every mail that was to be sent: `outbox.json` in the output folder (docs/mail.md).
struct Outbox: StoredFile, Hashable, Sendable {
  /// One mail for one receiver.
  struct Entry: Codable, Hashable, Sendable {
    /// The Message-ID, with the angle brackets.
    let message: String
    /// The address that it is for.
    let to: String
    /// The name of its file among the messages.
    let file: String
    /// The publication that made it, 1 or more.
    let publication: Int
    /// How it stands.
    var state = State.queued
    /// How often it was tried.
    var tries = 0
    /// What the server said last, or what stood in the way.
    var words: String?
    /// When that was, as `2021-01-15T09:00:00Z`.
    var time: String?
    /// Who is sending it; `nil` where nobody is.
    var sender: String?
    /// Whether its text has begun to go out.
    var hasBegun: Bool?
  }

  /// How it stands with a mail.
  enum State: String, Codable, Sendable {
    /// It waits.
    case queued
    /// It is being sent.
    case sending
    /// The next server has it.
    case sent
    /// It was not taken and can be tried again.
    case postponed
    /// It was not taken, and somebody has to look.
    case failed
    /// It may have arrived: it is not tried again by itself.
    case unknown
  }

  var version = 1
  var messages: [Entry] = []

  static let fileName = "outbox.json"

  static let loss: Words? = Words(
    nl: "Het zegt wat er al verstuurd is: zonder dit bestand gaat alles nog eens de deur uit.",
    en: "It says what was sent already: without this file everything goes out again.")
}

extension Outbox {
  /// Whoever was sending and is no longer there is sending no more: what had begun may have arrived,
  /// all else waits again.
  mutating func settle() {
    for index in messages.indices where messages[index].state == .sending {
      if let sender = messages[index].sender, SenderMark.isAlive(sender) { continue }
      messages[index].state = messages[index].hasBegun == true ? .unknown : .queued
      messages[index].sender = nil
      messages[index].hasBegun = nil
    }
  }

  /// Adds what waits among the messages of a folder and is not known yet.
  ///
  /// Of publications before the first that is known here it is taken that they went out by hand.
  mutating func take(_ mails: [Entry]) {
    let known = Set(messages.map { [$0.message, $0.to] })
    let first = messages.map(\.publication).min() ?? mails.map(\.publication).max() ?? 0
    messages += mails.filter { $0.publication >= first && !known.contains([$0.message, $0.to]) }
    messages.sort { ($0.publication, $0.file, $0.to) < ($1.publication, $1.file, $1.to) }
  }
}

/// What a running process is known by on this machine, also after another has got its number.
enum SenderMark {
  /// The mark of this process.
  static let own = mark(of: getpid()) ?? "\(getpid())"

  /// Whether the process of a mark still runs.
  static func isAlive(_ mark: String) -> Bool {
    guard let number = mark.split(separator: ":").first.flatMap({ Int32($0) }) else { return false }
    return self.mark(of: number) == mark
  }

  /// The number of a process with the moment at which it began (proc(5), `/proc/pid/stat`).
  private static func mark(of process: Int32) -> String? {
    guard
      let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let rest = text.split(separator: ")").last
    else { return nil }
    // The state is the third field, the moment the 22nd.
    let fields = rest.split(separator: " ")
    return fields.count > 19 ? "\(process):\(fields[19])" : nil
  }
}

extension Workspace {
  /// What became of every mail; nothing where none was sent.
  ///
  /// - Throws: ``Failure`` where the file is none that this program writes.
  func outbox() throws(Failure) -> Outbox {
    var outbox: Outbox = try stored(at: Outbox.fileName, most: 50_000_000) ?? Outbox()
    outbox.settle()
    return outbox
  }

  /// Changes what is known of the mails while nobody else can; once it returns, the disk has it.
  ///
  /// - Returns: What `change` returns.
  /// - Throws: ``Failure``
  func changeOutbox<Result>(
    _ change: (inout Outbox) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let held = try hold()
    var outbox = try outbox()
    let result = try change(&outbox)
    try write(outbox, to: Outbox.fileName, in: held)
    return result
  }
}
