public import ProgrammeModel

/// All rules and wishes, in the order of docs/model.md.
public enum RuleBook {
  /// What a valid plan has no unit of.
  ///
  /// `sessions` is kept by the form of a plan: every session of
  /// every theme exactly once, with sets of participants.
  package static let rules: [Criterion] = [
    .closed, .groupSize, .attendance, .expertCount, .notAnExpert, .away, .oneADay, .roomClash,
    .hostPresent, .capacity, .mode, .gap, .travelMax, .together, .apart, .order, .expertMax,
    .teamLoad, .budget, .pin,
  ]

  /// What a plan pays for.
  package static let wishes: [Criterion] = [
    .travel, .avoid, .practice, .expertise, .urgency, .diversity, .inPerson, .mix, .hosting, .load,
    .spread, .fairTravel, .stability,
  ]

  /// Rules, then wishes.
  package static let criteria = rules + wishes

  /// What a reader of schedule files must know of the wishes.
  public static let declarations: [WishDeclaration] = wishes.compactMap {
    guard case .wish(let declaration) = $0.kind else { return nil }
    return declaration
  }

  /// The name of a rule or wish, as people read it; `nil` where there is none of that id.
  public static func title(of id: String) -> Words? { criteria.first { $0.id == id }?.title }

  /// What one unit of a rule or wish is, in the plural; `nil` where there is none of that id.
  public static func unit(of id: String) -> Words? { criteria.first { $0.id == id }?.unit }

  /// What stands behind so many units of a wish; nothing where there is none of that id.
  public static func unit(of id: String, counting units: Int) -> Words {
    let criterion = criteria.first { $0.id == id }
    return (units == 1 ? criterion?.one : nil) ?? criterion?.unit ?? Words(nl: "", en: "")
  }
}
