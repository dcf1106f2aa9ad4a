import ProgrammeModel

extension Criterion {
  /// `group-size`: the group of a session is not smaller or larger than its theme allows.
  static let groupSize = rule(
    "group-size", Words(nl: "groepsgrootte", en: "group size"),
    unit: Words(nl: "pilots te veel of te weinig", en: "pilots too many or too few"),
    [
      .session(sees: [.pilots]) { problem, session in
        let sizes = problem.groupSizes[session.theme]
        let size = session.pilots.count
        return max(0, size - sizes.upperBound, sizes.lowerBound - size)
      }
    ])
}
