internal import ProgrammeModel

extension PlanDocument {
  /// What the plan changes against a published plan: participants in the order of the schedule, then
  /// those that it no longer has, each by date; nothing where nothing was published.
  func changes(after published: PlanDocument?, in programme: Programme) -> [CalendarChange] {
    guard let published else { return [] }
    let people = programme.pilots.map(\.id) + programme.experts.map(\.id)
    let changes = changes(after: published)
    return people.flatMap { id in changes.filter { $0.participant == id } }
      + changes.filter { !people.contains($0.participant) }
  }
}
