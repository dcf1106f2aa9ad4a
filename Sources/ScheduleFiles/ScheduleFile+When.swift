public import ProgrammeModel

extension ScheduleFile {
  /// Reads a WHEN that somebody typed, as it could stand in the schedule of a programme.
  ///
  /// - Returns: The moments, without a place.
  /// - Throws: A finding without a place that says what is wrong.
  public static func when(_ text: String, in programme: Programme) throws(Finding) -> When {
    let reading = Reading()
    let file = SourceFile(path: "", bytes: Array(text.utf8), reading: reading)
    let dayparts = Namespace(
      Words(nl: "dagdeel", en: "daypart"), known: programme.calendar.dayparts.map(\.name))
    let value = FileValue(content: .text(text), mark: Mark(line: 1, column: 1), source: file)
    if let when = value.when(
      WhenFrame(dayparts: dayparts, period: programme.period)), reading.findings.isEmpty
    {
      return When(words: when.words, text: when.text)
    }
    let nothing = Words(nl: "Hier staat geen moment.", en: "There is no moment here.")
    throw Finding(at: nil, line: nil, reading.findings.first?.message ?? nothing)
  }
}
