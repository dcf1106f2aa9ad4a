public import ProgrammeModel

/// All rules and wishes, in the order in which people read them.
public enum RuleBook {
  /// What a reader of schedule files must know of the wishes.
  public static let declarations: [WishDeclaration] = []

  /// The name of a rule or wish, as people read it; `nil` where there is none of that id.
  public static func title(of id: String) -> Words? { nil }

  /// What one unit of a wish counts, in the plural, such as "minuten"; `nil` where there is none.
  public static func unit(of id: String) -> Words? { nil }
}
