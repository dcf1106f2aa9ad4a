internal import Glibc
internal import Synchronization

/// Does numbered work on so many threads at most; on one thread in the order of the numbers.
///
/// The threads are its own, so that whoever else shares the pool of the process need not wait for a
/// search; they are as urgent as the one that calls. It returns when all of the work is done.
func concurrently(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(work) { work in
    let share = Share(count, work)
    let others = (0..<max(0, min(count, threads) - 1)).compactMap { _ in share.thread() }
    share.work()
    for thread in others { pthread_join(thread, nil) }
  }
}

/// Work of which several threads each take the next piece.
private final class Share: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let piece: @Sendable (Int) -> Void

  init(_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.piece = piece
  }

  /// Does pieces until none is left.
  func work() {
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      piece(number)
    }
  }

  /// A thread that does the same, to be joined; `nil` where the system gives none.
  func thread() -> pthread_t? {
    let share = unsafe Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { share in
        unsafe share.map { unsafe Unmanaged<Share>.fromOpaque($0).takeRetainedValue().work() }
        return nil
      }, unsafe share.toOpaque())
    guard status == 0 else {
      unsafe share.release()
      return nil
    }
    return thread
  }
}
