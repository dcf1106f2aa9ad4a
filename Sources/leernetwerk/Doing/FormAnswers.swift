internal import ProgrammeModel
internal import Reports
internal import ScheduleFiles

/// What a filled-in form says that the schedule does not.
struct FormAnswers {
  /// What the schedule lacks.
  let absences: [Absence]
  /// Where the form is freer than the schedule, which an addition cannot mend.
  let withdrawn: [AvailabilityForm.Answer]

  init(_ answers: [AvailabilityForm.Answer], to sheet: AvailabilitySheet) {
    let known = sheet.entries
    func before(_ answer: AvailabilityForm.Answer) -> Availability {
      let slot = AvailabilitySheet.OpenSlot(date: answer.date, daypart: answer.daypart)
      return known[answer.participant]?[slot] ?? .free
    }
    withdrawn = answers.filter { $0.availability.rawValue < before($0).rawValue }
    let open = Dictionary(grouping: known.values.first?.keys.map(\.date) ?? [], by: \.self)
    let entries = answers.filter { $0.availability.rawValue > before($0).rawValue }
      .map { answer in
        Absence(
          participant: answer.participant,
          list: answer.availability == .away ? .unavailable : .avoid, date: answer.date,
          daypart: answer.daypart)
      }
    let days = Dictionary(grouping: entries, by: \.day).mapValues(\.count)
    var seen: Set<Absence> = []
    absences = entries.map { entry in
      let dayparts = open[entry.date]?.count ?? 0
      return dayparts > 1 && days[entry.day] == dayparts ? entry.day : entry
    }.filter { seen.insert($0).inserted }
  }
}

extension Absence {
  /// The same for the whole day.
  fileprivate var day: Absence {
    Absence(participant: participant, list: list, date: date, daypart: nil)
  }
}
