internal import Foundation
internal import Synchronization

/// Who may use a workplace at the desk: whoever presses the button behind the one-time address that
/// stands in the terminal.
final class DeskAccess: Sendable {
  /// What the one-time address begins with.
  static let path = "/binnen"
  /// The name of the cookie.
  static let cookie = "leernetwerk"
  /// How long one stays signed in, in seconds.
  static let duration = 12 * 3600

  private struct State {
    var port: Int?
    var ticket: String
    var sessions: [String: Date] = [:]
  }

  private let state: Mutex<State>
  private let makeSecret: @Sendable () -> String
  private let now: @Sendable () -> Date

  init(
    secrets: @escaping @Sendable () -> String = DeskAccess.secret,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    makeSecret = secrets
    self.now = now
    state = Mutex(State(ticket: secrets()))
  }

  /// Tells on which port the workplace answers.
  func listens(on port: Int) { state.withLock { $0.port = port } }

  /// The names by which a browser may call the workplace; none before it listens.
  var hosts: [String] {
    guard let port = state.withLock({ $0.port }) else { return [] }
    return ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
  }

  /// The path of the one-time address.
  var ticketPath: String { "\(DeskAccess.path)/\(state.withLock { $0.ticket })" }

  /// Whether a ticket is the one that was not used yet.
  func isValid(ticket: String) -> Bool { state.withLock { DeskAccess.same($0.ticket, ticket) } }

  /// Uses the ticket up.
  ///
  /// - Returns: The secret of a new session; `nil` where the ticket is not the right one.
  func signIn(ticket: String) -> String? {
    let (session, next) = (makeSecret(), makeSecret())
    return state.withLock { state in
      guard DeskAccess.same(state.ticket, ticket) else { return nil }
      state.ticket = next
      state.sessions[session] = now() + Double(DeskAccess.duration)
      return session
    }
  }

  /// Whether a secret is that of a session that is not over.
  func isSignedIn(_ secret: String?) -> Bool {
    guard let secret else { return false }
    return state.withLock { state in
      state.sessions.contains { DeskAccess.same($0.key, secret) && $0.value > now() }
    }
  }

  /// Whether two secrets are the same, found in a time that does not tell where they differ.
  private static func same(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(0) { $0 | $1.0 ^ $1.1 } == 0
  }

  /// 130 random bits as 26 letters and digits that are not taken for each other (RFC 4648, base32).
  static func secret() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    var source = SystemRandomNumberGenerator()
    return String((0..<26).map { _ in letters[Int.random(in: 0..<32, using: &source)] })
  }
}
