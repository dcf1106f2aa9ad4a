internal import CCoin
internal import Synchronization

/// Finds the cheapest solution in which the columns that have to be whole are.
///
/// Source: COIN-OR CBC 2.10, `Cbc_C_Interface.h`.
public enum MixedIntegerProgram {
  /// The one gate to CBC.
  ///
  /// CBC keeps state of its own behind most functions and fails when two threads solve at once. A
  /// ``LinearProgram`` waits for nobody.
  private static let gate = Mutex(())

  /// Solves a program.
  ///
  /// CBC's preprocessing is off, because its answers are not always right with it.
  ///
  /// One thread, nothing printed; the same arguments give the same solution, unless `seconds` or
  /// `isCancelled` ends it. CBC listens to SIGINT itself while it solves the first relaxation, and
  /// then puts back what was there: a program that has to hear every SIGINT blocks the signal and
  /// waits for it (`sigwait`, `signalfd`).
  ///
  /// - Parameters:
  ///   - model: The program.
  ///   - cutoff: Only solutions that cost less are looked for.
  ///   - nodes: How many nodes of the tree are explored at most, give or take a dive; at least 1.
  ///   - seconds: How long it may take at most, on the clock on the wall, without waiting for
  ///     another program.
  ///   - hasWholeCosts: Whether every solution costs a whole number, so that a better one costs at
  ///     least 1 less.
  ///   - isCancelled: Whether to give up, asked on the thread of the caller at every node.
  /// - Returns: The cheapest solution, or the best that was found, with a bound.
  public static func solve(
    _ model: ProgramModel, cutoff: Double = .infinity, nodes: Int = .max,
    seconds: Double = .infinity, hasWholeCosts: Bool = false,
    isCancelled: @escaping () -> Bool = { false }
  ) -> MixedIntegerSolution {
    if isCancelled() { return .init(.cancelled, bound: -.infinity) }
    guard model.columns.contains(where: \.isWhole) else {
      return relaxed(model, cutoff: cutoff, seconds: seconds, isCancelled: isCancelled)
    }
    return gate.withLock { _ in
      let search = BranchAndCut(model)
      search.limit(nodes: nodes, seconds: seconds)
      search.look(below: cutoff, hasWholeCosts: hasWholeCosts)
      return search.solve(isCancelled: isCancelled).below(cutoff)
    }
  }

  /// Solves a program in which no column has to be whole, which CBC's C face does not report well.
  private static func relaxed(
    _ model: ProgramModel, cutoff: Double, seconds: Double, isCancelled: () -> Bool
  ) -> MixedIntegerSolution {
    var program = LinearProgram(model)
    let outcome = program.solve(.dual, seconds: seconds, isCancelled: isCancelled)
    guard outcome == .optimal else {
      let isCancelled = outcome == .stopped && isCancelled()
      return MixedIntegerSolution(isCancelled ? .cancelled : .init(outcome), bound: -.infinity)
        .below(cutoff)
    }
    return MixedIntegerSolution(
      .optimal, bound: program.objective, values: program.values, model
    ).below(cutoff)
  }
}
