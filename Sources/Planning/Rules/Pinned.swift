import ProgrammeModel

extension Criterion {
  /// `pin`: a session keeps to what is pinned.
  static let pin = rule(
    "pin", Words(nl: "anders dan vastgelegd", en: "other than pinned"),
    unit: Words(nl: "afwijkingen", en: "differences"),
    [
      .session { problem, session in
        let spec = problem.sessions[session.session]
        return spec.pilots.subtracting(session.pilots).count
          + spec.experts.subtracting(session.experts).count
          + (spec.slots.contains(session.slot) ? 0 : 1)
          + (spec.venues.contains(session.venue) ? 0 : 1)
      }
    ])
}
