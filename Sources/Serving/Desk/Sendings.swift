internal import Application
internal import Foundation
internal import Synchronization

/// The sending of one programme's mails: at most one is under way.
final class Sendings: Sendable {
  private struct State {
    var isSending = false
    /// What is to be told of the last one, or of the last trial; `nil` for nothing.
    var word: String?
  }

  private let state = Mutex(State())
  private let isStopped = Atomic(false)

  /// Whether mails are being sent.
  var isSending: Bool { state.withLock { $0.isSending } }
  /// Why the last sending ended early, or what became of the last trial; `nil` for nothing to tell.
  var word: String? { state.withLock { $0.word } }

  /// Begins to send what waits, unless it is being sent already.
  func begin(_ request: SendMail, in workspace: Workspace) {
    let isFirst = state.withLock { state in
      defer { (state.isSending, state.word) = (true, nil) }
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
      state.withLock { [failure] in ($0.isSending, $0.word) = (false, failure) }
    }
  }

  /// Says something with the next page.
  func tell(_ text: String) { state.withLock { $0.word = text } }

  /// Lets the rest wait.
  func end() { isStopped.store(true, ordering: .relaxed) }
}
