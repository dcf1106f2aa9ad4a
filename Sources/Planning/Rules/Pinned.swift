import ProgrammeModel

extension Criterion {
  /// `pin`: a session keeps to what is pinned, and a frozen one to all that is published.
  static let pin = rule(
    "pin", Words(nl: "anders dan vastgelegd", en: "other than pinned"),
    unit: Words(nl: "afwijkingen", en: "differences"),
    [
      .session { problem, session in
        let spec = problem.sessions[session.session]
        guard spec.keepsID else { return 0 }
        let guests =
          spec.isFrozen
          ? session.pilots.subtracting(spec.pilots).count
            + session.experts.subtracting(spec.experts).count : 0
        return guests + spec.pilots.subtracting(session.pilots).count
          + spec.experts.subtracting(session.experts).count
          + (spec.slots.contains(session.slot) ? 0 : 1)
          + (spec.venues.contains(session.venue) ? 0 : 1)
      }
    ])
}
