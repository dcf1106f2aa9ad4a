import ProgrammeModel

extension ColumnPool {
  /// More points than any plan can have by criteria, those of every plan left out: the dearest
  /// column of every session, and every count at its most.
  func ceiling(_ criteria: [Criterion]) -> Int {
    var ceiling = 1
    for kind in kinds {
      let dearest = kind.columns.flatMap(\.self).reduce(0) { max($0, Int(columns[$1].cost)) }
      ceiling += dearest * kind.sessions.count
    }
    for criterion in criteria {
      let price = criterion.price(in: problem.programme)
      for case .count(let count) in criterion.measures where price > 0 {
        let most = largestAmount(of: count) * problem.sessions.count
        for counter in 0..<count.counters(in: problem) {
          ceiling += price * count.units(at: most, counter: counter, in: problem)
        }
      }
    }
    return ceiling
  }

  /// The most that one session adds to any counter.
  private func largestAmount(of count: ConvexCount) -> Int {
    columns.reduce(0) { most, column in
      var amount = most
      count.forEachAmount(of: candidate(column), in: problem) { amount = max(amount, $1) }
      return amount
    }
  }
}
