internal import CMime
internal import Synchronization

/// What a mail server needs to know of a mail: who it is from, who it is for, and what it is called.
public struct MailEnvelope: Hashable, Sendable {
  /// The address that it is from, in small letters; `nil` without one.
  public let from: String?
  /// The addresses that it is for, in small letters.
  public let to: [String]
  /// Its Message-ID with the angle brackets; `nil` without one.
  public let messageID: String?
  /// Its subject.
  public let subject: String

  /// Reads the header of a mail.
  ///
  /// - Throws: ``MailError`` where reading it would take too much.
  public init(of octets: [UInt8]) throws(MailError) {
    var intricacy = Intricacy()
    try intricacy.add(octets, isMailbox: false)
    self = MailParser.gate.withLock { _ in
      guard let message = MailParser(octets, isMailbox: false).next() else { return MailEnvelope() }
      let pointer = unsafe message.pointer
      return unsafe MailEnvelope(
        from: pointer.from.first, to: pointer.to, messageID: pointer.header("Message-ID"),
        subject: g_mime_message_get_subject(pointer).map { unsafe String(cString: $0) } ?? "")
    }
  }

  private init(
    from: String? = nil, to: [String] = [], messageID: String? = nil, subject: String = ""
  ) {
    (self.from, self.to, self.messageID, self.subject) = (from, to, messageID, subject)
  }
}
