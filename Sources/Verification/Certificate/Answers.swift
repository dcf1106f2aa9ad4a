internal import ProgrammeModel

/// Divides parts of all plans by questions, to each of which a plan has one answer.
struct Answers {
  let sessions: Sessions
  private var positions: Positions { sessions.positions }

  /// The plans of a scope by their answer; `nil` where a plan can have none, or where the question
  /// names what the schedule does not have.
  func scopes(of scope: Scope, by division: Certificate.Division) -> [Scope]? {
    switch division {
    case .groups(let ids, let groups): byGroup(scope, ids, groups)
    case .couple(let theme, let pilot, let other): byCouple(scope, theme, pilot, other)
    case .slot(let ids, let group, let date, let daypart):
      bySlot(scope, ids, group, date, daypart)
    case .venue(let ids, let group, let venue):
      positions.venues[venue].map { place in
        halves(scope, ids, group) { _, isFirst, limit in
          let all = positions.programme.venues.indices
          limit.closedVenues.formUnion(all.filter { ($0 == place) != isFirst }.map(Int32.init))
        }
      } ?? nil
    case .experts(let ids, let group, let experts):
      halves(scope, ids, group) { ways, isFirst, limit in
        let names = positions.programme.experts
        let meant = ways.panels.firstIndex { $0.map { names[$0].id } == experts }
        limit.closedPanels.formUnion(
          ways.panels.indices.filter { ($0 == meant) != isFirst }.map(Int32.init))
      }
    }
  }

  private func numbers(of ids: [String]) -> [Int]? {
    let numbers = ids.compactMap { sessions.ids.firstIndex(of: $0) }
    guard numbers.count == ids.count, Set(numbers).count == ids.count, !ids.isEmpty else {
      return nil
    }
    return numbers
  }

  private func pilots(_ ids: [String]) -> [Int] { ids.compactMap { positions.pilots[$0] }.sorted() }

  /// One session has one group; of two that share all pilots, either has the group where the other
  /// has the rest.
  private func byGroup(_ scope: Scope, _ ids: [String], _ groups: [[String]]) -> [Scope]? {
    guard let numbers = numbers(of: ids) else { return nil }
    let isAlone = numbers.count == 1
    guard isAlone || numbers.count == 2 && sessions.twin(of: numbers[0]) == numbers[1] else {
      return nil
    }
    let theme = sessions.ways[numbers[0]].theme
    let answers = groups.map { group -> Set<[Int]> in
      let group = pilots(group)
      return isAlone ? [group] : [group, sessions.rest(of: group, theme: theme)]
    }
    let named = answers.reduce(into: Set<[Int]>()) { $0.formUnion($1) }
    return answers.map { answer in
      closing(scope, numbers) { !answer.contains($0) }
    } + [closing(scope, numbers) { named.contains($0) }]
  }

  /// Two pilots that attend a theme once each are in one session, or in two.
  private func byCouple(
    _ scope: Scope, _ theme: String, _ pilot: String, _ other: String
  ) -> [Scope]? {
    guard let held = positions.themes[theme], let one = positions.pilots[pilot],
      let two = positions.pilots[other], one != two, positions.attend(one, held) == 1,
      positions.attend(two, held) == 1
    else { return nil }
    let numbers = sessions.ids.indices.filter { sessions.ways[$0].theme == held }
    return [
      closing(scope, numbers) { $0.contains(one) != $0.contains(two) },
      closing(scope, numbers) { $0.contains(one) && $0.contains(two) },
    ]
  }

  private func bySlot(
    _ scope: Scope, _ ids: [String], _ group: [String], _ date: CivilDate, _ daypart: String
  ) -> [Scope]? {
    guard
      let slot = positions.slots.firstIndex(where: {
        $0.date == date && $0.daypart.name == daypart
      })
    else { return nil }
    return halves(scope, ids, group) { _, isFirst, limit in
      limit.slots = limit.slots.clamped(
        to: isFirst ? 0..<Int32(slot) : Int32(slot)..<Int32(positions.slots.count))
    }
  }

  /// Two scopes that differ in one aspect of a group, which comes to one of the sessions at most.
  private func halves(
    _ scope: Scope, _ ids: [String], _ group: [String],
    _ narrow: (_ ways: Ways, _ isFirst: Bool, _ limit: inout Limit) -> Void
  ) -> [Scope]? {
    guard let numbers = numbers(of: ids) else { return nil }
    let (meant, theme) = (pilots(group), sessions.ways[numbers[0]].theme)
    guard numbers.allSatisfy({ sessions.ways[$0].theme == theme }),
      numbers.count == 1 || meant.contains(where: { positions.attend($0, theme) == 1 })
    else { return nil }
    return [true, false].map { isFirst in
      var half = scope
      for number in numbers {
        let ways = sessions.ways[number]
        guard let position = ways.groups.firstIndex(of: meant) else { continue }
        narrow(ways, isFirst, &half.limits[number][position])
      }
      return half
    }
  }

  /// A scope without some groups in some sessions.
  private func closing(
    _ scope: Scope, _ numbers: [Int], where isClosed: ([Int]) -> Bool
  ) -> Scope {
    var part = scope
    for number in numbers {
      for (position, group) in sessions.ways[number].groups.enumerated() where isClosed(group) {
        part.limits[number][position].isOpen = false
      }
    }
    return part
  }
}
