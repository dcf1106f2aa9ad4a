public import ProgrammeModel

/// A slot or a day on which a participant cannot come, or would rather not.
public struct Absence: Hashable, Sendable {
  /// The list of a schedule file that says so.
  public typealias List = AbsenceList

  /// The id of the pilot or the expert.
  public let participant: String
  /// The list that it belongs to.
  public let list: List
  /// The day.
  public let date: CivilDate
  /// The name of the daypart; `nil` for the whole day.
  public let daypart: String?

  /// Creates an absence.
  public init(
    participant: String, list: List = .unavailable, date: CivilDate, daypart: String?
  ) {
    self.participant = participant
    self.list = list
    self.date = date
    self.daypart = daypart
  }

  /// The time as a WHEN, such as `2021-03-09 middag`.
  fileprivate var text: String { daypart.map { "\(date) \($0)" } ?? "\(date)" }

  /// The time as a schedule file writes it, in quotes where YAML asks for them.
  public var when: String { yaml(text) }
}

extension Absence {
  /// Reads the absences of a participant in one list, such as `breda: avoid: [2026-03-10 middag]`.
  ///
  /// - Parameter line: The id, the list and its entries as a schedule writes them.
  /// - Returns: An absence for every entry; `nil` where the line says something else.
  package static func reading(_ line: String) -> [Absence]? {
    let parts = line.split(separator: ": ", maxSplits: 2).map(String.init)
    guard parts.count == 3, let list = List(rawValue: parts[1]) else { return nil }
    let source = SourceFile(
      path: "", bytes: Array("\(list.rawValue): \(parts[2])".utf8),
      reading: Reading(from: .none))
    let absences = source.compose()?[list.rawValue]?.elements.map { entry -> Absence? in
      let words = (entry.plainText ?? "").split(separator: " ", maxSplits: 1).map(String.init)
      guard let date = words.first.flatMap({ CivilDate($0) }) else { return nil }
      return Absence(
        participant: parts[0], list: list, date: date, daypart: words.count > 1 ? words[1] : nil)
    }
    guard let absences, !absences.isEmpty, !absences.contains(nil) else { return nil }
    return absences.compactMap(\.self)
  }
}

extension [Absence] {
  /// A line for every participant and list, with its entries as a schedule writes them, which
  /// ``Absence/reading(_:)`` reads.
  package var lines: [String] {
    lists.map { "\($0.participant): \($0.list.rawValue): \(ScheduleValue.list($0.whens).line)" }
  }

  /// What adds them to the schedule of a programme.
  ///
  /// - Parameter programme: The programme, which tells pilots from experts.
  /// - Returns: An edit for every participant and list.
  package func edits(in programme: Programme) -> [ScheduleEdit] {
    lists.map {
      .append(programme.part(of: $0.participant), key: $0.list.rawValue, $0.whens)
    }
  }

  /// The entries by participant and list, each in its order.
  private var lists: [(participant: String, list: Absence.List, whens: [ScheduleValue])] {
    var lists: [(participant: String, list: Absence.List, whens: [ScheduleValue])] = []
    for absence in self {
      let when = ScheduleValue.text(absence.text)
      let known = lists.firstIndex {
        $0.participant == absence.participant && $0.list == absence.list
      }
      if let known {
        lists[known].whens.append(when)
      } else {
        lists.append((absence.participant, absence.list, [when]))
      }
    }
    return lists
  }
}
