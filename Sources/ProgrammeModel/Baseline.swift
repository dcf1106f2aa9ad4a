/// What a plan is made after and held against: the plan that participants have in their calendars,
/// and how much of it may still change (docs/model.md, "Replanning").
public struct Baseline: Sendable {
  /// The plan that was published last; `nil` before the first publication.
  public var published: PlanDocument?
  /// The day from which notice counts; `nil` leaves all published sessions free.
  ///
  /// Those up to it and within the programme's notice keep what they have.
  public var today: CivilDate?
  /// The ids of published sessions that may change whatever their date.
  public var released: Set<String>

  /// Creates a baseline; without arguments, that of a programme before its first publication.
  public init(
    _ published: PlanDocument? = nil, today: CivilDate? = nil, released: Set<String> = []
  ) {
    self.published = published
    self.today = today
    self.released = released
  }

  /// The same baseline, in which more published sessions may change.
  public func releasing(_ sessions: Set<String>) -> Baseline {
    Baseline(published, today: today, released: released.union(sessions))
  }
}
