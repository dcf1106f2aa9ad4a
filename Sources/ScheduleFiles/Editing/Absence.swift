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

/// Why a schedule file was not changed; it is what it was.
public enum EditingFailure: Error, Sendable {
  /// The file is written in a way that leaves no place for the entry; the words say what to do.
  case noPlace(Words)
  /// With the entries the schedule is no longer sound.
  case findings([Finding])
  /// The file cannot be opened or written.
  case unwritable(Words)
}
