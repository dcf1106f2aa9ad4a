internal import Foundation
internal import Synchronization

/// How often secrets were guessed wrong, by address.
///
/// Whoever guesses much is asked to wait; right secrets open all the same, because a whole school comes
/// from one address.
final class Misses: Sendable {
  /// So many in ``span`` seconds.
  static let most = 60
  /// Seconds after which counting begins anew.
  static let span = 600.0
  /// So many addresses are remembered.
  private static let mostAddresses = 10_000

  private let counts = Mutex<[String: (count: Int, since: Date)]>([:])

  /// Counts one more.
  ///
  /// - Returns: Whether there were too many.
  func isTooMany(from address: String, at now: Date = Date()) -> Bool {
    counts.withLock { counts in
      if counts.count > Misses.mostAddresses { counts = [:] }
      var (count, since) = counts[address] ?? (0, now)
      if now.timeIntervalSince(since) > Misses.span { (count, since) = (0, now) }
      counts[address] = (count + 1, since)
      return count >= Misses.most
    }
  }
}
