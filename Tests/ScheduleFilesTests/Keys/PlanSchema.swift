import ProgrammeModel

@testable import ScheduleFiles

/// The form of plan.json as a JSON Schema, for programs that read plans.
///
/// It knows the form alone. Whether a plan is valid and adds up is for the verifier to say.
enum PlanSchema {
  /// The schema (JSON Schema 2020-12): JSON with one newline at the end.
  static let text = schema.text() + "\n"

  static let schema = block(
    PlanDocument.CodingKeys.self,
    [
      .format: ["description": "The format of this file.", "const": .whole(PlanDocument.format)],
      .programme: id.says("The id of the programme."),
      .schedule: [
        "description": "Sha256 over the sha256 of the schedule and of every file that it names.",
        "type": "string", "pattern": "^[0-9a-f]{64}$",
      ],
      .status: .choice(PlanDocument.Status.allCases.map(\.rawValue))
        .says("optimal: no valid plan costs less; feasible: one may."),
      .cost: points.says("The points of all wishes together."),
      .bound: points.says("No valid plan costs less; 0 where nothing is proven."),
      .wishes: [
        "description": "What every wish costs, by its id, in the order of the rule book.",
        "type": "object", "additionalProperties": wish,
      ],
      .sessions: .list(of: session).says("By date, start and id."),
    ]
  ).with([
    ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", "plan.json"),
  ])

  private static let wish = block(
    PlanDocument.WishCost.CodingKeys.self,
    [
      .price: points.says("Points for each unit."), .units: points,
      .points: points.says("Price times units."),
    ])

  private static let session = block(
    PlannedSession.CodingKeys.self,
    [
      .id: id.says("<theme>-1 and so on."), .theme: id,
      .date: ["type": "string", "pattern": #"^\d{4}-\d{2}-\d{2}$"#],
      .daypart: ["type": "string", "pattern": #"\S"#], .venue: id,
      .pilots: SchemaNode.list(of: id).says("In the order of the schedule."),
      .experts: SchemaNode.list(of: id).says("In the order of the schedule."),
    ])

  private static let points: SchemaNode = ["type": "integer", "minimum": 0]

  private static let id: SchemaNode = ["type": "string", "pattern": "^[a-z0-9-]{1,100}$"]

  /// An object that has all keys, and no others.
  private static func block<Key: CodingKey & CaseIterable & Hashable>(
    _: Key.Type, _ properties: [Key: SchemaNode]
  ) -> SchemaNode {
    .block(
      Key.allCases.compactMap { key in properties[key].map { (key.stringValue, $0) } },
      required: Key.allCases.map(\.stringValue))
  }
}
