import ProgrammeModel

extension Criterion {
  /// `stability`: calendar entries that change against the published plan (model.md, section 6).
  static let stability = wish(
    "stability", price: 60, Words(nl: "gewijzigde afspraken", en: "changed appointments"),
    unit: Words(nl: "afspraken", en: "appointments"),
    [
      .constant { $0.lostEntries },
      .session { problem, session in problem.changedEntries(of: session) },
    ])

  /// What replanning asks when it says how many calendar entries may change: no rule of model.md,
  /// and of a plan as a whole.
  static func changes(atMost limit: Int) -> Criterion {
    rule(
      "changes", Words(nl: "te veel gewijzigde afspraken", en: "too many changed appointments"),
      unit: Words(nl: "afspraken", en: "appointments"),
      [
        .count(
          Count(tally: .changes, price: .excess { problem, _ in limit - problem.lostEntries }))
      ])
  }
}

extension Problem {
  /// How many calendar entries of a session change against the published plan; 0 before the first
  /// publication.
  func changedEntries(of session: Candidate) -> Int {
    guard programme.published != nil else { return 0 }
    guard let entry = published[session.session] else {
      return session.pilots.count + session.experts.count
    }
    let keeps = session.slot == entry.slot && session.venue == entry.venue
    let (pilots, experts) =
      keeps
      ? (
        session.pilots.symmetricDifference(entry.pilots),
        session.experts.symmetricDifference(entry.experts)
      )
      : (session.pilots.union(entry.pilots), session.experts.union(entry.experts))
    return pilots.count + experts.count
  }
}
