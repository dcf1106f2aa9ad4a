internal import Foundation
internal import Mail
public import ProgrammeModel
internal import Publishing
internal import ScheduleFiles
internal import Sending

/// Sends the mails that publications have made, each once.
///
/// A mail is marked on the disk before its text goes out, so that whatever kills a run, no mail is
/// sent twice; what may have arrived is told and left to people.
public struct SendMail: Sendable {
  /// When it is done.
  public var now: @Sendable () -> Instant

  /// Creates a request.
  public init(now: @escaping @Sendable () -> Instant = { .now }) { self.now = now }

  /// What stands in the outbox: what is waiting, and what became of the rest; changes nothing.
  ///
  /// - Throws: ``Failure``
  public func outbox(in workspace: Workspace) throws(Failure) -> OutboxDocument {
    var outbox = try workspace.outbox()
    outbox.take(try workspace.mails())
    return OutboxDocument(outbox)
  }

  /// How mail goes out from a workspace, as a person reads it; `nil` where nothing says so.
  ///
  /// - Throws: ``Failure`` with everything that is wrong in the settings.
  public func way(in workspace: Workspace) throws(Failure) -> String? {
    switch try workspace.settings().mail?.way {
    case .server(let url, _)?: url
    case .program(let command)?: command.joined(separator: " ")
    case nil: nil
    }
  }

  /// Sends what waits and what can be tried again.
  ///
  /// Two runs at once share the mails between them.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isCancelled: Asked before every mail; once true, the rest waits.
  ///   - report: Called after every mail with how it stands.
  /// - Returns: How it stands with all mails.
  /// - Throws: ``Failure``, among others where nothing says how mail goes out.
  public func run(
    in workspace: Workspace, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (OutboxDocument.Message) -> Void = { _ in }
  ) async throws(Failure) -> OutboxDocument {
    let settings = try settings(of: workspace)
    _ = try settings.password(in: workspace.language)
    let result = await inBackground(isCancelled) { isCancelled in
      Result { () throws(Failure) in
        try send(in: workspace, settings, isCancelled, report)
      }
    }
    try result.get()
    return OutboxDocument(try workspace.outbox())
  }

  /// Lets a mail that failed, or of which nobody knows whether it arrived, be tried again.
  ///
  /// - Parameters:
  ///   - file: The name of its file among the messages.
  ///   - workspace: The workspace.
  /// - Throws: ``Failure``, among others where there is no such mail.
  public func tryAgain(_ file: String, in workspace: Workspace) throws(Failure) {
    let language = workspace.language
    try workspace.changeOutbox { outbox throws(Failure) in
      var count = 0
      for index in outbox.messages.indices
      where outbox.messages[index].file == file
        && [.failed, .unknown].contains(outbox.messages[index].state)
      {
        outbox.messages[index].state = .queued
        count += 1
      }
      guard count > 0 else {
        throw Failure(
          .unfit(
            Words(
              nl: "Geen bericht “\(file)” is mislukt of onzeker.",
              en: "No message “\(file)” failed or is uncertain.")), in: language)
      }
    }
  }

  /// Sends one of the newest mails to the organiser instead, to see that it works.
  ///
  /// - Returns: What became of it, as a sentence.
  /// - Throws: ``Failure``, among others where there is no mail yet.
  public func trial(in workspace: Workspace) async throws(Failure) -> String {
    let settings = try settings(of: workspace)
    let (programme, language) = (workspace.programme, workspace.language)
    guard let mail = try workspace.mails().max(by: { $0.publication < $1.publication }),
      let octets = try ListMessages().bytes(of: mail.file, in: workspace)
    else {
      throw Failure(
        .unfit(
          Words(
            nl: "Er zijn nog geen berichten. Publiceer eerst.",
            en: "There are no messages yet. Publish first.")), in: language)
    }
    let organiser = programme.organiser.email
    let trial = OutgoingMail(
      from: settings.from ?? organiser, to: organiser, octets: octets.readdressed(to: organiser))
    let words =
      switch try await settings.deliver(trial, in: language) {
      case nil:
        Words(
          nl: "De proef is onderweg naar \(organiser).",
          en: "The trial is on its way to \(organiser).")
      case let words?:
        Words(nl: "De proef is niet aangenomen: \(words)", en: "The trial was not taken: \(words)")
      }
    return words[language]
  }
}

extension SendMail {
  private func settings(of workspace: Workspace) throws(Failure) -> MailSettings {
    guard let settings = try workspace.settings().mail else {
      throw Failure.noWayForMail(in: workspace)
    }
    return settings
  }

  private func send(
    in workspace: Workspace, _ settings: MailSettings, _ isCancelled: () -> Bool,
    _ report: (OutboxDocument.Message) -> Void
  ) throws(Failure) {
    guard let route = settings.route(try settings.password(in: workspace.language)) else {
      throw Failure(.ownFault([Words(nl: "te weinig geheugen", en: "too little memory")]), in: .nl)
    }
    let mails = try workspace.mails()
    var tried: Set<[String]> = []
    while !isCancelled() {
      let next = try workspace.changeOutbox { outbox throws(Failure) -> Outbox.Entry? in
        outbox.take(mails)
        let index = outbox.messages.firstIndex { entry in
          [.queued, .postponed].contains(entry.state) && !tried.contains(entry.key)
        }
        guard let index else { return nil }
        outbox.messages[index].state = .sending
        outbox.messages[index].sender = SenderMark.own
        outbox.messages[index].hasBegun = false
        outbox.messages[index].tries += 1
        return outbox.messages[index]
      }
      guard let next else { return }
      tried.insert(next.key)
      let delivery = deliver(next, by: route, settings, in: workspace)
      let entry = try workspace.changeOutbox { outbox throws(Failure) in
        outbox.settle(next, delivery, at: now())
      }
      if let entry { report(OutboxDocument.Message(entry)) }
      // The next would fare no better, and a wrong password is not tried a hundred times.
      if case .unavailable = delivery { return }
    }
  }

  private func deliver(
    _ entry: Outbox.Entry, by route: any MailRoute, _ settings: MailSettings,
    in workspace: Workspace
  ) -> Delivery {
    guard let octets = try? ListMessages().bytes(of: entry.file, in: workspace) else {
      return .refused(
        Words(nl: "Het bericht is weg.", en: "The message is gone.")[workspace.language],
        canPass: false)
    }
    let from = settings.from ?? workspace.programme.organiser.email
    let mail = OutgoingMail(from: from, to: entry.to, octets: octets)
    return route.deliver(mail) {
      let isOwn = try? workspace.changeOutbox { outbox throws(Failure) in outbox.begin(entry) }
      return isOwn == true
    }
  }
}

extension Failure {
  /// Nothing says how mail goes out; the words say what to write where.
  public static func noWayForMail(in workspace: Workspace) -> Failure {
    let file = Settings.fileName
    return Failure(
      .unfit(
        Words(
          nl: "Nergens staat hoe de post de deur uit gaat. Zet naast het schema een bestand \(file)"
            + " met bijvoorbeeld:\n\nmail:\n  smtp: smtp://mail.example:587\n  user: planning",
          en: "Nothing says how mail goes out. Put a file \(file) beside the schedule with for"
            + " example:\n\nmail:\n  smtp: smtp://mail.example:587\n  user: planning")),
      in: workspace.language)
  }
}

extension Outbox {
  /// Notes that the text of a mail begins to go out.
  ///
  /// - Returns: Whether it is still this process that sends it.
  fileprivate mutating func begin(_ entry: Entry) -> Bool {
    guard let index = messages.firstIndex(where: { $0.key == entry.key }),
      messages[index].state == .sending, messages[index].sender == SenderMark.own
    else { return false }
    messages[index].hasBegun = true
    return true
  }

  /// Notes what became of a mail.
  fileprivate mutating func settle(
    _ entry: Entry, _ delivery: Delivery, at time: Instant
  ) -> Entry? {
    guard let index = messages.firstIndex(where: { $0.key == entry.key }),
      messages[index].sender == SenderMark.own
    else { return nil }
    messages[index].sender = nil
    messages[index].hasBegun = nil
    messages[index].time = time.description
    switch delivery {
    case .sent(let words):
      (messages[index].state, messages[index].words) = (.sent, words)
    case .refused(let words, let canPass):
      (messages[index].state, messages[index].words) = (canPass ? .postponed : .failed, words)
    case .unavailable(let words):
      (messages[index].state, messages[index].words) = (.postponed, words)
    case .unknown(let words):
      (messages[index].state, messages[index].words) = (.unknown, words)
    }
    return messages[index]
  }
}

extension Outbox.Entry {
  /// What tells it from all others.
  fileprivate var key: [String] { [message, to] }
}

extension Workspace {
  /// The mails that were made, one for each receiver.
  fileprivate func mails() throws(Failure) -> [Outbox.Entry] {
    var entries: [Outbox.Entry] = []
    for message in try ListMessages().run(in: self) {
      guard let header = ListMessages().header(of: message, in: self),
        let envelope = try? MailEnvelope(of: header), let id = envelope.messageID
      else { continue }
      entries += envelope.to.map { to in
        Outbox.Entry(
          message: id, to: to, file: message.name, publication: message.publication)
      }
    }
    return entries
  }
}

extension [UInt8] {
  /// The mail with another receiver in its header.
  fileprivate func readdressed(to address: String) -> [UInt8] {
    var lines = String(decoding: self, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.lowercased().hasPrefix("to:") }) else {
      return self
    }
    let rest = lines[(start + 1)...].prefix { $0.hasPrefix(" ") || $0.hasPrefix("\t") }.count
    lines.replaceSubrange(start...(start + rest), with: ["To: <\(address)>"])
    return Array(lines.joined(separator: "\n").utf8)
  }
}
