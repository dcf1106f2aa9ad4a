import LinearProgramming
import Testing

extension LinearProgram {
  /// Expects that the solution keeps all bounds of the model and that the duals prove it cheapest.
  borrowing func expectOptimal(for model: ProgramModel, _ comment: Comment? = nil) {
    let (values, duals, reduced) = (values, rowDuals, reducedCosts)
    var activities = [Double](repeating: 0, count: model.rows.count)
    var cost = 0.0
    var bound = 0.0
    for (index, column) in model.columns.enumerated() {
      #expect(column.bounds.holds(values[index]), comment)
      cost += column.cost * values[index]
      var left = column.cost
      for entry in column.entries {
        activities[entry.index] += entry.value * values[index]
        left -= entry.value * duals[entry.index]
      }
      #expect(abs(left - reduced[index]) < 1e-6, comment)
      bound += column.bounds.least(times: left)
    }
    for (index, bounds) in model.rows.enumerated() {
      #expect(bounds.holds(activities[index]), comment)
      #expect(abs(activities[index] - rowActivities[index]) < 1e-6, comment)
      bound += bounds.least(times: duals[index])
    }
    #expect(abs(cost - objective) < 1e-6, comment)
    #expect(abs(cost - bound) < 1e-5, comment)
  }

  /// Expects that the proof of infeasibility holds for the model.
  borrowing func expectInfeasible(for model: ProgramModel, _ comment: Comment? = nil) throws {
    let weights = try #require(infeasibilityProof(), comment)
    var sum = zip(model.rows, weights).reduce(0) { $0 + $1.0.least(times: $1.1) }
    for column in model.columns {
      let weighted = column.entries.reduce(0) { $0 + $1.value * weights[$1.index] }
      sum += column.bounds.least(times: -weighted)
    }
    #expect(sum > 1e-9, comment)
  }
}

extension ClosedRange<Double> {
  func holds(_ value: Double) -> Bool {
    lowerBound - 1e-6 <= value && value <= upperBound + 1e-6
  }

  /// The least product with a value within the range, up to rounding.
  func least(times factor: Double) -> Double {
    if abs(factor) < 1e-7 { return 0 }
    return factor * (factor > 0 ? lowerBound : upperBound)
  }
}
