internal import ProgrammeModel

/// One calendar entry that differs from the published plan (model.md, section 6).
struct Change {
  /// The id of the participant.
  let participant: String
  /// The session as published; `nil` where the participant was not in it.
  let before: PlannedSession?
  /// The session as planned; `nil` where the participant is not in it.
  let after: PlannedSession?

  /// The session, as planned or as it was.
  var session: PlannedSession? { after ?? before }
}

extension PlanDocument {
  /// What the plan changes against the programme's published plan: participants in the order of the
  /// schedule, then those that it no longer has, each by date.
  func changes(in programme: Programme) -> [Change] {
    guard let published = programme.published else { return [] }
    let known = programme.pilots.map(\.id) + programme.experts.map(\.id)
    let gone = published.sessions.flatMap(\.participants).filter { !known.contains($0) }
    return (known + Set(gone).sorted()).flatMap { participant in
      let (before, after) = (published.held(for: participant), held(for: participant))
      return Set(before.keys).union(after.keys).sorted()
        .map { Change(participant: participant, before: before[$0], after: after[$0]) }
        .filter { !$0.isSame }
        .sorted { ($0.date, $0.session?.id ?? "") < ($1.date, $1.session?.id ?? "") }
    }
  }

  /// The sessions of a participant, by id.
  private func held(for participant: String) -> [String: PlannedSession] {
    let held = sessions.filter { $0.participants.contains(participant) }
    return Dictionary(held.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Change {
  fileprivate var isSame: Bool {
    guard let before, let after else { return false }
    return (before.date, before.daypart, before.venue) == (after.date, after.daypart, after.venue)
  }

  fileprivate var date: CivilDate { session?.date ?? CivilDate(dayNumber: 0) }
}

extension PlannedSession {
  fileprivate var participants: [String] { pilots + experts }
}
