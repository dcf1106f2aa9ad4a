import ProgrammeModel

/// The slots that matter to each participant: those in which a session can be that it can be at.
///
/// Where a session can be nowhere, all slots count that its theme has, as something else must give.
///
/// A session can be where enough pilots, enough experts and a venue can come, on days that the order
/// of the themes and the gaps between sessions leave. All else can be planned around, whatever the
/// participant says of it.
package struct ParticipantSlots: Sendable {
  /// Indices of slots by pilot, ascending.
  package let pilots: [[Int]]
  /// Indices of slots by expert, ascending.
  package let experts: [[Int]]

  /// Finds them for a problem.
  package init(of problem: Problem) {
    let conditions = NecessaryConditions(problem)
    let timeWindows = problem.timeWindows(conditions.lags)
    var pilots = problem.programme.pilots.map { _ in Set<Int>() }
    var experts = problem.programme.experts.map { _ in Set<Int>() }
    for (session, usable) in zip(problem.sessions, conditions.slots) {
      let slots = usable.isEmpty ? session.slots : usable
      for pilot in pilots.indices where problem.attendance[session.theme][pilot] > 0 {
        let days = timeWindows[session.theme][pilot]
        pilots[pilot].formUnion(
          slots.filter {
            problem.pilotAvailability[pilot][$0] != .away && days.contains(problem.slots[$0].day)
          })
      }
      for expert in problem.expertsOfTheme[session.theme] {
        experts[expert].formUnion(
          slots.filter { problem.expertAvailability[expert][$0] != .away })
      }
    }
    self.pilots = pilots.map { $0.sorted() }
    self.experts = experts.map { $0.sorted() }
  }
}
