internal import Planning
internal import ScheduleFiles

/// The format of schedules.
public enum ScheduleFormat {
  /// The format as JSON Schema, for editors.
  public static var schema: String { ScheduleSchema.text(wishes: RuleBook.declarations) }
}
