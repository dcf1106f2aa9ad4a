public import ICalendar
internal import Mail
public import ProgrammeModel

/// What is found in a file that should hold answers.
public struct ReplyFinding: Hashable, Sendable {
  /// The number of the mail, counted from 1; `nil` where the file holds only one, or none.
  public var mail: Int?
  /// What was found.
  public var content: Content

  init(mail: Int? = nil, _ content: Content) {
    self.mail = mail
    self.content = content
  }

  /// What can be found.
  public enum Content: Hashable, Sendable {
    /// An answer, with the addresses that its mail comes from and when that was sent; without `from` it
    /// came in no mail.
    case reply(CalendarReply, from: [String]?, sent: Instant?)
    /// Something else, or something that hides an answer.
    case other(NoReply)
  }

  /// Finds the answers in an `.ics` file, a mail of any form, or a mailbox (mbox).
  ///
  /// The same answer twice in a mail, as text and as attachment, is one. Every mail is accounted for:
  /// it has an answer, or something that says why it has none.
  ///
  /// - Parameters:
  ///   - octets: The file.
  ///   - name: Its name.
  /// - Returns: At least one finding, in the order of the file.
  public static func findings(in octets: [UInt8], name: String) -> [ReplyFinding] {
    func alone(_ reason: NoReply) -> [ReplyFinding] { [ReplyFinding(.other(reason))] }
    guard octets.count <= BusyReader.mostBytes else {
      return alone(.tooLarge(most: BusyReader.mostBytes))
    }
    if let kind = ReceivedMail.Kind(file: octets, name: name) {
      return alone(NoReply(kind) ?? .noCalendar)
    }
    if CalendarReply.isCalendar(octets) {
      return MailSearch(calendar: octets).contents.map { ReplyFinding($0) }
    }
    do throws(MailError) {
      let mails = try ReceivedMail.mails(in: octets)
      guard !mails.isEmpty else { return alone(.noCalendar) }
      return mails.enumerated().flatMap { index, mail in
        MailSearch(mail).contents.map {
          ReplyFinding(mail: mails.count > 1 ? index + 1 : nil, $0)
        }
      }
    } catch {
      switch error {
      case .tooIntricate: return alone(.tooIntricate)
      case .tooMany(let most): return alone(.tooManyMails(most: most))
      }
    }
  }
}

/// Why a mail or a file has no answer that can be read.
public enum NoReply: Hashable, Sendable {
  /// The file has more bytes than are read.
  case tooLarge(most: Int)
  /// The mail is not one that a person's program makes.
  case tooIntricate
  /// The file holds more mails than are read.
  case tooManyMails(most: Int)
  /// Outlook's own form of a mail.
  case outlookMail
  /// Outlook's wrapping of a mail for Exchange.
  case winmail
  /// An encrypted mail.
  case encrypted
  /// A mail that was signed as one block.
  case signed
  /// A picture.
  case picture
  /// A document for people.
  case document
  /// An archive of files.
  case archive
  /// A mail that did not reach an address; `nil` where the report names none.
  case undelivered(address: String?, isFinal: Bool)
  /// A mail that a program sent for somebody: an absence, or that a mail was read.
  case automatic
  /// A mail or a text without a calendar.
  case noCalendar
  /// A calendar that is no reply, or none that can be read.
  case calendar(ReplyError)

  /// Why nothing can be read of a part or a file; `nil` where there is nothing that stands out.
  fileprivate init?(_ kind: ReceivedMail.Kind) {
    switch kind {
    case .outlookMail: self = .outlookMail
    case .winmail: self = .winmail
    case .encrypted: self = .encrypted
    case .signed: self = .signed
    case .picture: self = .picture
    case .document: self = .document
    case .archive: self = .archive
    case .calendar, .other: return nil
    }
  }

  /// Whether it may hide an answer, or asks for a deed, and is told whatever else a mail holds.
  fileprivate var isAlwaysTold: Bool {
    switch self {
    case .outlookMail, .winmail, .encrypted, .signed, .undelivered, .calendar(.proposal):
      true
    default: false
    }
  }

  /// How much it explains that there is no answer, the most first.
  fileprivate var rank: Int {
    switch self {
    case .calendar(.anotherMethod): 1
    case .calendar: 0
    case .automatic: 2
    case .picture, .document, .archive: 3
    default: 4
    }
  }
}

/// What is found in one mail, and in those within it.
private struct MailSearch {
  /// At least one.
  var contents: [ReplyFinding.Content] { found.isEmpty ? [.other(reason ?? .noCalendar)] : found }

  private var found: [ReplyFinding.Content] = []
  private var seen: Set<ReplyFinding.Content> = []
  private var reason: NoReply?
  private let isMail: Bool

  init(_ mail: ReceivedMail) {
    isMail = true
    search(mail)
  }

  init(calendar octets: [UInt8]) {
    isMail = false
    var mail = ReceivedMail()
    mail.parts = [ReceivedMail.Part(.calendar(method: nil), octets: octets)]
    search(mail)
  }

  private mutating func search(_ mail: ReceivedMail) {
    var obstacles = mail.parts.compactMap { NoReply($0.kind) }
    if mail.isAutomatic { obstacles.append(.automatic) }
    var hasReply = false
    for part in mail.parts {
      guard case .calendar(let method) = part.kind else { continue }
      let envelope = CalendarReply.Envelope(method: method, from: mail.from, sent: mail.date)
      for result in CalendarReply.replies(inCalendar: part.octets, envelope) {
        switch result {
        case .success(let reply):
          hasReply = true
          add(.reply(reply, from: isMail ? mail.from : nil, sent: mail.date))
        case .failure(let error): obstacles.append(.calendar(error))
        }
      }
    }
    if mail.isReport, !hasReply {
      // What was sent in vain is an invitation of our own.
      for failure in mail.failures {
        add(.other(.undelivered(address: failure.address, isFinal: failure.isFinal)))
      }
      if mail.failures.isEmpty { add(.other(.undelivered(address: nil, isFinal: true))) }
      return
    }
    for obstacle in obstacles {
      if obstacle.isAlwaysTold || (!hasReply && obstacle.rank == 0) {
        add(.other(obstacle))
      } else if obstacle.rank < reason?.rank ?? .max {
        reason = obstacle
      }
    }
    for mail in mail.mails { search(mail) }
  }

  private mutating func add(_ content: ReplyFinding.Content) {
    if seen.insert(content).inserted { found.append(content) }
  }
}
