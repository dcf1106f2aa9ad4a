internal import Application
internal import Foundation

/// How the command ends: the exit codes of sysexits.h where they fit.
enum Ending: Int32 {
  /// The plan breaks a rule or says what is not so, or none was found.
  case noValidPlan = 1
  /// The command cannot be done as it was asked.
  case usage = 64
  /// A file says something that cannot be.
  case faultyFile = 65
  /// A file that was named cannot be opened.
  case noFile = 66
  /// A part of the program is not there.
  case unavailable = 69
  /// A fault of the program itself.
  case ownFault = 70
  /// The output folder cannot be made.
  case cannotCreate = 73
  /// The output cannot be written.
  case cannotWrite = 74
  /// Ctrl-C, pressed twice.
  case interrupted = 130

  /// Ends the program.
  func leave() -> Never { exit(rawValue) }

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

/// Why a command ends early, with what it has to say.
struct Stop: Error {
  let ending: Ending
  let text: String

  init(_ ending: Ending, _ text: String) {
    self.ending = ending
    self.text = text
  }
}
