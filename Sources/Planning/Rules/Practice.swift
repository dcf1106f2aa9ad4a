import ProgrammeModel

extension Criterion {
  /// `practice`: the need of pilots for a good practice that no other pilot of the group brings.
  static let practice = wish(
    "practice", price: 40, Words(nl: "goede praktijk gemist", en: "good practice missed"),
    unit: Words(nl: "punten behoefte", en: "points of need"),
    [
      .session(sees: [.pilots]) { problem, session in
        let bringing = session.pilots.intersection(problem.practices[session.theme])
        let brought = bringing.count
        guard brought < 2 else { return 0 }
        let needs = problem.needs[session.theme]
        var missed = 0
        (brought == 0 ? session.pilots : bringing).forEach { missed += needs[$0] }
        return missed
      }
    ])
}
