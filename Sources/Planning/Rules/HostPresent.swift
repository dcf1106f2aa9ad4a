import ProgrammeModel

extension Criterion {
  /// `host-present`: who hosts takes part.
  static let hostPresent = rule(
    "host-present", Words(nl: "gastheer niet in de groep", en: "host not in the group"),
    unit: Words(nl: "sessies", en: "sessions"),
    [
      .session(sees: [.venue, .pilots]) { problem, session in
        guard let host = problem.hosts[session.venue] else { return 0 }
        return session.pilots.contains(host) ? 0 : 1
      }
    ])
}
