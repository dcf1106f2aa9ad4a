public import ProgrammeModel

/// From which day it is decided which published sessions can no longer change.
public struct Freeze: Hashable, Sendable {
  /// The day from which notice counts; `nil` for the day of the request, or where none counts, for
  /// no day: nothing is frozen then.
  public var today: CivilDate?
  /// The ids of published sessions that may change whatever their date.
  public var released: [String]

  /// Creates a freeze.
  public init(today: CivilDate? = nil, released: [String] = []) {
    self.today = today
    self.released = released
  }
}
