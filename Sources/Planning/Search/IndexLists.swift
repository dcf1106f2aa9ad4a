/// Short lists of indices, one per row, that change in place.
struct IndexLists: ~Copyable {
  private let width: Int
  private var counts: Buffer<Int>
  private var values: Buffer<Int>

  /// Creates the lists.
  ///
  /// - Parameters:
  ///   - lists: The first contents.
  ///   - room: The length that every list can reach; at least that of the longest.
  init(_ lists: [[Int]], room: Int = 0) {
    width = max(1, room, lists.map(\.count).max() ?? 0) + 1
    counts = Buffer(lists.map(\.count))
    values = Buffer(repeating: -1, count: lists.count * width)
    for (row, list) in lists.enumerated() {
      for (index, value) in list.enumerated() { values[row * width + index] = value }
    }
  }

  /// The length of a list.
  @inline(__always)
  func count(_ row: Int) -> Int { counts[row] }

  /// One element of a list.
  @inline(__always)
  subscript(row: Int, index: Int) -> Int { values[row * width + index] }

  /// Adds to the end of a list, which must have room.
  @inline(__always)
  mutating func append(_ value: Int, to row: Int) {
    values[row * width + counts[row]] = value
    counts[row] += 1
  }

  /// Empties a list.
  @inline(__always)
  mutating func removeAll(from row: Int) { counts[row] = 0 }

  /// Takes a value out of a list that has it; the last takes its place.
  @inline(__always)
  mutating func remove(_ value: Int, from row: Int) {
    let start = row * width
    var index = start
    while values[index] != value { index += 1 }
    counts[row] -= 1
    values[index] = values[start + counts[row]]
  }

  /// Puts one value in the place of another, which the list has.
  @inline(__always)
  mutating func replace(_ value: Int, with other: Int, in row: Int) {
    var index = row * width
    while values[index] != value { index += 1 }
    values[index] = other
  }
}
