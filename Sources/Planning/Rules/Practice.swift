import ProgrammeModel

extension Criterion {
  /// `practice`: the need of pilots for a good practice that no other pilot of the group brings,
  /// though another that attends the theme does.
  static let practice = wish(
    "practice", price: 40, Words(nl: "goede praktijk gemist", en: "good practice missed"),
    unit: Words(nl: "punten behoefte", en: "points of need"),
    one: Words(nl: "punt behoefte", en: "point of need"),
    [
      .session(sees: [.pilots]) { problem, session in
        let needs = problem.practicalNeeds[session.theme]
        guard !needs.isEmpty else { return 0 }
        var missed = 0
        problem.withoutPractice(session).forEach { missed += needs[$0] }
        return missed
      }
    ],
    share: { problem, session, participant in
      guard case .pilot(let pilot) = participant,
        problem.withoutPractice(session).contains(pilot)
      else { return 0 }
      let needs = problem.practicalNeeds[session.theme]
      return needs.isEmpty ? 0 : needs[pilot]
    })
}

extension Problem {
  /// The pilots of a session to whom no other pilot of the group brings a good practice.
  func withoutPractice(_ session: Candidate) -> IndexSet {
    let bringing = session.pilots.intersection(practices[session.theme])
    switch bringing.count {
    case 0: return session.pilots
    case 1: return bringing
    default: return IndexSet()
    }
  }
}
