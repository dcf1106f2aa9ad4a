public import CivilTime

/// A named part of the day in which a session can be held, in local time.
public struct Daypart: Hashable, Sendable {
  /// The name that the schedule file gives it, such as `ochtend`.
  public let name: String
  /// When it begins.
  public let start: TimeOfDay
  /// When it ends; later than ``start``.
  public let end: TimeOfDay

  /// Creates a daypart.
  public init(name: String, start: TimeOfDay, end: TimeOfDay) {
    self.name = name
    self.start = start
    self.end = end
  }

  /// Whether the two share a moment; touching is not overlapping.
  public func overlaps(_ other: Daypart) -> Bool { start < other.end && other.start < end }
}
