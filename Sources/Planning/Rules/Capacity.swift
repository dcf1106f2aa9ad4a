import ProgrammeModel

extension Criterion {
  /// `capacity`: pilots' people, experts and the team where it is there fit into the venue, unless it is online.
  static let capacity = rule(
    "capacity", Words(nl: "te veel mensen voor de locatie", en: "too many people for the venue"),
    unit: Words(nl: "mensen te veel", en: "people too many"),
    [
      .session(sees: [.venue, .pilots, .experts]) { problem, session in
        let programme = problem.programme
        let venue = programme.venues[session.venue]
        guard !venue.online, let capacity = venue.capacity else { return 0 }
        let team = programme.themes[session.theme].hasTeam ? programme.team.people : 0
        var people = team + session.experts.count
        session.pilots.forEach { people += programme.pilots[$0].people }
        return max(0, people - capacity)
      }
    ])
}
