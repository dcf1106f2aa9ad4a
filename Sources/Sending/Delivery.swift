/// What became of a mail that was handed over.
public enum Delivery: Hashable, Sendable {
  /// The next server has it; the text is what that said.
  case sent(String)
  /// It was not taken; the text says why, and whether that can pass.
  case refused(String, canPass: Bool)
  /// The way itself does not work, as where nobody listens or the password is wrong: no other mail
  /// would go out either.
  case unavailable(String)
  /// The connection broke when its text was under way: it may have arrived.
  case unknown(String)
}

/// A mail for one receiver.
public struct OutgoingMail: Sendable {
  /// The address that it comes from, to which a bounce goes.
  public let from: String
  /// The address that it is for.
  public let to: String
  /// Its header and text.
  public let octets: [UInt8]

  /// Creates a mail.
  ///
  /// - Parameters:
  ///   - from: The address that it comes from.
  ///   - to: The address that it is for.
  ///   - octets: Its header and text, with line ends of any kind.
  public init(from: String, to: String, octets: [UInt8]) {
    (self.from, self.to, self.octets) = (from, to, octets)
  }
}

/// A way on which mails go out.
public protocol MailRoute {
  /// Hands over a mail.
  ///
  /// - Parameters:
  ///   - mail: The mail.
  ///   - begin: Called once, right before the first byte of the text goes out; where it returns `false`
  ///     nothing goes out.
  /// - Returns: What became of it.
  func deliver(_ mail: OutgoingMail, begin: () -> Bool) -> Delivery
}
