import Testing

@testable import LinearProgramming

extension LinearProgram {
  /// Expects that the solution keeps all bounds of the model and that the duals prove it cheapest.
  borrowing func expectOptimal(for model: ProgramModel, _ comment: Comment? = nil) {
    let (values, duals) = (values, rowDuals)
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
      bound += column.bounds.least(times: left)
    }
    for (index, bounds) in model.rows.enumerated() {
      #expect(bounds.holds(activities[index]), comment)
      bound += bounds.least(times: duals[index])
    }
    #expect(abs(cost - objective) < 1e-6, comment)
    #expect(abs(cost - bound) < 1e-5, comment)
  }
}

extension ProgramModel {
  /// Expects that there is no optimum: the least by which the rows fall short is above nothing, or
  /// the least cost goes on falling the larger quantities may be.
  func expectNoOptimum(_ comment: Comment? = nil) {
    if shortage(comment) > 1e-6 { return }
    let costs = [1e3, 1e4].map { leastCost(within: $0, comment) }
    #expect(costs[1] < costs[0] - 1, comment)
  }

  /// The least by which the rows fall short, at any cost.
  private func shortage(_ comment: Comment?) -> Double {
    var relaxed = self
    for column in columns.indices { relaxed.columns[column].cost = 0 }
    for row in rows.indices {
      for sign in [1.0, -1] {
        relaxed.columns.append(Column(cost: 1, entries: [Entry(row, sign)]))
      }
    }
    return relaxed.optimum(comment)
  }

  /// The least cost with no quantity beyond a limit either way.
  private func leastCost(within limit: Double, _ comment: Comment?) -> Double {
    var boxed = self
    for column in columns.indices {
      boxed.columns[column].bounds = columns[column].bounds.clamped(to: -limit...limit)
    }
    return boxed.optimum(comment)
  }

  private func optimum(_ comment: Comment?) -> Double {
    var program = LinearProgram(self)
    #expect(program.solve(.primal) == true, comment)
    program.expectOptimal(for: self, comment)
    return program.objective
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
