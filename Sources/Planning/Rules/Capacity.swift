import ProgrammeModel

extension Criterion {
  /// `capacity`: pilots' people, experts and team fit into the venue, unless it is online.
  static let capacity = rule(
    "capacity", Words(nl: "te veel mensen voor de locatie", en: "too many people for the venue"),
    unit: Words(nl: "mensen te veel", en: "people too many"),
    [
      .session(sees: [.venue, .pilots, .experts]) { problem, session in
        let programme = problem.programme
        let venue = programme.venues[session.venue]
        guard !venue.online, let capacity = venue.capacity else { return 0 }
        var people = programme.team.people + session.experts.count
        session.pilots.forEach { people += programme.pilots[$0].people }
        return max(0, people - capacity)
      }
    ])
}
