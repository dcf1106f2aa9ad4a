internal import ProgrammeModel

/// Which sessions move, from when, where and whom to when, where and whom.
struct MoveTable {
  private let moves: [(before: PlannedSession?, after: PlannedSession?)]
  private let programme: Programme

  /// The sessions that differ between two plans, by date of the plan that there was.
  init(from before: [PlannedSession], to after: [PlannedSession], in programme: Programme) {
    self.programme = programme
    let kept = before.map { session in (session, after.first { $0.id == session.id }) }
    let new = after.filter { session in !before.contains { $0.id == session.id } }
    moves =
      kept.filter { $0 != $1 }.map { (before: $0, after: $1) }
      + new.map { (before: nil, after: $0) }
  }

  /// The table; `nil` where nothing moves.
  var part: ReportPart? {
    guard !moves.isEmpty else { return nil }
    let language = programme.language
    let rows = moves.map { before, after in
      [
        [(before ?? after).map(programme.sessionName) ?? ""],
        before.map(place) ?? [ChangeReport.new[language]],
        after.map { place($0) + people(before, $0) } ?? [ChangeReport.cancelled[language]],
      ]
    }
    return .table(titles: ChangeReport.titles.dropFirst().map { $0[language] }, rows: rows)
  }

  private func place(_ session: PlannedSession) -> [String] {
    [
      "\(session.date.spoken[programme.language]), \(session.daypart)",
      programme.title(ofVenue: session.venue),
    ]
  }

  /// Who comes that did not, and who no longer does.
  private func people(_ before: PlannedSession?, _ after: PlannedSession) -> [String] {
    guard let before else { return [] }
    let (old, new) = (before.pilots + before.experts, after.pilots + after.experts)
    let groups = [
      (Words(nl: "met", en: "with"), new.filter { !old.contains($0) }),
      (Words(nl: "zonder", en: "without"), old.filter { !new.contains($0) }),
    ]
    return groups.filter { !$0.1.isEmpty }.map { word, ids in
      let names = ids.map(programme.name(ofParticipant:)).joined(separator: ", ")
      return "\(word[programme.language]) \(names)"
    }
  }
}

extension Programme {
  /// The title of a session's theme with its id.
  func sessionName(_ session: PlannedSession) -> String {
    "\(title(ofTheme: session.theme)) (\(session.id))"
  }
}
