import ProgrammeModel

/// Which pilots of a theme are in one group, and which never are.
struct GroupRules: Sendable {
  /// Pilots that come to the same sessions: sets of two or more that share no pilot.
  let blocks: [IndexSet]
  /// The block of each pilot; `nil` for those that come alone.
  let blockOfPilot: [Int?]
  /// Sets of pilots of which a group has one at most.
  let apart: [IndexSet]

  /// Whether any group will do.
  var isEmpty: Bool { blocks.isEmpty && apart.isEmpty }

  /// The rules of a theme, of which `attending` are the pilots.
  init(_ theme: Theme, attending: IndexSet, _ programme: Programme, _ pilots: [String: Int]) {
    func sets(_ companies: [Company]) -> [IndexSet] {
      companies.filter { $0.holds(in: theme) }.map {
        IndexSet($0.pilots.compactMap { pilots[$0] }).intersection(attending)
      }.filter { $0.count > 1 }
    }
    var blocks: [IndexSet] = []
    for set in sets(programme.together) {
      let (joined, others) = blocks.reduce(into: (set, [IndexSet]())) { result, block in
        if block.intersection(set).isEmpty {
          result.1.append(block)
        } else {
          result.0 = result.0.union(block)
        }
      }
      blocks = others + [joined]
    }
    self.blocks = blocks
    blockOfPilot = programme.pilots.indices.map { pilot in
      blocks.firstIndex { $0.contains(pilot) }
    }
    apart = sets(programme.apart)
  }

  /// The pilots that come where a pilot comes, the pilot among them.
  func block(of pilot: Int) -> IndexSet {
    blockOfPilot[pilot].map { blocks[$0] } ?? IndexSet([pilot])
  }

  /// How many pilots of a group lack company that they come with, or that lacks them.
  func separated(_ group: IndexSet) -> Int {
    blocks.reduce(0) { sum, block in
      let present = group.intersection(block).count
      return sum + min(present, block.count - present)
    }
  }

  /// Whether two pilots are never in one group.
  func areApart(_ pilot: Int, _ other: Int) -> Bool {
    apart.contains { $0.contains(pilot) && $0.contains(other) }
  }

  /// Whether a group has all company and no two pilots that are apart.
  func allows(_ group: IndexSet) -> Bool {
    separated(group) == 0 && apart.allSatisfy { group.intersection($0).count < 2 }
  }
}
