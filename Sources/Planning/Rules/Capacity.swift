import ProgrammeModel

extension Criterion {
  /// `capacity`: pilots' people, experts and the team where it is there fit into the venue, unless it is online.
  static let capacity = rule(
    "capacity", Words(nl: "te veel mensen voor de locatie", en: "too many people for the venue"),
    unit: Words(nl: "mensen te veel", en: "people too many"),
    [
      .session(sees: [.venue, .pilots, .expertCount]) { problem, session in
        guard let seats = problem.seats[session.venue] else { return 0 }
        var people = problem.teamPeople[session.theme] + session.experts.count
        session.pilots.forEach { people += problem.people[$0] }
        return max(0, people - seats)
      }
    ],
    arises: { $0.seats.contains { $0 != nil } })
}
