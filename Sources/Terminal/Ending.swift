internal import Foundation

/// How a program ends: the exit codes of sysexits.h where they fit.
package enum Ending: Int32 {
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
  package func leave() -> Never { exit(rawValue) }

  /// Ends the program with any code.
  package static func leave(_ code: Int32) -> Never { exit(code) }
}
