internal import CCoin

extension LinearProgram {
  /// Which of the two simplex methods works on a program.
  public enum Method: Hashable, Sendable, CaseIterable {
    /// Improves a solution that keeps all bounds: best after columns came or costs changed.
    case primal
    /// Mends a solution that is too good: best after rows came or bounds changed.
    case dual
  }

  /// How a solve ended.
  public enum Outcome: Hashable, Sendable {
    /// The solution keeps all bounds and none costs less, within 1e-7 each.
    case optimal
    /// No solution keeps all bounds, and ``LinearProgram/infeasibilityProof()`` says why.
    case infeasible
    /// There is no least cost, or no solution either, which the method did not look for.
    case unbounded
    /// A limit was met, or the caller cancelled; the basis is kept.
    case stopped
    /// Both methods gave up: the numbers were too hard for double precision.
    case abandoned
  }

  /// Solves the program from the basis of the last solve, or from the slack basis.
  ///
  /// The same program, basis and `iterations` give the same solution to the last bit, unless
  /// `seconds` or `isCancelled` ends it. Both are looked at after every `interval` iterations; CLP's
  /// own clock is not used, since it counts the processor time of all threads. Where a method gives
  /// up, or misses an optimum once its scaling is undone, or says infeasible without a proof (as CLP
  /// does of some unbounded programs), both start again from the slack basis, in a new handle that
  /// has seen no trouble.
  ///
  /// - Parameters:
  ///   - method: The simplex method.
  ///   - iterations: How many iterations are made at most; at least 0.
  ///   - seconds: How long it may take at most, on the clock on the wall.
  ///   - interval: After how many iterations the clock and the caller are looked at; at least 1.
  ///   - isCancelled: Whether to give up, asked on the thread of the caller.
  /// - Returns: How the solve ended; what it found is in the program.
  public mutating func solve(
    _ method: Method = .dual, iterations: Int = .max, seconds: Double = .infinity,
    interval: Int = 1000, isCancelled: () -> Bool = { false }
  ) -> Outcome {
    let clock = Stopwatch()
    var method = method
    var others: [Method] = [.dual, .primal]
    var left = iterations
    while true {
      let slice = min(left, interval)
      let run = run(method, iterations: slice)
      left -= min(slice, run.iterations)
      switch run.status {
      case 0 where run.isClean || others.isEmpty: return .optimal
      case 1 where infeasibilityProof() != nil: return .infeasible
      case 2: return .unbounded
      case 3 where left <= 0 || clock.seconds >= seconds || isCancelled(): return .stopped
      case 3 where run.iterations > 0: continue
      default:
        guard let other = others.popLast() else {
          // A program that CLP calls infeasible and that has a solution is unbounded.
          return run.status == 1 ? .unbounded : .abandoned
        }
        method = other
        self = LinearProgram(model)
      }
    }
  }

  /// Lets CLP work on the program once.
  ///
  /// - Parameters:
  ///   - method: The simplex method.
  ///   - iterations: How many iterations are made at most.
  /// - Returns: What CLP says of it: its status, whether that also holds without its scaling, and
  ///   the iterations that were made.
  mutating func run(
    _ method: Method, iterations: Int
  ) -> (status: Int32, isClean: Bool, iterations: Int) {
    unsafe Clp_setMaximumIterations(handle, Int32(clamping: iterations))
    switch method {
    case .primal: _ = unsafe Clp_primal(handle, 0)
    case .dual: _ = unsafe Clp_dual(handle, 0)
    }
    return unsafe (
      Clp_status(handle), Clp_secondaryStatus(handle) == 0, Int(Clp_numberIterations(handle))
    )
  }
}
