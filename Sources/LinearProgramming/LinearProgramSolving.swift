internal import CCoin

extension LinearProgram {
  /// Which of the two simplex methods works on a program.
  public enum Method: Hashable, Sendable, CaseIterable {
    /// Improves a solution that keeps all bounds: best after columns came or costs changed.
    case primal
    /// Mends a solution that is too good: best after rows came or bounds changed.
    case dual
  }

  /// Solves the program from the basis of the last solve, or from the slack basis.
  ///
  /// The same program and basis give the same solution to the last bit, unless `isCancelled` ends
  /// it. Where a method finds no optimum, or misses one once its scaling is undone, or says
  /// infeasible or unbounded, as CLP does of some programs that have a solution, both start again
  /// from the slack basis, in a new handle that has seen no trouble.
  ///
  /// - Parameters:
  ///   - method: The simplex method.
  ///   - interval: After how many iterations the caller is asked; at least 1.
  ///   - seconds: After how many seconds the caller is asked at the latest. CLP counts those of all
  ///     processors that work for the process, so that it comes sooner where several do.
  ///   - ceiling: What is enough to know that a solution costs more than: the dual method ends once
  ///     that is so, with duals that show it and no solution.
  ///   - isCancelled: Whether to give up, asked on the thread of the caller.
  /// - Returns: Whether the solution keeps all bounds and none costs less, within 1e-7 each, or all
  ///   cost more than the ceiling; the basis is kept where the caller gave up.
  public mutating func solve(
    _ method: Method, interval: Int = 1000, seconds: Double = .infinity,
    ceiling: Double = .infinity, isCancelled: () -> Bool = { false }
  ) -> Bool {
    var method = method
    var others: [Method] = [.dual, .primal]
    let begin = ContinuousClock.now
    while true {
      let left = seconds - begin.duration(to: .now) / .seconds(1)
      let run = run(method, iterations: interval, seconds: left, ceiling: ceiling)
      switch run.status {
      case .infeasible where unsafe Clp_isDualObjectiveLimitReached(handle) != 0: return true
      case .optimal where run.isClean || others.isEmpty: return true
      case .stopped where isCancelled(): return false
      case .stopped where run.iterations > 0 || seconds < .infinity: continue
      default:
        guard let other = others.popLast() else { return false }
        method = other
        self = LinearProgram(model)
      }
    }
  }

  /// What CLP says of a program that it worked on.
  enum Status: Int32 {
    /// The solution keeps all bounds and none costs less.
    case optimal = 0
    /// No solution keeps all bounds.
    case infeasible = 1
    /// There is no least cost.
    case unbounded = 2
    /// All iterations were made.
    case stopped = 3
    /// The numbers were too hard for double precision.
    case abandoned = 4
  }

  /// Lets CLP work on the program once.
  ///
  /// - Parameters:
  ///   - method: The simplex method.
  ///   - iterations: How many iterations are made at most.
  ///   - seconds: How many seconds of all processors it takes at most; a tenth is granted.
  ///   - ceiling: At which cost the dual method ends.
  /// - Returns: What CLP says of it, whether that also holds without its scaling, and the
  ///   iterations that were made.
  mutating func run(
    _ method: Method, iterations: Int, seconds: Double = .infinity, ceiling: Double = .infinity
  ) -> (status: Status, isClean: Bool, iterations: Int) {
    unsafe Clp_setMaximumIterations(handle, Int32(clamping: iterations))
    unsafe Clp_setDualObjectiveLimit(handle, min(ceiling, .greatestFiniteMagnitude))
    unsafe Clp_setMaximumSeconds(handle, seconds < .infinity ? max(0.1, seconds) : -1)
    switch method {
    case .primal: _ = unsafe Clp_primal(handle, 0)
    case .dual: _ = unsafe Clp_dual(handle, 0)
    }
    return unsafe (
      Status(rawValue: Clp_status(handle)) ?? .abandoned, Clp_secondaryStatus(handle) == 0,
      Int(Clp_numberIterations(handle))
    )
  }
}
