import ProgrammeModel

/// What earlier plans leave behind for the counts of this one (docs/model.md, "Wishes").
package struct History: Sendable {
  /// Times that two pilots met, by pilot and pilot.
  package var together: [[Int]]
  /// Sessions that a pilot hosted.
  package var hosted: [Int]
  /// Sessions that an expert had.
  package var sessions: [Int]
}

extension History {
  /// Counts the sessions of earlier plans; ids that the programme does not know are passed over.
  init(_ plans: [PlanDocument], pilots: [String: Int], experts: [String: Int], hosts: [String: Int])
  {
    together = Array(repeating: Array(repeating: 0, count: pilots.count), count: pilots.count)
    hosted = Array(repeating: 0, count: pilots.count)
    sessions = Array(repeating: 0, count: experts.count)
    for session in plans.flatMap(\.sessions) {
      let group = IndexSet(session.pilots.compactMap { pilots[$0] }).indices
      for pilot in group {
        for other in group where other != pilot { together[pilot][other] += 1 }
      }
      if let host = hosts[session.venue] { hosted[host] += 1 }
      IndexSet(session.experts.compactMap { experts[$0] }).forEach { sessions[$0] += 1 }
    }
  }
}
