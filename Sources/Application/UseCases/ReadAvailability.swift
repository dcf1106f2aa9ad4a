public import ProgrammeModel
internal import Reports
public import ScheduleFiles

/// Reads a filled-in form: what it says that the schedule does not.
public struct ReadAvailability: Sendable {
  /// The form as a spreadsheet saved it.
  public var form: String

  /// Creates a request.
  public init(form: String) { self.form = form }

  /// What the form says beyond the schedule.
  public struct Result: Sendable {
    /// What the schedule lacks.
    public let absences: [Absence]
    /// Where the form is freer than the schedule, which an addition cannot mend.
    let withdrawn: [AvailabilityForm.Entry]

    /// Whom the schedule keeps away, or lets rather not come, and the form does not: a line each;
    /// empty without any.
    public var freer: [Words] {
      var order: [String] = []
      for entry in withdrawn where !order.contains(entry.participant) {
        order.append(entry.participant)
      }
      return order.map { id in
        let own = withdrawn.filter { $0.participant == id }
        let shown = own.prefix(3).map { "\($0.date.dutchDigits) \($0.daypart)" }
        let more = own.count - shown.count
        let list = shown.joined(separator: ", ")
        return Words(
          nl: "\(id): \(list)\(more > 0 ? " en nog \(more)" : "")",
          en: "\(id): \(list)\(more > 0 ? " and \(more) more" : "")")
      }
    }
  }

  /// Holds the form against the schedule of a workspace; changes nothing.
  ///
  /// - Throws: ``Failure`` with everything that is wrong in the form.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let programme = workspace.programme
    let entries = try naming({ Failure($0, in: workspace.language) }) {
      () throws(ReadingFailure) in
      try AvailabilityForm.read(path: form, of: programme)
    }
    return Result(entries, to: AvailabilitySheet(of: programme))
  }
}

extension ReadAvailability.Result {
  fileprivate init(_ entries: [AvailabilityForm.Entry], to sheet: AvailabilitySheet) {
    let known = sheet.entries
    func before(_ entry: AvailabilityForm.Entry) -> Availability {
      let slot = AvailabilitySheet.OpenSlot(date: entry.date, daypart: entry.daypart)
      return known[entry.participant]?[slot] ?? .free
    }
    withdrawn = entries.filter { $0.availability.rawValue < before($0).rawValue }
    let open = Dictionary(grouping: known.values.first?.keys.map(\.date) ?? [], by: \.self)
    let entries = entries.filter { $0.availability.rawValue > before($0).rawValue }
      .map { entry in
        Absence(
          participant: entry.participant,
          list: entry.availability == .away ? .unavailable : .avoid, date: entry.date,
          daypart: entry.daypart)
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
