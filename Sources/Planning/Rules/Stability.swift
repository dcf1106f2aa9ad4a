import ProgrammeModel

extension Criterion {
  /// `stability`: calendar entries that change against the published plan (docs/model.md,
  /// "Replanning").
  static let stability = wish(
    "stability", price: 60, Words(nl: "gewijzigde afspraken", en: "changed appointments"),
    unit: Words(nl: "afspraken", en: "appointments"),
    one: Words(nl: "afspraak", en: "appointment"),
    [
      .constant { $0.lostEntries },
      .session { problem, session in problem.changedEntries(of: session) },
    ],
    share: { problem, session, participant in
      let changed = problem.changed(by: session)
      switch participant {
      case .pilot(let pilot): return changed.pilots.contains(pilot) ? 1 : 0
      case .expert(let expert): return changed.experts.contains(expert) ? 1 : 0
      }
    },
    arises: { $0.baseline.published != nil })

  /// What replanning asks when it says how many calendar entries may change: no rule of
  /// docs/model.md, and of a plan as a whole.
  static func changes(atMost limit: Int) -> Criterion {
    rule(
      "changes", Words(nl: "te veel gewijzigde afspraken", en: "too many changed appointments"),
      unit: Words(nl: "afspraken", en: "appointments"),
      [
        .count(
          ConvexCount(
            tally: .changes, penalty: .excess { problem, _ in limit - problem.lostEntries }))
      ])
  }
}

extension Problem {
  /// How many calendar entries of a session change against the published plan; 0 before the first
  /// publication.
  func changedEntries(of session: Candidate) -> Int {
    guard baseline.published != nil else { return 0 }
    let changed = changed(by: session)
    return changed.pilots.count + changed.experts.count
  }

  /// Whose calendar entry of a session changes against the published plan; nobody's before the
  /// first publication.
  func changed(by session: Candidate) -> (pilots: IndexSet, experts: IndexSet) {
    guard baseline.published != nil else { return (IndexSet(), IndexSet()) }
    guard let entry = published[session.session] else { return (session.pilots, session.experts) }
    return session.slot == entry.slot && session.venue == entry.venue
      ? (
        session.pilots.symmetricDifference(entry.pilots),
        session.experts.symmetricDifference(entry.experts)
      )
      : (session.pilots.union(entry.pilots), session.experts.union(entry.experts))
  }
}
