/// Why nothing was fetched.
public enum FetchFailure: Error, Hashable, Sendable {
  /// It is no address, or one that is too long.
  case unreadable
  /// The address, or one that it leads to, is not one of https.
  case unsafe
  /// The address has a name or a password in it.
  case credentials
  /// The address names another port than that of https.
  case port
  /// It leads to a network that is not public, where nothing was asked.
  case inward
  /// It leads on too often.
  case winding
  /// There is more than may be.
  case tooLarge
  /// It took too long.
  case tooSlow
  /// Nobody vouches for whoever answers there.
  case untrusted
  /// The server answers with something else: the status.
  case refused(Int)
  /// The server cannot be reached, or breaks off.
  case unreachable
}
