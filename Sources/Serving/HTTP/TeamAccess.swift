internal import Application
internal import Foundation
internal import Synchronization

/// Who may use a workplace as the team does: whoever presses the button behind a one-time address.
///
/// At the desk that address stands in the terminal; hosted, it is mailed to the team.
final class TeamAccess: Sendable {
  /// What the one-time address begins with.
  static let path = "/binnen"
  /// How long one stays signed in, in seconds.
  static let duration = 12 * 3600
  /// How long a mailed address works, in seconds.
  static let patience = 900.0

  private struct State {
    var port: Int?
    /// The addresses that were not used yet, each with its end; `nil` for none.
    var tickets: [String: Date?] = [:]
    var sessions: [String: Date] = [:]
  }

  /// The address by which the workplace is known outside; `nil` at the desk.
  let site: PublicAddress?

  private let state: Mutex<State>
  private let makeSecret: @Sendable () -> String
  private let now: @Sendable () -> Date

  init(
    site: PublicAddress? = nil, secrets: @escaping @Sendable () -> String = Secret.make,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.site = site
    makeSecret = secrets
    self.now = now
    state = Mutex(State(tickets: site == nil ? [secrets(): nil] : [:]))
  }

  /// Tells on which port the workplace answers.
  func listens(on port: Int) { state.withLock { $0.port = port } }

  /// The names by which a browser may call the workplace; none before it listens.
  var hosts: [String] {
    if let site { return [site.host] }
    guard let port = state.withLock({ $0.port }) else { return [] }
    return ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
  }

  /// What the pages of a host say that they come from.
  func origin(of host: String) -> String { site?.text ?? "http://\(host)" }

  /// The name of the cookie; that of a hosted workplace binds it to the host and to TLS (RFC 6265bis,
  /// section 4.1.3.2).
  var cookie: String { site == nil ? "leernetwerk" : "__Host-leernetwerk" }

  /// The path of the one-time address at the desk.
  var ticketPath: String {
    "\(TeamAccess.path)/\(state.withLock { $0.tickets.first { $0.value == nil }?.key } ?? "")"
  }

  /// Makes a one-time address that works for a quarter of an hour.
  ///
  /// - Returns: Its path.
  func issue() -> String {
    let ticket = makeSecret()
    state.withLock { state in
      state.tickets = state.tickets.filter { $0.value.map { $0 > now() } ?? true }
      state.tickets[ticket] = now() + TeamAccess.patience
    }
    return "\(TeamAccess.path)/\(ticket)"
  }

  /// Whether a ticket was not used yet.
  func isValid(ticket: String) -> Bool {
    state.withLock { valid(ticket, in: $0) != nil }
  }

  /// Uses a ticket up; at the desk another takes its place.
  ///
  /// - Returns: The secret of a new session; `nil` where the ticket is not a right one.
  func signIn(ticket: String) -> String? {
    let (session, next) = (makeSecret(), makeSecret())
    return state.withLock { state in
      guard let used = valid(ticket, in: state) else { return nil }
      state.tickets[used] = nil
      if site == nil { state.tickets[next] = .some(nil) }
      state.sessions = state.sessions.filter { $0.value > now() }
      state.sessions[session] = now() + Double(TeamAccess.duration)
      return session
    }
  }

  /// Whether a secret is that of a session that is not over.
  func isSignedIn(_ secret: String?) -> Bool {
    guard let secret else { return false }
    return state.withLock { state in
      state.sessions.contains { Secret.same($0.key, secret) && $0.value > now() }
    }
  }

  private func valid(_ ticket: String, in state: State) -> String? {
    state.tickets.first { Secret.same($0.key, ticket) && ($0.value.map { $0 > now() } ?? true) }?
      .key
  }
}
