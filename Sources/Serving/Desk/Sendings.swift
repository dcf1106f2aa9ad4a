internal import Application
internal import Foundation
internal import Synchronization

/// The sending of one programme's mails: at most one is under way.
final class Sendings: Sendable {
  private struct State {
    var isSending = false
    /// Why the last one ended early; `nil` where it did not.
    var failure: String?
  }

  private let state = Mutex(State())
  private let isStopped = Atomic(false)

  /// Whether mails are being sent.
  var isSending: Bool { state.withLock { $0.isSending } }
  /// Why the last sending ended early, or what became of the last trial; `nil` for nothing to tell.
  var failure: String? { state.withLock { $0.failure } }

  /// Begins to send what waits, unless it is being sent already.
  func begin(_ request: SendMail, in workspace: Workspace) {
    let isFirst = state.withLock { state in
      defer { (state.isSending, state.failure) = (true, nil) }
      return !state.isSending
    }
    guard isFirst else { return }
    isStopped.store(false, ordering: .relaxed)
    Task { [self] in
      var failure: String?
      do throws(Failure) {
        _ = try await request.run(
          in: workspace, isCancelled: { [self] in isStopped.load(ordering: .relaxed) })
      } catch {
        failure = error.text
      }
      state.withLock { [failure] in ($0.isSending, $0.failure) = (false, failure) }
    }
  }

  /// Says something with the next page.
  func tell(_ text: String) { state.withLock { $0.failure = text } }

  /// Lets the rest wait.
  func end() { isStopped.store(true, ordering: .relaxed) }
}
