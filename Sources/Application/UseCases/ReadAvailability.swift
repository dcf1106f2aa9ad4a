internal import Foundation
public import Mail
public import ProgrammeModel
internal import Reports
public import ScheduleFiles
internal import Spreadsheets

/// Reads filled-in forms: what they say that the schedule does not.
public struct ReadAvailability: Sendable {
  /// How the names end of files that can be forms, in small letters.
  public static let endings = Workbook.endings + [".csv", ".txt"]

  private let paths: [String]
  private let files: FileSource

  /// Asks for forms on the disk.
  ///
  /// - Parameter forms: The forms as spreadsheets saved them; of a folder, all files in it that can be
  ///   a form.
  public init(forms: [String]) { (paths, files) = (ReadAvailability.files(among: forms), .disk) }

  /// Asks for forms in memory.
  ///
  /// - Parameter files: The forms as spreadsheets saved them, each with the name that messages repeat;
  ///   of a name that is there twice the first counts.
  public init(_ files: [ReceivedFile]) {
    paths = files.map(\.name)
    self.files = FileSource(Dictionary(files.map { ($0.name, $0.octets) }) { first, _ in first })
  }

  /// What the form says beyond the schedule.
  public struct Result: Sendable {
    /// What the schedule lacks.
    public let absences: [Absence]
    /// What participants wrote beside their answers, each with who it is from.
    public let remarks: [String]
    /// Where the forms are freer than the schedule, which an addition cannot mend.
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

  /// Holds the forms against the schedule of a workspace; changes nothing.
  ///
  /// - Throws: ``Failure`` with everything that is wrong in any of the forms.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let programme = workspace.programme
    let answers = try naming({ Failure($0, in: workspace.language) }) {
      () throws(ReadingFailure) in
      try AvailabilityForm.read(paths: paths, from: files, of: programme)
    }
    return Result(answers, to: AvailabilitySheet(of: programme))
  }

  /// The files, those of folders among them in the order of their names.
  private static func files(among forms: [String]) -> [String] {
    forms.flatMap { path in
      // Not a folder, or one that cannot be read, which the reader tells.
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        return [path]
      }
      let files = names.sorted().filter { name in
        // Excel and LibreOffice keep a file beside one that is open.
        !name.hasPrefix(".") && !name.hasPrefix("~")
          && endings.contains { name.lowercased().hasSuffix($0) }
      }
      return files.isEmpty ? [path] : files.map { "\(path)/\($0)" }
    }
  }
}

extension ReadAvailability.Result {
  fileprivate init(_ answers: AvailabilityForm.Answers, to sheet: AvailabilitySheet) {
    remarks = answers.remarks.map { "\($0.participant): \($0.text)" }
    let known = sheet.entries
    func before(_ entry: AvailabilityForm.Entry) -> Availability {
      let slot = AvailabilitySheet.OpenSlot(date: entry.date, daypart: entry.daypart)
      return known[entry.participant]?[slot] ?? .free
    }
    withdrawn = answers.entries.filter { $0.availability.rawValue < before($0).rawValue }
    let open = Dictionary(grouping: known.values.first?.keys.map(\.date) ?? [], by: \.self)
    let entries = answers.entries.filter { $0.availability.rawValue > before($0).rawValue }
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
