package import ProgrammeModel

/// A rule or a wish of docs/model.md: what it is called, what it counts, and nothing else.
///
/// Each is defined once, in a file of its own, as measures. Full evaluation, search deltas, columns
/// and rows of the linear program and the lines that people read all come from these.
package struct Criterion: Sendable {
  /// Whether a plan must keep to it, or pays for it.
  package enum Kind: Sendable {
    /// A valid plan has no unit of it.
    case rule
    /// A plan pays its price for every unit.
    case wish(WishDeclaration)
  }

  /// The id in docs/model.md.
  package let id: String
  /// Rule or wish.
  package let kind: Kind
  /// The name, as people read it.
  package let title: Words
  /// What one unit is, in the plural, as people read it.
  package let unit: Words
  /// What a single unit is, as people read it; `nil` where nobody counts them.
  package var one: Words?
  /// What it counts; the units of all measures add up.
  package let measures: [Measure]
  /// How many of a session's units one participant bears, where a measure of a whole session does
  /// not tell; `nil` where nobody in particular bears them.
  package var share: (@Sendable (Problem, Candidate, Participant) -> Int)?
  /// Whether a plan of a problem can have a unit of it at all.
  package var arises: @Sendable (Problem) -> Bool = { _ in true }
}

/// Somebody in a session, by index into the problem.
package enum Participant: Hashable, Sendable {
  /// A pilot.
  case pilot(Int)
  /// An expert.
  case expert(Int)
}

extension Criterion {
  /// A rule: valid plans have no unit of it.
  static func rule(
    _ id: String, _ title: Words, unit: Words, _ measures: [Measure],
    arises: @escaping @Sendable (Problem) -> Bool = { _ in true }
  ) -> Criterion {
    Criterion(
      id: id, kind: .rule, title: title, unit: unit, measures: measures, arises: arises)
  }

  /// A wish, with the key and price of the schedule file.
  static func wish(
    _ id: String, key: String? = nil, price: Int, above: Int? = nil, _ title: Words, unit: Words,
    one: Words, _ measures: [Measure],
    share: (@Sendable (Problem, Candidate, Participant) -> Int)? = nil,
    arises: @escaping @Sendable (Problem) -> Bool = { _ in true }
  ) -> Criterion {
    let declaration = WishDeclaration(
      id: id, key: key ?? id, standard: WishPrice(price: price, above: above ?? 0),
      hasThreshold: above != nil)
    return Criterion(
      id: id, kind: .wish(declaration), title: title, unit: unit, one: one, measures: measures,
      share: share, arises: arises)
  }

  /// Whether plans must keep to it.
  package var isRule: Bool {
    if case .rule = kind { true } else { false }
  }

  /// Points per unit in a programme; 0 for rules.
  package func price(in programme: Programme) -> Int {
    guard case .wish(let declaration) = kind else { return 0 }
    return (programme.wishes[id] ?? declaration.standard).price
  }
}
