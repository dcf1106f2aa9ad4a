/// What sources supply, sent to sinks that take so much each; every edge carries one.
struct Flow {
  /// What each source supplies.
  var supply: [Int]
  /// What each sink takes.
  var capacity: [Int]
  /// The sinks of each source.
  var edges: [[Int]]

  init(sources: Int, sinks: Int) {
    supply = Array(repeating: 0, count: sources)
    capacity = Array(repeating: 0, count: sinks)
    edges = Array(repeating: [], count: sources)
  }

  /// Whether all that is supplied can be taken, by augmenting paths.
  var isSatisfied: Bool {
    var taken = Array(repeating: [Int](), count: capacity.count)
    for source in supply.indices {
      for _ in 0..<supply[source] {
        var seen = Set<Int>()
        guard send(source, &taken, &seen) else { return false }
      }
    }
    return true
  }

  /// Sends one more from a source, moving what other sources send where that helps.
  private func send(_ source: Int, _ taken: inout [[Int]], _ seen: inout Set<Int>) -> Bool {
    for sink in edges[source] where !taken[sink].contains(source) && seen.insert(sink).inserted {
      if taken[sink].count < capacity[sink] {
        taken[sink].append(source)
        return true
      }
      for position in taken[sink].indices where send(taken[sink][position], &taken, &seen) {
        taken[sink][position] = source
        return true
      }
    }
    return false
  }
}
