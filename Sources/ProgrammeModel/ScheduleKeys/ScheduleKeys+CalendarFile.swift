extension ScheduleKeys {
  package static let calendarFile = CalendarFile()

  /// What an entry of `busy` holds that is no plain path.
  package struct CalendarFile: ScheduleBlock {
    package let file = key(required: "file", Line(), en: "The path of the calendar (.ics).")
    package let faulty = key(
      "faulty", Choice<FaultyEvents>(), standard: .refuse,
      nl: "Of een afspraak met een fout het schema weigert of wordt weggelaten.",
      en: "Whether an event with a fault refuses the schedule or is left out.")
  }

  /// What becomes of events of a calendar that cannot be read.
  package enum FaultyEvents: String, CaseIterable, Sendable {
    case refuse
    case leaveOut = "leave-out"
  }
}
