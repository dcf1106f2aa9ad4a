internal import Folders
internal import Foundation
public import ProgrammeModel
internal import Publishing

/// Writes mails to people about their own pages; they stand with the others and are sent with them.
public struct WriteToPeople: Sendable {
  /// What it is about.
  public enum Subject: String, CaseIterable, Sendable {
    /// The address of one's own page.
    case address
    /// Please say when you can come.
    case question
    /// You have not said yet when you can come.
    case reminder
  }

  /// What it is about.
  public var subject: Subject
  /// By which address the workplace is known outside.
  public var site: PublicAddress
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(_ subject: Subject, at site: PublicAddress, now: Instant) {
    (self.subject, self.site, self.now) = (subject, site, now)
  }

  /// Who would get a mail; changes nothing.
  ///
  /// - Parameters:
  ///   - participants: The ids of those who are meant; `nil` for all. Of a reminder, and of a question in
  ///     a later round, it is those of whom an answer is missing.
  ///   - workspace: The workspace.
  /// - Returns: Names with addresses.
  /// - Throws: ``Failure``
  public func receivers(
    among participants: [String]? = nil, in workspace: Workspace
  ) throws(Failure) -> [Contact] {
    try people(among: participants, in: workspace).map { person, email, _ in
      Contact(name: person.name, email: email)
    }
  }

  /// Writes the mails into the outbox, and with them when the receivers were asked; the disk has both
  /// or neither.
  ///
  /// - Returns: How many there are.
  /// - Throws: ``Failure``
  @discardableResult
  public func run(
    to participants: [String]? = nil, in workspace: Workspace
  ) throws(Failure) -> Int {
    let held = try workspace.hold()
    let number = padded(try workspace.ledger()?.publication ?? 0, 4)
    let reason = try workspace.pollRound().reason
    let known = Set(try ListMessages().run(in: workspace).map(\.name))
    var files: [OutputFile] = []
    var asked: [String] = []
    for (person, email, token) in try people(among: participants, in: workspace) {
      let stem = "\(number)_\(person.participant)_\(subject.fileName)"
      var place = 1
      var name = "\(stem).eml"
      while known.contains(name)
        || files.contains(where: { $0.path == "\(Ledger.messageFolder)/\(name)" })
      {
        place += 1
        name = "\(stem)_\(place).eml"
      }
      let letter = letter(
        to: Contact(name: person.name, email: email), token, name: name, of: workspace.programme,
        because: reason)
      var file = OutputFile(
        path: "\(Ledger.messageFolder)/\(name)", text: letter.mail(now: now))
      file.isPrivate = true
      files.append(file)
      asked.append(person.participant)
    }
    let count = files.count
    if subject != .address {
      for participant in Set(asked).sorted() {
        var poll = try workspace.pollFile(of: participant)
        poll.asked = now.description
        files.append(poll.file(at: PollFile.path(of: participant)))
      }
    }
    do throws(FolderError) {
      try held.replace([], with: files)
    } catch {
      throw workspace.failure(of: error)
    }
    return count
  }

  private func people(
    among participants: [String]?, in workspace: Workspace
  ) throws(Failure) -> [(person: Addressee, email: String, token: String)] {
    let access = try workspace.accessFile()
    let frame = subject == .address ? nil : try PollFrame(of: workspace, at: now)
    let isOfAwaited = subject == .reminder || frame?.round.opened != nil
    var found: [(person: Addressee, email: String, token: String)] = []
    for person in workspace.programme.addressees {
      guard let email = person.email, participants?.contains(person.participant) ?? true,
        let entry = access.entry(of: person, for: .page), entry.revoked == nil
      else { continue }
      if let frame, isOfAwaited {
        guard try frame.poll(of: person.participant, in: workspace).isAwaited else { continue }
      }
      found.append((person, email, entry.token))
    }
    return found
  }

  private func letter(
    to receiver: Contact, _ token: String, name: String, of programme: Programme,
    because reason: String?
  ) -> Letter {
    let language = programme.language
    let greeting = Words(nl: "Beste \(receiver.name),", en: "Dear \(receiver.name),")
    let page = site.url(.page, token)
    let own = Words(
      nl: "Dit adres is alleen voor u: wie het heeft, ziet uw sessies en antwoordt namens u.",
      en: "This address is yours alone: whoever has it sees your sessions and answers for you.")
    let words: Words
    let link: Letter.Link
    switch subject {
    case .address:
      words = Words(
        nl:
          "Op uw eigen pagina van \(programme.title) staan uw sessies, en kunt u zeggen of u komt.",
        en:
          "Your own page of \(programme.title) has your sessions, and lets you say whether you come."
      )
      link = Letter.Link(
        Words(nl: "Open uw eigen pagina", en: "Open your own page")[language], page)
    case .question:
      words = Words(
        nl:
          "We plannen de sessies van \(programme.title). Wilt u zeggen wanneer u kunt? Dat kost een"
          + " paar minuten, ook op een telefoon.",
        en:
          "We are planning the sessions of \(programme.title). Would you say when you can come? It"
          + " takes a few minutes, on a phone too.")
      link = Letter.Link(
        Words(nl: "Zeg wanneer u kunt", en: "Say when you can come")[language],
        "\(page)/beschikbaarheid")
    case .reminder:
      words = Words(
        nl:
          "We weten nog niet wanneer u kunt voor de sessies van \(programme.title). Zonder antwoord"
          + " plannen we alsof u altijd kunt.",
        en: "We do not know yet when you can come to the sessions of \(programme.title). Without an"
          + " answer we plan as if you can always come.")
      link = Letter.Link(
        Words(nl: "Zeg wanneer u kunt", en: "Say when you can come")[language],
        "\(page)/beschikbaarheid")
    }
    let news = reason.map { reason in
      Words(
        nl:
          "Er is iets veranderd: \(reason) Wat u eerder zei, staat er nog; vul aan wat nog open is.",
        en: "Something has changed: \(reason) What you said before stands; add what is still open.")
    }
    let paragraphs =
      [greeting] + (subject == .address ? [] : [news].compactMap(\.self)) + [words, own]
    return Letter(
      from: programme.organiser, to: receiver, subject: title(of: programme)[language],
      paragraphs.map { $0[language] }, link: link,
      id: "\(programme.id).\(name.dropLast(4)).\(now.secondsSince1970)", in: language)
  }

  private func title(of programme: Programme) -> Words {
    switch subject {
    case .address:
      Words(nl: "Uw pagina van \(programme.title)", en: "Your page of \(programme.title)")
    case .question:
      Words(
        nl: "Wanneer kunt u? \(programme.title)", en: "When can you come? \(programme.title)")
    case .reminder:
      Words(
        nl: "Nog even: wanneer kunt u? \(programme.title)",
        en: "Once more: when can you come? \(programme.title)")
    }
  }
}

extension WriteToPeople.Subject {
  /// What its files are called.
  fileprivate var fileName: String {
    switch self {
    case .address: "adres"
    case .question: "peiling"
    case .reminder: "herinnering"
    }
  }
}
