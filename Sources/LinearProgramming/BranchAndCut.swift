internal import CCoin

/// The owner of one CBC model, which is solved once.
@safe
struct BranchAndCut: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private let model: ProgramModel

  init(_ model: ProgramModel) {
    unsafe handle = Cbc_newModel()
    self.model = model
    unsafe Cbc_setLogLevel(handle, 0)
    let (rows, columns) = (model.rows, model.columns)
    let entries = PackedEntries(columns.lazy.map(\.entries), width: rows.count)
    unsafe Cbc_loadProblem(
      handle, Int32(columns.count), Int32(rows.count), entries.starts, entries.indices,
      entries.values, columns.map(\.bounds.coinLower), columns.map(\.bounds.coinUpper),
      columns.map(\.cost), rows.map(\.coinLower), rows.map(\.coinUpper))
    for (index, column) in columns.enumerated() where column.isWhole {
      unsafe Cbc_setInteger(handle, Int32(index))
    }
  }

  deinit { unsafe Cbc_deleteModel(handle) }

  func limit(nodes: Int, seconds: Double) {
    unsafe Cbc_setParameter(handle, "timeMode", "elapsed")
    // CBC's preprocessing misses the optimum of one small program in some hundreds, and beside a
    // callback it crashes on a program that it finds infeasible.
    unsafe Cbc_setParameter(handle, "preprocess", "off")
    unsafe Cbc_setMaximumNodes(handle, Int32(clamping: max(nodes, 1)))
    if seconds < .infinity { unsafe Cbc_setMaximumSeconds(handle, max(seconds, 0)) }
  }

  func look(below cutoff: Double, hasWholeCosts: Bool) {
    if hasWholeCosts { unsafe Cbc_setParameter(handle, "increment", "0.999") }
    guard cutoff < .infinity else { return }
    // CBC takes a solution that costs exactly the cutoff.
    unsafe Cbc_setCutoff(handle, hasWholeCosts ? cutoff.rounded(.up) - 0.5 : cutoff)
  }

  func solve(isCancelled: @escaping () -> Bool) -> MixedIntegerSolution {
    let watch = Watch(isCancelled)
    unsafe Cbc_addCutCallback(
      handle,
      { _, cuts, watch in
        guard let watch = unsafe watch else { return }
        let isOver = unsafe Unmanaged<Watch>.fromOpaque(watch).takeUnretainedValue().looksUp()
        guard isOver else { return }
        // CBC's C face has no other way out: no node has a solution from here on.
        unsafe OsiCuts_addRowCut(cuts, 1, [0], [1], CChar(bitPattern: UInt8(ascii: "G")), 1)
        unsafe OsiCuts_addRowCut(cuts, 1, [0], [1], CChar(bitPattern: UInt8(ascii: "L")), 0)
      }, "cancellation", Unmanaged.passUnretained(watch).toOpaque())
    return withExtendedLifetime(watch) {
      unsafe Cbc_solve(handle)
      return solution(wasCancelled: watch.wasCancelled)
    }
  }

  private func solution(wasCancelled: Bool) -> MixedIntegerSolution {
    let nodes = unsafe Int(Cbc_getNodeCount(handle))
    let status = wasCancelled ? .cancelled : status
    let bound: Double =
      switch status {
      case .optimal, .stopped: unsafe Cbc_getBestPossibleObjValue(handle)
      case .infeasible: .infinity
      case .unbounded, .cancelled, .abandoned: -.infinity
      }
    guard status != .infeasible, let values = unsafe Cbc_bestSolution(handle) else {
      return .init(status, bound: bound, nodes: nodes)
    }
    let copy = unsafe Array(UnsafeBufferPointer(start: values, count: model.columns.count))
    return .init(status, bound: bound, nodes: nodes, values: copy, model)
  }

  private var status: MixedIntegerSolution.Status {
    switch unsafe (Cbc_status(handle), Cbc_secondaryStatus(handle)) {
    case (0, 7): .unbounded
    case (0, _):
      if unsafe Cbc_isProvenOptimal(handle) != 0 {
        .optimal
      } else if unsafe Cbc_isProvenInfeasible(handle) != 0 {
        .infeasible
      } else {
        .abandoned
      }
    case (1, _): .stopped
    default: .abandoned
    }
  }
}

/// Remembers that the caller has cancelled, and asks no more from then on.
private final class Watch {
  private let isCancelled: () -> Bool
  private(set) var wasCancelled = false

  init(_ isCancelled: @escaping () -> Bool) { self.isCancelled = isCancelled }

  func looksUp() -> Bool {
    wasCancelled = wasCancelled || isCancelled()
    return wasCancelled
  }
}
