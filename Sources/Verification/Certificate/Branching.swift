internal import ProgrammeModel

/// Divides parts of all plans by questions, to each of which a plan has one answer.
struct Branching {
  let sessions: Sessions
  private var positions: Positions { sessions.positions }

  /// The plans of a subproblem by their answer; `nil` where a plan can have none, or where the question
  /// names what the schedule does not have.
  func subproblems(of subproblem: Subproblem, by division: Certificate.Division) -> [Subproblem]? {
    switch division {
    case .groups(let ids, let groups): byGroup(subproblem, ids, groups)
    case .couple(let theme, let pilot, let other): byCouple(subproblem, theme, pilot, other)
    case .slot(let ids, let group, let date, let daypart):
      bySlot(subproblem, ids, group, date, daypart)
    case .venue(let ids, let group, let venue):
      positions.venues[venue].map { place in
        halves(subproblem, ids, group) { _, isFirst, domain in
          let all = positions.programme.venues.indices
          domain.closedVenues.formUnion(all.filter { ($0 == place) != isFirst }.map(Int32.init))
        }
      } ?? nil
    case .experts(let ids, let group, let experts):
      halves(subproblem, ids, group) { columns, isFirst, domain in
        let names = positions.programme.experts
        let meant = columns.panels.firstIndex { $0.map { names[$0].id } == experts }
        domain.closedPanels.formUnion(
          columns.panels.indices.filter { ($0 == meant) != isFirst }.map(Int32.init))
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
  private func byGroup(_ subproblem: Subproblem, _ ids: [String], _ groups: [[String]])
    -> [Subproblem]?
  {
    guard let numbers = numbers(of: ids) else { return nil }
    let isAlone = numbers.count == 1
    guard isAlone || numbers.count == 2 && sessions.twin(of: numbers[0]) == numbers[1] else {
      return nil
    }
    let theme = sessions.columns[numbers[0]].theme
    let answers = groups.map { group -> Set<[Int]> in
      let group = pilots(group)
      return isAlone ? [group] : [group, sessions.rest(of: group, theme: theme)]
    }
    let named = answers.reduce(into: Set<[Int]>()) { $0.formUnion($1) }
    return answers.map { answer in
      closing(subproblem, numbers) { !answer.contains($0) }
    } + [closing(subproblem, numbers) { named.contains($0) }]
  }

  /// Two pilots that attend a theme once each are in one session, or in two.
  private func byCouple(
    _ subproblem: Subproblem, _ theme: String, _ pilot: String, _ other: String
  ) -> [Subproblem]? {
    guard let held = positions.themes[theme], let one = positions.pilots[pilot],
      let two = positions.pilots[other], one != two, positions.attend(one, held) == 1,
      positions.attend(two, held) == 1
    else { return nil }
    let numbers = sessions.ids.indices.filter { sessions.columns[$0].theme == held }
    return [
      closing(subproblem, numbers) { $0.contains(one) != $0.contains(two) },
      closing(subproblem, numbers) { $0.contains(one) && $0.contains(two) },
    ]
  }

  private func bySlot(
    _ subproblem: Subproblem, _ ids: [String], _ group: [String], _ date: CivilDate,
    _ daypart: String
  ) -> [Subproblem]? {
    guard
      let slot = positions.slots.firstIndex(where: {
        $0.date == date && $0.daypart.name == daypart
      })
    else { return nil }
    return halves(subproblem, ids, group) { _, isFirst, domain in
      domain.slots = domain.slots.clamped(
        to: isFirst ? 0..<Int32(slot) : Int32(slot)..<Int32(positions.slots.count))
    }
  }

  /// Two subproblems that differ in one aspect of a group, which comes to one of the sessions at most.
  private func halves(
    _ subproblem: Subproblem, _ ids: [String], _ group: [String],
    _ narrow: (_ columns: SessionColumns, _ isFirst: Bool, _ domain: inout GroupDomain) -> Void
  ) -> [Subproblem]? {
    guard let numbers = numbers(of: ids) else { return nil }
    let (meant, theme) = (pilots(group), sessions.columns[numbers[0]].theme)
    guard numbers.allSatisfy({ sessions.columns[$0].theme == theme }),
      numbers.count == 1 || meant.contains(where: { positions.attend($0, theme) == 1 })
    else { return nil }
    return [true, false].map { isFirst in
      var half = subproblem
      for number in numbers {
        let columns = sessions.columns[number]
        guard let position = columns.groups.firstIndex(of: meant) else { continue }
        narrow(columns, isFirst, &half.domains[number][position])
      }
      return half
    }
  }

  /// A subproblem without some groups in some sessions.
  private func closing(
    _ subproblem: Subproblem, _ numbers: [Int], where isClosed: ([Int]) -> Bool
  ) -> Subproblem {
    var part = subproblem
    for number in numbers {
      for (position, group) in sessions.columns[number].groups.enumerated() where isClosed(group) {
        part.domains[number][position].isOpen = false
      }
    }
    return part
  }
}
