internal import ProgrammeModel
internal import ScheduleFiles

/// What is said of absences that go into a schedule.
extension Phrase {
  /// What to add to the schedule so that the next plan heeds it.
  static func toAdd(_ absences: [Absence], to schedule: String) -> Words {
    let lines = lines(of: absences)
    return Words(
      nl: "Voeg dit toe aan \(schedule), of laat --apply het doen, en maak het plan opnieuw:\n"
        + lines,
      en: "Add this to \(schedule), or let --apply do it, and make the plan again:\n" + lines)
  }

  /// What to add to the schedule by hand.
  static func addYourself(_ absences: [Absence], to schedule: String) -> Words {
    let lines = lines(of: absences)
    return Words(
      nl: "Dit is er niet bij gezet; voeg het zelf toe aan \(schedule):\n\(lines)",
      en: "This was not added; add it to \(schedule) yourself:\n\(lines)")
  }

  /// What was added to the schedule.
  static func added(_ absences: [Absence], to schedule: String) -> Words {
    let lines = lines(of: absences)
    return Words(
      nl: "Toegevoegd aan \(schedule):\n\(lines)\nMaak nu het plan opnieuw: \(program) plan"
        + " \(schedule)",
      en: "Added to \(schedule):\n\(lines)\nNow make the plan again: \(program) plan \(schedule)")
  }

  /// The schedule has faults with what was to be added.
  static let unsoundWithAbsences = Words(
    nl: "Met deze afzeggingen klopt het schema niet meer. Het is niet veranderd.",
    en: "With these absences the schedule is no longer sound. It was not changed.")

  /// A line for every participant and list, with its entries.
  private static func lines(of absences: [Absence]) -> String {
    var lines: [(start: String, whens: [String])] = []
    for absence in absences {
      let start = "  \(absence.participant): \(absence.list.rawValue): "
      if let index = lines.firstIndex(where: { $0.start == start }) {
        lines[index].whens.append(absence.when)
      } else {
        lines.append((start, [absence.when]))
      }
    }
    return lines.map { "\($0.start)[\($0.whens.joined(separator: ", "))]" }
      .joined(separator: "\n")
  }
}
