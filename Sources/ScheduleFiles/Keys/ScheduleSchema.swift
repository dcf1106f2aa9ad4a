public import ProgrammeModel

/// The format of schedule files as a JSON Schema, so that editors complete and check them.
///
/// It knows the form of a schedule. Whether ids exist, places have coordinates and a theme's
/// attendances can be filled is for ``ScheduleFile/read(path:from:wishes:)`` alone to say.
public enum ScheduleSchema {
  /// Writes the schema (JSON Schema 2020-12); descriptions are in Dutch.
  ///
  /// - Parameter wishes: The wishes that there are.
  /// - Returns: JSON with one newline at the end.
  public static func text(wishes: [WishDeclaration]) -> String {
    schema(wishes: wishes).text() + "\n"
  }

  static func schema(wishes: [WishDeclaration]) -> SchemaNode {
    ScheduleKeys.schedule.schema(wishes).with([
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Schema van leernetwerk"),
    ]).withHolidayRules
  }
}

extension ScheduleBlock {
  /// The block with all its keys.
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode {
    let properties = keys.map { key in
      let node = (key.anyKind as? any DescribedKind)?.schema(wishes) ?? .object([])
      let known = key.scalar.map { node.standard(SchemaNode($0)) } ?? node
      return (key.name, key.meaning.nl.isEmpty ? known : known.says(key.meaning.nl))
    }
    let block = SchemaNode.block(properties, required: keys.filter(\.isRequired).map(\.name))
    return self is ScheduleKeys.Venue ? block.withOnlineRule : block
  }
}

extension SchemaNode {
  fileprivate init(_ scalar: ScheduleScalar) {
    self =
      switch scalar {
      case .text(let text): .text(text)
      case .whole(let number): .whole(number)
      case .truth(let flag): .flag(flag)
      }
  }

  /// A venue that is online has no place and no capacity.
  fileprivate var withOnlineRule: SchemaNode {
    guard case .object(let own) = self else { return self }
    let keys = ScheduleKeys.venue
    return .object(
      own + [
        ("if", ["properties": [keys.online.name: .yes], "required": .names(keys.online)]),
        ("then", ["properties": [keys.place.name: false, keys.capacity.name: false]]),
      ])
  }

  /// Unless school holidays are open, they must be known, and of which region a pilot is.
  fileprivate var withHolidayRules: SchemaNode {
    guard case .object(let own) = self else { return self }
    let (schedule, calendar) = (ScheduleKeys.schedule, ScheduleKeys.calendar)
    let open = SchemaNode.text(MeetingCalendar.SchoolHolidayRule.open.rawValue)
    let asksOpen: SchemaNode = [
      "properties": [calendar.schoolHolidays.name: ["const": open]],
      "required": .names(calendar.schoolHolidays),
    ]
    let asksRegion: SchemaNode = ["items": ["required": .names(ScheduleKeys.pilot.region)]]
    return .object(
      own + [
        ("if", ["properties": [schedule.calendar.name: asksOpen]]),
        (
          "else",
          [
            "properties": [
              schedule.calendar.name: ["required": .names(calendar.holidays)],
              schedule.pilots.name: asksRegion,
            ]
          ]
        ),
      ])
  }

  /// The name of a key, in a list.
  private static func names(_ key: any AnyScheduleKey) -> SchemaNode { .list([.text(key.name)]) }
}
