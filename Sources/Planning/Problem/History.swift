import ProgrammeModel

/// What earlier plans leave behind for the counts of this one (docs/model.md, "Wishes").
package struct History: Sendable {
  /// Times that two pilots met in themes that are not for all pilots today, by pilot and pilot.
  package var together: [[Int]]
  /// Sessions that a pilot hosted.
  package var hosted: [Int]
  /// Sessions that an expert had.
  package var sessions: [Int]
}

extension History {
  /// Counts earlier meetings; ids that the programme does not know are passed over.
  ///
  /// `plenaries` are the ids of themes that are for all pilots.
  init(
    _ meetings: [PastMeeting], plenaries: Set<String>, pilots: [String: Int],
    experts: [String: Int], hosts: [String: Int]
  ) {
    together = Array(repeating: Array(repeating: 0, count: pilots.count), count: pilots.count)
    hosted = Array(repeating: 0, count: pilots.count)
    sessions = Array(repeating: 0, count: experts.count)
    for meeting in meetings {
      let group = IndexSet(meeting.pilots.compactMap { pilots[$0] }).indices
      for pilot in group where !plenaries.contains(meeting.theme) {
        for other in group where other != pilot { together[pilot][other] += 1 }
      }
      if let host = meeting.venue.flatMap({ hosts[$0] }) { hosted[host] += 1 }
      IndexSet(meeting.experts.compactMap { experts[$0] }).forEach { sessions[$0] += 1 }
    }
  }
}
