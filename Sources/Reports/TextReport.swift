public import ProgrammeModel

/// A plan as text for a programme secretary, in the language of the programme.
public struct TextReport: PlainText, Sendable {
  private let plan: PlanDocument
  private let programme: Programme
  private let least: [String: Int]?
  private let language: Language

  /// Prepares to report a plan of a programme.
  ///
  /// - Parameters:
  ///   - plan: The plan. What the programme does not know is called by its id.
  ///   - programme: What was planned.
  ///   - least: Points that every valid plan pays for each wish; `nil` where that was not asked.
  public init(_ plan: PlanDocument, of programme: Programme, least: [String: Int]? = nil) {
    self.plan = plan
    self.programme = programme
    self.least = least
    language = programme.language
  }

  /// The whole report: title, sessions and cost, with one newline at the end.
  public func text(width: Int) -> String {
    "\(heading)\n\(sessions(width: width))\n\(cost(width: width))"
  }

  /// The sessions as a table in the order of the plan, which is by date.
  public func sessions(width: Int) -> String {
    SessionTable(plan: plan, programme: programme).text(width: width)
  }

  /// What every wish costs in words and points, dearest first, and what every plan pays where
  /// that is known; wishes without units are left out.
  public func cost(width: Int) -> String {
    CostTable(plan, least: least, in: language).text(width: width)
  }

  private var heading: String { "\(programme.title)\n\(plan.span[language])\n" }
}
