/// What may be spent on the rules of one file.
///
/// Counted are looks at days, times and instances, so that the same file always comes as far. A
/// calendar of a person takes some thousands; the most takes about a second.
final class Work {
  /// Looks at one day.
  static let most = 20_000_000
  /// What an instance costs: its place in the clocks of its zone.
  static let instance = 50

  private var left = most

  /// Takes a number of looks.
  func spend(_ count: Int) throws(ExpansionLimit) {
    guard count <= left else { throw .work }
    left -= count
  }
}

/// Why the times of a rule are not counted to their end.
enum ExpansionLimit: Error {
  /// There are more than anybody wants to know.
  case times
  /// The file has had its share of work.
  case work
}
