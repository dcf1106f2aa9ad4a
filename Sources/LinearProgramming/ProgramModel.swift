/// One coefficient of a row or a column that is not 0.
public struct Entry: Hashable, Sendable {
  /// The number of the column, where this stands in a row; of the row, where it stands in a column.
  public var index: Int
  /// The coefficient: finite.
  public var value: Double

  /// Creates a coefficient.
  public init(_ index: Int, _ value: Double = 1) {
    self.index = index
    self.value = value
  }
}

/// A weighted sum of columns that has to stay within bounds.
public struct Row: Hashable, Sendable {
  /// The least and the greatest sum, either of them infinite where there is none.
  public var bounds: ClosedRange<Double>
  /// The coefficients, each column at most once.
  public var entries: [Entry]

  /// Creates a row.
  public init(_ bounds: ClosedRange<Double>, entries: [Entry] = []) {
    self.bounds = bounds
    self.entries = entries
  }
}

/// A quantity that the solver chooses.
public struct Column: Hashable, Sendable {
  /// What one unit costs: finite.
  public var cost: Double
  /// The least and the greatest quantity, either of them infinite where there is none.
  public var bounds: ClosedRange<Double>
  /// The coefficients, each row at most once.
  public var entries: [Entry]

  /// Creates a column, by default one of any quantity from 0.
  public init(
    cost: Double, bounds: ClosedRange<Double> = 0...Double.infinity, entries: [Entry] = []
  ) {
    self.cost = cost
    self.bounds = bounds
    self.entries = entries
  }
}

/// A whole program as a value: make the sum of the costs as small as the rows allow.
struct ProgramModel {
  /// The bounds of the rows.
  var rows: [ClosedRange<Double>]
  /// The columns, with the coefficients of the rows.
  var columns: [Column]
}
