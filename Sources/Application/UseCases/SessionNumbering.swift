internal import ProgrammeModel
internal import ScheduleFiles

/// The ids of sessions that come without (docs/model.md, "Sessions").
///
/// Published and pinned sessions keep theirs; the others take the numbers that are left. Which of the
/// table's sessions a published or pinned one is, the table says, or else what they have in common.
struct SessionNumbering {
  private let programme: Programme
  private let published: [String: PlannedSession]
  private let pins: [String: [Pin]]
  private let places: [String: Int]
  private let order: SessionOrder

  init(_ programme: Programme, after baseline: Baseline) {
    self.programme = programme
    published = Dictionary(
      (baseline.published?.sessions ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    pins = Dictionary(grouping: programme.pins, by: \.session)
    let participants = programme.pilots.map(\.id) + programme.experts.map(\.id)
    places = Dictionary(
      zip(participants, participants.indices).map { ($0, $1) }, uniquingKeysWith: { $1 })
    order = SessionOrder(programme)
  }

  /// The sessions of a table, with ids and in the order of a plan file.
  func sessions(of rows: [PlanTable.Row]) -> [PlannedSession] {
    programme.themes.flatMap { theme in
      numbered(rows.filter { $0.theme == theme.id }.map(session), of: theme)
    }
    .sorted(by: order.precedes)
  }

  /// The session of a row, with the id that the row gives or none.
  private func session(_ row: PlanTable.Row) -> PlannedSession {
    func sorted(_ ids: [String]) -> [String] {
      ids.sorted { (places[$0] ?? .max) < (places[$1] ?? .max) }
    }
    return PlannedSession(
      id: row.id ?? "", theme: row.theme, date: row.date, daypart: row.daypart, venue: row.venue,
      pilots: sorted(row.pilots), experts: sorted(row.experts))
  }

  private func numbered(_ sessions: [PlannedSession], of theme: Theme) -> [PlannedSession] {
    let fixed = theme.sessionIDs.filter { published[$0] != nil || pins[$0] != nil }
    var done = sessions.filter { fixed.contains($0.id) }
    var rest = sessions.filter { !fixed.contains($0.id) }
    var open = fixed.filter { id in !done.contains { $0.id == id } }
    while let best = likeliest(open, among: rest) {
      var session = rest.remove(at: best.session)
      session.id = open.remove(at: best.id)
      done.append(session)
    }
    let free = theme.sessionIDs.filter { !fixed.contains($0) }
    rest.sort(by: order.isNumbered)
    for index in rest.indices {
      rest[index].id =
        index < free.count ? free[index] : "\(theme.id)-\(theme.sessions + index - free.count + 1)"
    }
    return done + rest
  }

  /// The id and the session that have most in common; of equals the first.
  private func likeliest(
    _ ids: [String], among sessions: [PlannedSession]
  ) -> (id: Int, session: Int)? {
    var best: (id: Int, session: Int, likeness: Int)?
    for (place, id) in ids.enumerated() {
      for (index, session) in sessions.enumerated() {
        let likeness = likeness(of: session, to: id)
        if likeness > best?.likeness ?? -1 { best = (place, index, likeness) }
      }
    }
    return best.map { ($0.id, $0.session) }
  }

  /// How much a session has in common with what is published and pinned of an id: what is pinned
  /// before all, then appointments that stay, then participants.
  private func likeness(of session: PlannedSession, to id: String) -> Int {
    let fits = (pins[id] ?? []).count { $0.admits(session) }
    guard let before = published[id] else { return fits * 1_000_000 }
    let together = Set(session.pilots + session.experts).intersection(
      before.pilots + before.experts)
    let stays =
      (session.date, session.daypart, session.venue) == (before.date, before.daypart, before.venue)
    return fits * 1_000_000 + (stays ? 1_000 : 0) * (together.count + 1) + together.count
  }
}

extension Pin {
  /// Whether a session has all that is pinned.
  fileprivate func admits(_ session: PlannedSession) -> Bool {
    (date ?? session.date) == session.date && (daypart ?? session.daypart) == session.daypart
      && (venue ?? session.venue) == session.venue
      && Set(pilots).isSubset(of: session.pilots) && Set(experts).isSubset(of: session.experts)
  }
}
