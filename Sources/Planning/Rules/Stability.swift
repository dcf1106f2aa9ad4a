import ProgrammeModel

extension Criterion {
  /// `stability`: calendar entries that change against the published plan (model.md, section 6).
  static let stability = wish(
    "stability", price: 60, Words(nl: "gewijzigde afspraken", en: "changed appointments"),
    unit: Words(nl: "afspraken", en: "appointments"),
    [
      .constant { $0.lostEntries },
      .session { problem, session in
        guard problem.programme.published != nil else { return 0 }
        guard let entry = problem.published[session.session] else {
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
      },
    ])
}
