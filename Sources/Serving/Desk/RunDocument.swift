internal import Application

/// How far a planning is, for programs.
struct RunDocument: ResultDocument {
  var version = 1
  /// What the planning is known by in addresses.
  let run: String
  /// `searching`, `written`, `offered`, `nothing` or `failed`.
  let state: String
  /// Points of the best plan so far; absent before the first.
  let cost: Int?
  /// A proven lower bound on the points of every valid plan; 0 when none is known.
  let bound: Int
  /// Calendar entries that differ from the published plan, where few were asked.
  let changes: Int?
  /// Seconds since it began.
  let elapsed: Double
  /// Why there is no plan; absent where there is one.
  let text: String?

  init(_ run: Run) {
    self.run = run.id
    elapsed = (run.seconds * 10).rounded() / 10
    let progress = run.progress
    let isAboutCost = progress?.subject == .cost
    let outcome = run.outcome
    state = outcome?.state.rawValue ?? "searching"
    switch outcome {
    case nil:
      cost = isAboutCost ? progress?.cost : nil
      bound = isAboutCost ? progress?.bound ?? 0 : 0
      changes = progress?.subject == .changes ? progress?.cost : nil
      text = nil
    case .written(let plan, let differing), .offered(let plan, let differing):
      (cost, bound, changes, text) = (plan.cost, plan.bound, differing, nil)
    case .nothing(let words, _), .failed(let words):
      (cost, bound, changes, text) = (nil, 0, nil, words)
    }
  }
}
