internal import Dispatch
internal import Synchronization

/// Does numbered work on so many threads at most; on one thread in the order of the numbers.
///
/// It returns when all of it is done.
func concurrently(_ count: Int, threads: Int, _ work: @Sendable (Int) -> Void) {
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: max(1, min(count, threads))) { _ in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      work(number)
    }
  }
}
