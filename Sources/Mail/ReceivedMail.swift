public import CivilTime

/// A mail as somebody received it, as far as an answer to an invitation can hide in it.
///
/// It is a plain value: nothing in it was judged, and none of it is to be trusted.
public struct ReceivedMail: Hashable, Sendable {
  /// The addresses of who wrote it (From), in small letters; empty where it does not say.
  public var from: [String]
  /// When it was sent (Date); `nil` where it does not say, or not so that it can be read.
  public var date: Instant?
  /// Its parts in their order, those of mails within it left out.
  public var parts: [Part]
  /// The mails that it holds or forwards, in their order.
  public var mails: [ReceivedMail]
  /// To whom a mail could not be delivered, where this one tells so; else empty.
  public var failures: [DeliveryFailure]
  /// Whether it tells what became of a mail (RFC 3462), or comes from a mail server itself.
  public var isReport: Bool
  /// Whether a program sent it for somebody: an absence (RFC 3834), or that a mail was read (RFC 8098).
  public var isAutomatic = false

  /// Creates a mail.
  public init(
    from: [String] = [], date: Instant? = nil, parts: [Part] = [], mails: [ReceivedMail] = [],
    failures: [DeliveryFailure] = [], isReport: Bool = false
  ) {
    self.from = from
    self.date = date
    self.parts = parts
    self.mails = mails
    self.failures = failures
    self.isReport = isReport
  }

  /// A part of a mail that is no container of others.
  public struct Part: Hashable, Sendable {
    /// What it is, by its type, its name and its first bytes.
    public var kind: Kind
    /// What is in it, decoded; empty for all but calendars.
    public var octets: [UInt8]

    /// Creates a part.
    public init(_ kind: Kind, octets: [UInt8] = []) {
      self.kind = kind
      self.octets = octets
    }
  }

  /// What a part, or a file, is.
  public enum Kind: Hashable, Sendable {
    /// A calendar, with the METHOD of its header in capitals where there is one.
    case calendar(method: String?)
    /// A mail in Outlook's own form (`.msg`).
    case outlookMail
    /// Outlook's wrapping of a mail for Exchange (`winmail.dat`, TNEF).
    case winmail
    /// Encrypted (S/MIME, PGP).
    case encrypted
    /// Signed as one block, so that nothing of it can be read without undoing that (S/MIME).
    case signed
    /// A picture.
    case picture
    /// A document for people, such as a PDF or a Word file.
    case document
    /// An archive of files.
    case archive
    /// Text, or something that no answer hides in.
    case other
  }

  /// Somebody whom a mail did not reach (RFC 3464).
  public struct DeliveryFailure: Hashable, Sendable {
    /// The address, in small letters.
    public var address: String
    /// Whether the mail server has given up; otherwise it still tries.
    public var isFinal: Bool

    /// Creates a failure.
    public init(address: String, isFinal: Bool) {
      self.address = address
      self.isFinal = isFinal
    }
  }
}

/// Why mails are not read.
public enum MailError: Error, Hashable, Sendable {
  /// There are more headers and parts than a mail has that somebody wrote.
  case tooIntricate
  /// The file holds more mails than are read.
  case tooMany(most: Int)
}
