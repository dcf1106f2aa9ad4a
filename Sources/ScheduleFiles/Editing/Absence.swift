public import ProgrammeModel

/// A slot in which a participant cannot come.
public struct Absence: Hashable, Sendable {
  /// The id of the pilot or the expert.
  public let participant: String
  /// The day.
  public let date: CivilDate
  /// The name of the daypart.
  public let daypart: String

  /// Creates an absence.
  public init(participant: String, date: CivilDate, daypart: String) {
    self.participant = participant
    self.date = date
    self.daypart = daypart
  }

  /// The slot as a WHEN of a schedule file, such as `2021-03-09 middag`.
  public var when: String {
    let text = "\(date) \(daypart)"
    let isPlain = daypart.unicodeScalars.allSatisfy {
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
