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

  /// The WHEN without the quotes that YAML asks for.
  var plainWhen: String { daypart.map { "\(date) \($0)" } ?? "\(date)" }

  /// The time as a WHEN of a schedule file, such as `2021-03-09 middag`.
  public var when: String {
    let text = plainWhen
    let isPlain = (daypart ?? "").unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_.".unicodeScalars.contains($0)
    }
    if isPlain { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }
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

/// Why a schedule file was not changed; it is what it was.
public enum EditingFailure: Error, Sendable {
  /// The file is written in a way that leaves no place for the entry; the words say what to do.
  case noPlace(Words)
  /// With the entries the schedule is no longer sound.
  case findings([Finding])
  /// The file cannot be opened or written.
  case unwritable(Words)
}
