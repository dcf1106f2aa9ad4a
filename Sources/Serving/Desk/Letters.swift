internal import Synchronization

/// Mails that go out beside the answers of pages: of each receiver at most one is under way.
final class Letters: Sendable {
  private let underWay = Mutex<[String: Task<Void, Never>]>([:])

  /// Begins to send somebody a mail, unless one is under way.
  func begin(_ receiver: String, _ send: @escaping @Sendable () async -> Void) {
    underWay.withLock { tasks in
      guard tasks[receiver] == nil else { return }
      tasks[receiver] = Task { [self] in
        await send()
        underWay.withLock { $0[receiver] = nil }
      }
    }
  }

  /// Waits for what is under way.
  func settle() async {
    for task in underWay.withLock({ Array($0.values) }) { await task.value }
  }
}
