internal import Folders
internal import Foundation
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// Finds who takes part in other programmes too, so that a plan can heed the calendars there.
public struct FindSharedPeople: Sendable {
  /// Creates a request.
  public init() {}

  /// Somebody who takes part in two programmes, by an e-mail address.
  public struct SharedPerson: Hashable, Sendable {
    /// The id of the pilot or the expert here.
    public let participant: String
    /// The address, in small letters.
    public let email: String
    /// The title of the other programme.
    public let other: String
    /// The calendar that was published there, as this schedule names it; `nil` where none was.
    public let calendar: String?
    /// Whether this schedule heeds that calendar.
    public let isHeeded: Bool
  }

  /// Looks for the addresses of a programme in others; changes nothing.
  ///
  /// - Parameters:
  ///   - workspace: The programme.
  ///   - others: The others.
  /// - Returns: Who is in both, in the order of the schedule; whoever shares two addresses once.
  /// - Throws: ``Failure``
  public func run(
    in workspace: Workspace, beside others: [Workspace]
  ) throws(Failure) -> [SharedPerson] {
    let busy = ScheduleKeys.pilot.busy.name
    let file = try ScheduleText.read(workspace.schedule)
    var shared: [SharedPerson] = []
    for other in others {
      let theirs = Dictionary(other.programme.people.map { ($0.email, $0.id) }) { first, _ in first
      }
      var known: Set<String> = []
      for person in workspace.programme.people {
        guard let id = theirs[person.email], known.insert(person.id).inserted else { continue }
        let path = "\(other.publishedFolder)/\(Publication.calendarFolder)/\(id).ics"
        let calendar = Disk.exists(path) ? relative(path, to: workspace.schedule) : nil
        let named = file.values(of: workspace.programme.part(of: person.id))?[busy]?.texts ?? []
        shared.append(
          SharedPerson(
            participant: person.id, email: person.email, other: other.programme.title,
            calendar: calendar, isHeeded: calendar.map(named.contains) ?? false))
      }
    }
    return shared
  }

  /// Lets a schedule heed the calendar of somebody shared; all else in it stays as it is.
  ///
  /// - Parameters:
  ///   - person: Who is shared.
  ///   - workspace: The programme.
  ///   - folder: The output folder; `nil` for that of the programme.
  ///   - digest: The digest of the schedule that was looked at; `nil` where any will do.
  /// - Throws: ``Failure``; then the schedule is what it was.
  public func heed(
    _ person: SharedPerson, in workspace: Workspace, folder: String? = nil, digest: String? = nil
  ) throws(Failure) {
    guard let calendar = person.calendar, !person.isHeeded else { return }
    let busy = ScheduleKeys.pilot.busy.name
    let (schedule, part) = (workspace.schedule, workspace.programme.part(of: person.participant))
    _ = try ScheduleText.replace(schedule, folder: folder) { () throws(Failure) in
      try EditSchedule([.append(part, key: busy, [.text(calendar)])], digest: digest)
        .supposed(schedule)
    }
  }

  /// A path as one of a schedule, which is relative to the folder of the schedule.
  private func relative(_ path: String, to schedule: String) -> String {
    let target = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let start = URL(fileURLWithPath: schedule).standardizedFileURL.pathComponents.dropLast()
    let common = zip(target, start).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - common) + target.dropFirst(common))
      .joined(separator: "/")
  }
}

extension Programme {
  /// Everybody with an address, in the order of the schedule.
  fileprivate var people: [(id: String, email: String)] {
    pilots.flatMap { pilot in pilot.contacts.map { (pilot.id, $0.email.lowercased()) } }
      + experts.compactMap { expert in expert.email.map { (expert.id, $0.lowercased()) } }
  }
}

extension ScheduleValue {
  /// The texts of a list, or the text.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text), .word(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    }
  }
}
