import ProgrammeModel

/// The published plan, read with the eyes of today's file (docs/model.md, "Replanning").
struct PublishedEntries {
  /// What participants have in their calendars, by session id.
  let entries: [String: ResolvedSession]
  private let frozen: Set<String>
  private let participants: [String: (all: Int, known: Int)]

  init(_ baseline: Baseline, notice: Int, _ resolver: SessionResolver) {
    var entries: [String: ResolvedSession] = [:]
    var frozen: Set<String> = []
    var participants: [String: (all: Int, known: Int)] = [:]
    for session in baseline.published?.sessions ?? [] {
      let entry = resolver.resolve(session)
      entries[session.id] = entry
      if let today = baseline.today, !baseline.released.contains(session.id),
        session.date.dayNumber - today.dayNumber <= notice
      {
        frozen.insert(session.id)
      }
      participants[session.id] = (
        session.pilots.count + session.experts.count, entry.pilots.count + entry.experts.count
      )
    }
    self.entries = entries
    self.frozen = frozen
    self.participants = participants
  }

  /// Whether a session may no longer change.
  func isFrozen(_ id: String) -> Bool { frozen.contains(id) }

  /// Entries that change whatever the plan: of sessions that are gone, and of participants that are.
  func lostEntries(sessions: Set<String>) -> Int {
    participants.reduce(0) { sum, session in
      sum
        + (sessions.contains(session.key)
          ? session.value.all - session.value.known
          : session.value.all)
    }
  }
}
