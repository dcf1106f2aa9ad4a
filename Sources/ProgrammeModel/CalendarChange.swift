/// One calendar entry that differs between two plans (docs/model.md, "Replanning").
package struct CalendarChange: Sendable {
  /// The id of the participant.
  package let participant: String
  /// The session as it was; `nil` where the participant was not in it.
  package let before: PlannedSession?
  /// The session as it becomes; `nil` where the participant is not in it.
  package let after: PlannedSession?

  /// The session, as it becomes or as it was.
  package var session: PlannedSession? { after ?? before }
}

extension PlanDocument {
  /// The calendar entries that differ from those of another plan: by participant, then by date.
  package func changes(after plan: PlanDocument) -> [CalendarChange] {
    let (former, latter) = (plan.entries, entries)
    return Set(former.keys).union(latter.keys)
      .map {
        CalendarChange(participant: $0.participant, before: former[$0], after: latter[$0])
      }
      .filter { !$0.isSame }
      .sorted { $0.order < $1.order }
  }

  private struct Entry: Hashable {
    let participant: String
    let session: String
  }

  private var entries: [Entry: PlannedSession] {
    sessions.reduce(into: [:]) { entries, session in
      for participant in session.pilots + session.experts {
        entries[Entry(participant: participant, session: session.id)] = session
      }
    }
  }
}

extension CalendarChange {
  fileprivate var isSame: Bool {
    guard let before, let after else { return false }
    return (before.date, before.daypart, before.venue) == (after.date, after.daypart, after.venue)
  }

  fileprivate var order: (String, CivilDate, String) {
    (participant, session?.date ?? CivilDate(dayNumber: 0), session?.id ?? "")
  }
}
