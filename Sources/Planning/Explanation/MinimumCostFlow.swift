/// A flow of least cost: what sources supply, sent to sinks that take so much each, where every edge
/// carries one.
struct MinimumCostFlow {
  /// What each source supplies.
  var supply: [Int]
  /// What each sink takes.
  var capacity: [Int]
  /// The sinks of each source, each with what one costs there.
  var edges: [[(sink: Int, cost: Int)]]

  init(sources: Int, sinks: Int) {
    supply = Array(repeating: 0, count: sources)
    capacity = Array(repeating: 0, count: sinks)
    edges = Array(repeating: [], count: sources)
  }

  /// What it costs at least to send all that is supplied; `nil` where it cannot all be taken.
  ///
  /// By successive shortest paths: Ahuja, Magnanti and Orlin, "Network Flows", 1993, section 9.7.
  var leastCost: Int? {
    var taken = Array(repeating: [(source: Int, cost: Int)](), count: capacity.count)
    var total = 0
    for source in supply.indices {
      for _ in 0..<supply[source] {
        guard let cost = send(source, &taken) else { return nil }
        total += cost
      }
    }
    return total
  }

  /// Sends one more from a source the cheapest way, moving what other sources send where that helps.
  private func send(_ origin: Int, _ taken: inout [[(source: Int, cost: Int)]]) -> Int? {
    // By sink: the least cost to reach it, and from which source.
    var reached = Array(repeating: (cost: Int.max, source: origin), count: capacity.count)
    // By source: the sink that it would leave.
    var left: [Int: Int] = [:]
    var costs = [origin: 0]
    var open = [origin]
    while !open.isEmpty {
      let source = open.removeFirst()
      let cost = costs[source] ?? 0
      for edge in edges[source]
      where cost + edge.cost < reached[edge.sink].cost
        && !taken[edge.sink].contains(where: { $0.source == source })
      {
        reached[edge.sink] = (cost + edge.cost, source)
        guard taken[edge.sink].count == capacity[edge.sink] else { continue }
        for other in taken[edge.sink]
        where other.source != origin && cost + edge.cost - other.cost < costs[other.source] ?? .max
        {
          costs[other.source] = cost + edge.cost - other.cost
          left[other.source] = edge.sink
          if !open.contains(other.source) { open.append(other.source) }
        }
      }
    }
    let free = capacity.indices.filter { taken[$0].count < capacity[$0] }
    guard let end = free.min(by: { reached[$0].cost < reached[$1].cost }),
      reached[end].cost < .max
    else { return nil }
    var sink = end
    while true {
      let source = reached[sink].source
      let cost = edges[source].first { $0.sink == sink }?.cost ?? 0
      taken[sink].append((source, cost))
      guard source != origin, let former = left[source] else { break }
      taken[former].removeAll { $0.source == source }
      sink = former
    }
    return reached[end].cost
  }
}
