internal import Foundation
internal import Synchronization

/// Ctrl-C: pressed once, the search ends with its best so far; twice, the program ends at once.
package enum Interruption {
  /// Begins to listen; until then Ctrl-C ends the program, as it does everywhere.
  ///
  /// A program that starts this one from a worker thread hands down a mask that blocks the signal.
  package static func listen() {
    presses.store(0, ordering: .relaxed)
    isWriting.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      let count = presses.add(1, ordering: .relaxed).newValue
      if count > 1, !isWriting.load(ordering: .relaxed) { _exit(Ending.interrupted.rawValue) }
    }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether Ctrl-C was pressed.
  package static var isRequested: Bool { presses.load(ordering: .relaxed) > 0 }

  /// Does what must not be left half done, unless Ctrl-C was pressed twice before it began.
  package static func finishing<Result>(_ work: () throws -> Result) throws -> Result {
    isWriting.store(true, ordering: .relaxed)
    defer { isWriting.store(false, ordering: .relaxed) }
    guard presses.load(ordering: .relaxed) < 2 else { Ending.interrupted.leave() }
    return try work()
  }
}

private let presses = Atomic<Int>(0)
private let isWriting = Atomic<Bool>(false)
