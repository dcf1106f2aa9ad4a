/// Pilots on their way to the sessions of one theme.
///
/// They flow along augmenting paths: first until every session has the least, then until every pilot
/// has its sessions. A path never takes from a session's size, so that the least stays.
struct GroupFlow {
  var groups: [IndexSet]
  var fixed: [IndexSet]
  let closed: [Bool]
  let wanted: [Int]

  /// Fills all sessions to sizes within limits, near what was published; false where that cannot be.
  mutating func fill(
    within sizes: ClosedRange<Int>, near published: [IndexSet], _ random: inout RandomSource
  ) -> Bool {
    for size in [sizes.lowerBound, sizes.upperBound] {
      restore(published, to: size)
      guard fill(to: size, &random) else { return false }
    }
    return isComplete && groups.allSatisfy { sizes.contains($0.count) }
  }

  /// Whether every pilot attends as often as it should.
  private var isComplete: Bool {
    wanted.indices.allSatisfy { pilot in groups.count { $0.contains(pilot) } == wanted[pilot] }
  }

  /// Lets pilots that still want it come where they were published, as long as sessions are below a
  /// size.
  private mutating func restore(_ published: [IndexSet], to size: Int) {
    for session in groups.indices where !closed[session] {
      for pilot in published[session].indices
      where groups[session].count < size
        && groups.count(where: { $0.contains(pilot) }) < wanted[pilot]
      {
        groups[session].insert(pilot)
      }
    }
  }

  /// Fills sessions up to a size as far as pilots want; false where a pinned pilot attends too
  /// often.
  private mutating func fill(to size: Int, _ random: inout RandomSource) -> Bool {
    for pilot in wanted.indices.shuffled(using: &random) {
      var attended = groups.count { $0.contains(pilot) }
      guard attended <= wanted[pilot] else { return false }
      while attended < wanted[pilot], augment(pilot, to: size, &random) { attended += 1 }
    }
    return true
  }

  /// Adds a pilot to a session with room, moving others out of the way where needed.
  private mutating func augment(_ pilot: Int, to size: Int, _ random: inout RandomSource) -> Bool {
    let order = groups.indices.shuffled(using: &random)
    var reached: [(session: Int, pilot: Int, from: Int)] = []
    var seen = Array(repeating: false, count: groups.count)
    func reach(_ pilot: Int, from step: Int) {
      for session in order
      where !seen[session] && !closed[session] && !groups[session].contains(pilot) {
        seen[session] = true
        reached.append((session, pilot, step))
      }
    }
    reach(pilot, from: -1)
    var next = 0
    while next < reached.count {
      let session = reached[next].session
      if groups[session].count < size {
        var step = next
        while step >= 0 {
          groups[reached[step].session].insert(reached[step].pilot)
          let from = reached[step].from
          if from >= 0 { groups[reached[from].session].remove(reached[step].pilot) }
          step = from
        }
        return true
      }
      for other in groups[session].subtracting(fixed[session]).indices { reach(other, from: next) }
      next += 1
    }
    return false
  }
}
