public import ProgrammeModel

/// Why a file could not be turned into what it says.
public struct ReadingFailure: Error, Sendable {
  /// What stands in the way.
  public enum Cause: Hashable, Sendable {
    /// The file does not exist or cannot be opened; the words say what to do.
    case unreadable(path: String, Words)
    /// Something is wrong in the file or in a file that it names: all that is wrong, sorted by
    /// place, each thing once and never empty.
    case findings([Finding])
  }

  /// What stands in the way.
  public let cause: Cause
  /// The language that the file asks for, Dutch where that is not known.
  public let language: Language
}
