internal import ProgrammeModel

extension ScheduleOutline {
  /// The holiday file that a new schedule names, byte for byte that of `schedules/holidays`.
  public static var holidays: [UInt8] { PackageResources.nederland_yaml }

  /// Where it stands, from the folder of the schedule.
  public static let holidayFile = "holidays/nederland.yaml"

  /// The days that it knows of.
  static let knownDays: ClosedRange<CivilDate>? = {
    let source = SourceFile(path: "", bytes: holidays, reading: Reading())
    return source.compose()?["covers"]?.dates()
  }()
}
