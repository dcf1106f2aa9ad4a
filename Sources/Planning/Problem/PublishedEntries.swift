import ProgrammeModel

/// A session as participants have it in their calendars.
package struct PublishedEntry: Sendable {
  /// Index of the slot; `nil` where that slot is no longer open.
  package let slot: Int?
  /// Index of the venue; `nil` where the file no longer has it.
  package let venue: Int?
  /// The pilots that the file still has.
  package let pilots: IndexSet
  /// The experts that the file still has.
  package let experts: IndexSet
}

/// The published plan, read with the eyes of today's file (docs/model.md, "Replanning").
struct PublishedEntries {
  /// What participants have in their calendars, by session id.
  let entries: [String: PublishedEntry]
  private let frozen: Set<String>
  private let participants: [String: (all: Int, known: Int)]

  init(
    _ baseline: Baseline, of programme: Programme, slots: [Slot], pilots: [String: Int],
    experts: [String: Int],
    venues: [String: Int]
  ) {
    var entries: [String: PublishedEntry] = [:]
    var frozen: Set<String> = []
    var participants: [String: (all: Int, known: Int)] = [:]
    let dayparts = programme.calendar.dayparts
    for session in baseline.published?.sessions ?? [] {
      let entry = PublishedEntry(
        slot: slots.firstIndex {
          $0.date == session.date && dayparts[$0.daypart].name == session.daypart
        },
        venue: venues[session.venue], pilots: IndexSet(session.pilots.compactMap { pilots[$0] }),
        experts: IndexSet(session.experts.compactMap { experts[$0] }))
      entries[session.id] = entry
      if let today = baseline.today, !baseline.released.contains(session.id),
        session.date.dayNumber - today.dayNumber <= programme.notice
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
