internal import ProgrammeModel

/// How many calendar entries change against the published plan (docs/model.md, "Replanning").
extension PlanCheck {
  private struct Holder: Hashable {
    let session: String
    let participant: String
  }

  private struct Entry: Hashable {
    let date: CivilDate
    let daypart: String
    let venue: String
  }

  /// `stability`: for each session id and participant, the entry changes when it is in only one of
  /// the two plans, or in both and different.
  ///
  /// Sessions and participants that the schedule no longer has count too: their entries disappear.
  func stability() -> Int {
    guard let published = lookup.baseline.published else { return 0 }
    return changes(from: published.sessions, to: plan.sessions)
  }

  /// How many entries of some published sessions change when those of a plan take their place.
  func changes(from published: [PlannedSession], to planned: [PlannedSession]) -> Int {
    let (before, after) = (entries(published), entries(planned))
    return Set(before.keys).union(after.keys).count { before[$0] != after[$0] }
  }

  private func entries(_ sessions: [PlannedSession]) -> [Holder: Set<Entry>] {
    sessions.reduce(into: [:]) { entries, session in
      let entry = Entry(date: session.date, daypart: session.daypart, venue: session.venue)
      for participant in session.pilots + session.experts {
        let holder = Holder(session: session.id, participant: participant)
        entries[holder, default: []].insert(entry)
      }
    }
  }
}
