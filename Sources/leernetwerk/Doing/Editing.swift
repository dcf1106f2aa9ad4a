internal import Planning
internal import ProgrammeModel
internal import ScheduleFiles

/// Changes of the schedule file itself.
enum Editing {
  /// Adds absences to a schedule; where that fails, says why and what to do instead.
  static func add(
    _ absences: [Absence], to schedule: String, orElse advice: Words, in language: Language
  ) throws(Stop) {
    do throws(EditingFailure) {
      try ScheduleFile.add(absences, toFile: schedule, wishes: RuleBook.declarations)
    } catch {
      throw Stop(
        error.ending,
        [error.text(in: language), "", advice[language]].joined(separator: "\n"))
    }
  }
}

extension EditingFailure {
  fileprivate var ending: Ending {
    switch self {
    case .noPlace, .findings: .faultyFile
    case .unwritable: .cannotWrite
    }
  }

  fileprivate func text(in language: Language) -> String {
    switch self {
    case .noPlace(let words), .unwritable(let words): words[language]
    case .findings(let findings):
      (findings.map { $0.text(in: language) } + ["", Phrase.unsoundWithAbsences[language]])
        .joined(separator: "\n")
    }
  }
}
