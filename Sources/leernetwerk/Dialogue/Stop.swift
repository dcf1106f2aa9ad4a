internal import Application
internal import Terminal

/// Why a command ends early, with what it has to say.
struct Stop: Error {
  let ending: Ending
  let text: String

  init(_ ending: Ending, _ text: String) {
    self.ending = ending
    self.text = text
  }
}

extension Ending {
  /// How the command ends where a use case failed.
  init(_ failure: Failure) {
    self =
      switch failure.kind {
      case .unreadable, .absent: .noFile
      case .faulty: .faultyFile
      case .unsound, .outdated, .gone: .noValidPlan
      case .unfit: .usage
      case .uncreatable, .taken: .cannotCreate
      case .unwritable: .cannotWrite
      case .ownFault: .ownFault
      }
  }
}
