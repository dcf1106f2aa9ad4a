/// What a search for whole quantities came to.
public struct MixedIntegerSolution: Hashable, Sendable {
  /// How a search ended.
  public enum Status: Hashable, Sendable {
    /// The solution is the cheapest.
    case optimal
    /// No solution costs less than the cutoff.
    case infeasible
    /// There is no least cost.
    case unbounded
    /// A limit was met.
    case stopped
    /// The caller cancelled.
    case cancelled
    /// The numbers were too hard for double precision.
    case abandoned
  }

  /// How the search ended.
  public var status: Status
  /// What no solution is cheaper than, in floating point; the cutoff where nothing is below it.
  public var bound: Double
  /// What the solution costs, where one was found.
  public var objective: Double?
  /// The quantity of every column, where a solution was found; exactly whole where it has to be.
  public var values: [Double]?
  /// The nodes of the tree that were explored.
  public var nodes: Int

  init(_ status: Status, bound: Double, nodes: Int = 0) {
    (self.status, self.bound, self.nodes) = (status, bound, nodes)
  }

  init(
    _ status: Status, bound: Double, nodes: Int = 0, values: [Double], _ model: ProgramModel
  ) {
    self.init(status, bound: bound, nodes: nodes)
    let values = zip(model.columns, values).map { $0.isWhole ? $1.rounded() : $1 }
    self.values = values
    objective = zip(model.columns, values).reduce(0) { $0 + $1.0.cost * $1.1 }
  }

  /// The solution without quantities that cost the cutoff or more.
  func below(_ cutoff: Double) -> MixedIntegerSolution {
    var solution = self
    if let objective, objective >= cutoff {
      (solution.values, solution.objective) = (nil, nil)
      if status == .optimal { solution.status = .infeasible }
    }
    if solution.status == .infeasible { solution.bound = cutoff }
    return solution
  }
}

extension MixedIntegerSolution.Status {
  init(_ outcome: LinearProgram.Outcome) {
    self =
      switch outcome {
      case .optimal: .optimal
      case .infeasible: .infeasible
      case .unbounded: .unbounded
      case .stopped: .stopped
      case .abandoned: .abandoned
      }
  }
}
