internal import CCoin

/// Where a solve stands, or may start: which columns and rows rest on which bound.
public struct Basis: Hashable, Sendable {
  /// The place of one column or row, with the number that CLP has for it.
  public enum Place: UInt8, Hashable, Sendable, CaseIterable {
    /// Rests at 0 and has no bounds.
    case free = 0
    /// In the basis: its value follows from the others.
    case basic = 1
    /// Rests on its upper bound.
    case atUpper = 2
    /// Rests on its lower bound.
    case atLower = 3
    /// Rests between its bounds.
    case superbasic = 4
    /// Rests on its only possible value.
    case fixed = 5
  }

  /// The place of every column.
  public var columns: [Place]
  /// The place of every row.
  public var rows: [Place]

  /// Creates a basis.
  public init(columns: [Place], rows: [Place]) {
    self.columns = columns
    self.rows = rows
  }
}

extension LinearProgram {
  /// The basis that the last solve left, or the slack basis before the first.
  ///
  /// One of a smaller program is taken too: columns that came since rest on their lower bound and
  /// rows that came since are basic. One of a larger program traps. CLP mends a basis that is none.
  public var basis: Basis {
    get {
      let (columns, rows) = (columnCount, rowCount)
      guard let places = unsafe Clp_statusArray(handle) else {
        return Basis(
          columns: .init(repeating: .atLower, count: columns),
          rows: .init(repeating: .basic, count: rows))
      }
      // The higher bits are marks of CLP's own.
      let all = unsafe UnsafeBufferPointer(start: places, count: columns + rows)
        .map { Basis.Place(rawValue: $0 & 7) ?? .superbasic }
      return Basis(columns: Array(all[..<columns]), rows: Array(all[columns...]))
    }
    set {
      let (columns, rows) = (columnCount, rowCount)
      precondition(
        newValue.columns.count <= columns && newValue.rows.count <= rows,
        "a basis of a larger program")
      var places = newValue.columns.map(\.rawValue)
      places += repeatElement(Basis.Place.atLower.rawValue, count: columns - places.count)
      places += newValue.rows.map(\.rawValue)
      places += repeatElement(Basis.Place.basic.rawValue, count: columns + rows - places.count)
      unsafe Clp_copyinStatus(handle, places)
    }
  }
}
