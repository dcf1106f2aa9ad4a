internal import Foundation
internal import Synchronization

/// How urgent work is that takes long.
public enum Urgency {
  /// Whether such work lets everything else on the machine go first, as where others wait for pages.
  @TaskLocal public static var isLow = false
}

/// Does work that takes long on a thread of its own, and waits for it without one.
///
/// - Parameters:
///   - isCancelled: Asked many times a second; once true, the work ends with its best so far.
///     Cancelling the task that waits does the same.
///   - work: The work, with the question whether it is cancelled.
/// - Returns: What the work returns.
func inBackground<Result: Sendable>(
  _ isCancelled: @escaping @Sendable () -> Bool,
  _ work: @escaping @Sendable (@escaping @Sendable () -> Bool) -> Result
) async -> Result {
  let cancellation = Cancellation()
  let isUrgent = !Urgency.isLow
  return await withTaskCancellationHandler {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        // On Linux the niceness is that of a thread, and of those that it starts.
        if !isUrgent { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19) }
        continuation.resume(returning: work { cancellation.isRequested || isCancelled() })
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  } onCancel: {
    cancellation.request()
  }
}

/// Whether the task that waits for some work was cancelled.
private final class Cancellation: Sendable {
  private let flag = Atomic(false)
  var isRequested: Bool { flag.load(ordering: .relaxed) }
  func request() { flag.store(true, ordering: .relaxed) }
}
