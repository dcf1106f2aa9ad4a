import ProgrammeModel

extension ColumnPool {
  /// More points than any plan can have, those of every plan left out.
  ///
  /// They are those of the dearest column of every session and of every count at its most, exact
  /// below 2⁵³.
  var dearestPlan: Double {
    var points = 1.0
    for kind in kinds {
      let dearest = kind.columns.flatMap(\.self).reduce(0) { max($0, columns[$1].cost) }
      points += Double(dearest) * Double(kind.sessions.count)
    }
    for criterion in RuleBook.wishes {
      let price = criterion.price(in: problem.programme)
      for case .count(let count) in criterion.measures where price > 0 {
        let most = largestAmount(of: count) * problem.sessions.count
        for counter in 0..<count.counters(in: problem) {
          points += Double(price) * Double(count.units(at: most, counter: counter, in: problem))
        }
      }
    }
    return points
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
