internal import CCoin

/// A linear program that grows while it is solved: minimise the sum of costs within all bounds.
///
/// Rows and columns are numbered from 0 in the order in which they came. Whatever changes, the next
/// ``solve(_:interval:seconds:ceiling:isCancelled:)`` starts from the basis of the last. Nothing is ever printed.
/// Indices outside the program and coefficients that are not finite are the caller's mistake and
/// trap.
///
/// Programs on several threads run at once: CLP keeps all that matters in the handle, which has one
/// owner here and goes with it from thread to thread. No compiler can know that of a pointer.
/// Source: COIN-OR CLP 1.17, `Clp_C_Interface.h`.
@safe
public struct LinearProgram: ~Copyable, @unchecked Sendable {
  let handle: UnsafeMutableRawPointer

  /// Creates a program without rows and columns.
  ///
  /// CLP does not scale it: with costs that differ a millionfold an optimum of the scaled program
  /// often was none of the program itself, and its search began anew.
  public init() {
    unsafe handle = Clp_newModel()
    unsafe Clp_setLogLevel(handle, 0)
    unsafe Clp_setOptimizationDirection(handle, 1)
    unsafe Clp_scaling(handle, 0)
    // Without a matrix, be it an empty one, CLP crashes.
    unsafe Clp_loadProblem(handle, 0, 0, [0], [0], [0], nil, nil, nil, nil, nil)
  }

  /// Creates a program from a value.
  init(_ model: ProgramModel) {
    self.init()
    addRows(model.rows.map { Row($0) })
    addColumns(model.columns)
  }

  deinit { unsafe Clp_deleteModel(handle) }

  /// How many rows there are.
  var rowCount: Int { unsafe Int(Clp_numberRows(handle)) }

  /// How many columns there are.
  public var columnCount: Int { unsafe Int(Clp_numberColumns(handle)) }

  /// Adds rows after the last one, over columns that are there already.
  ///
  /// Complexity: linear in the size of the whole program; add many at a time.
  public mutating func addRows(_ rows: [Row]) {
    guard !rows.isEmpty else { return }
    let entries = PackedEntries(rows.lazy.map(\.entries), width: columnCount)
    unsafe Clp_addRows(
      handle, Int32(rows.count), rows.map(\.bounds.coinLower), rows.map(\.bounds.coinUpper),
      entries.starts, entries.indices, entries.values)
  }

  /// Adds columns after the last one, in rows that are there already.
  ///
  /// Complexity: linear in the size of the whole program; add many at a time.
  public mutating func addColumns(_ columns: [Column]) {
    guard !columns.isEmpty else { return }
    precondition(columns.allSatisfy(\.cost.isFinite), "a cost is not finite")
    let entries = PackedEntries(columns.lazy.map(\.entries), width: rowCount)
    unsafe Clp_addColumns(
      handle, Int32(columns.count), columns.map(\.bounds.coinLower),
      columns.map(\.bounds.coinUpper), columns.map(\.cost),
      entries.starts, entries.indices, entries.values)
  }
}
