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

/// What pilots pay in a group to which nobody brings a good practice.
///
/// Group search takes the sum of what pilots cost one by one. That wish looks at the whole group, but
/// where nobody brings a practice it is such a sum as well.
struct PracticeCharges {
  /// What each pilot pays, in parts of a point.
  let charges: [Int]
  /// The pilots that bring a good practice.
  let bringing: IndexSet

  init(_ problem: Problem, theme: Int, point: Int) {
    let price = Criterion.practice.price(in: problem.programme)
    let needs = problem.practicalNeeds[theme]
    charges =
      needs.isEmpty
      ? problem.programme.pilots.map { _ in 0 } : needs.map { $0 * price * point }
    bringing = problem.practices[theme]
  }

  /// Whether anybody pays.
  var matters: Bool { charges.contains { $0 > 0 } }

  /// What all of a group pay together.
  func charge(_ group: IndexSet) -> Int {
    var sum = 0
    group.forEach { sum += charges[$0] }
    return sum
  }
}
