import ProgrammeModel

@testable import ScheduleFiles

/// The keys of schedule files as a reference for people.
enum ScheduleReference {
  /// Tables of all keys in Markdown, block by block; docs/model.md holds them.
  static let text =
    section("The file", ScheduleKeys.schedule) + section("`programme`", ScheduleKeys.programme)
    + section("`organiser`, and each of a pilot's `contacts`", ScheduleKeys.contact)
    + section("`calendar`", ScheduleKeys.calendar) + section("`team`", ScheduleKeys.team)
    + section("Each of `themes`", ScheduleKeys.theme)
    + section("Each of `pilots`", ScheduleKeys.pilot)
    + section("Each of `experts`", ScheduleKeys.expert)
    + section("Each of `busy` that is no path", ScheduleKeys.calendarFile)
    + section("Each of `venues`", ScheduleKeys.venue)
    + section("Each of `travel`", ScheduleKeys.journey)
    + section("Each of `pins`", ScheduleKeys.pin)
    + section("Each of `together` and `apart` that is no list", ScheduleKeys.company)
    + section("Each of `history` that is no path", ScheduleKeys.meeting)
    + section("The price of a wish with a free count", ScheduleKeys.wishPrice)

  private static func section(_ title: String, _ block: some ScheduleBlock) -> String {
    let rows = block.keys.map { key in
      let value = (key.anyKind as? any DescribedKind)?.words ?? ""
      let standard = key.isRequired ? "required" : key.scalar.map { "`\($0.text)`" } ?? ""
      return "| `\(key.name)` | \(value) | \(standard) | \(key.meaning.en) |\n"
    }
    return """

      **\(title)**

      | key | value | without it | meaning |
      | --- | --- | --- | --- |
      \(rows.joined())
      """
  }
}
