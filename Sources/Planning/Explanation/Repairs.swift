import ProgrammeModel

/// The smallest changes that make a plan possible.
struct Repairs {
  let planner: Planner
  let tree: HittingSetTree
  let oracle: FeasibilityOracle
  let isOver: @Sendable () -> Bool

  init(
    _ planner: Planner, _ tree: HittingSetTree, _ oracle: FeasibilityOracle,
    isOver: @escaping @Sendable () -> Bool
  ) {
    self.planner = planner
    self.tree = tree
    self.oracle = oracle.until(isOver)
    self.isOver = isOver
  }

  /// The most changes of a repair where there is another.
  private static let mostChanges = 3

  /// Up to three repairs of a set of facts, those first that concern few people.
  ///
  /// Each changes one of the facts, and what stands in the way besides.
  mutating func repairs(of facts: [Fact]) -> [Planner.Repair] {
    var repairs: [Planner.Repair] = []
    let corrections = tree.corrections.map { ($0, $0.reduce(0) { $0 + $1.people }) }
      .sorted { ($0.0.count, $0.1) < ($1.0.count, $1.1) }.map(\.0)
    var used: Set<Fact> = []
    for correction in corrections where repairs.count < 3 && !isOver() {
      guard let fact = correction.first(where: facts.contains), !used.contains(fact),
        repairs.isEmpty || correction.count <= Repairs.mostChanges
      else { continue }
      used.insert(fact)
      guard let repair = repair([fact] + correction.filter { $0 != fact }),
        !repairs.contains(where: { Set($0.edits) == Set(repair.edits) })
      else { continue }
      repairs.append(repair)
    }
    return Array((repairs + groups).sorted(by: Planner.Repair.isSmaller).prefix(3))
  }

  // MARK: Facts

  /// Some facts that are eased by so many steps, or taken out where they are not.
  private struct Draft {
    let facts: [Fact]
    var steps: [Fact: Int] = [:]

    /// What is asked once they are.
    func applied(to planner: Planner) -> Planner {
      var eased = planner.without(facts.filter { steps[$0] == nil })
      for fact in facts {
        if let step = steps[fact] { fact.relaxation?.apply(&eased.programme, step) }
      }
      return eased
    }

    /// What somebody edits for that.
    var edits: [Planner.Edit] {
      unique(
        facts.map { fact in
          steps[fact].flatMap { fact.relaxation?.edit($0) } ?? fact.removal.edit
        })
    }
  }

  /// Changes every fact as little as helps, and takes out what cannot be changed.
  private func repair(_ facts: [Fact]) -> Planner.Repair? {
    var draft = Draft(facts: facts)
    for fact in facts {
      guard let relaxation = fact.relaxation else { continue }
      draft.steps[fact] = leastStep(of: relaxation) { step in
        var eased = draft
        eased.steps[fact] = step
        return !isOver() && oracle.plan(of: eased.applied(to: planner)) != nil
      }
    }
    return repair(
      draft.applied(to: planner), draft.edits, people: facts.reduce(0) { $0 + $1.people })
  }

  /// The least step that helps, where the last does.
  private func leastStep(of relaxation: Fact.Relaxation, _ helps: (Int) -> Bool) -> Int? {
    guard relaxation.steps > 0, helps(relaxation.steps) else { return nil }
    var (fails, works) = (0, relaxation.steps)
    while works - fails > 1 {
      let middle = fails + (works - fails) / 2
      if helps(middle) { works = middle } else { fails = middle }
    }
    return works
  }

  // MARK: Groups

  /// One session more of a theme, for every theme that can fill it and where that helps.
  private lazy var groups: [Planner.Repair] = {
    let programme = planner.programme
    return programme.themes.indices.compactMap { index in
      let theme = programme.themes[index]
      let attending = programme.pilots.filter { ($0.attend[theme.id] ?? theme.attend) > 0 }
      let seats = attending.reduce(0) { $0 + ($1.attend[theme.id] ?? theme.attend) }
      guard case .between(let sizes) = theme.pilots, !isOver(),
        (theme.sessions + 1) * sizes.lowerBound <= seats
      else { return nil }
      var larger = planner
      larger.programme.themes[index].sessions += 1
      guard oracle.plan(of: larger) != nil else { return nil }
      let key = ScheduleKeys.theme.sessions
      let path = Fact.Entry.path(ScheduleKeys.schedule.themes, theme.id)
      let entry = Fact.Entry(programme, path, key, theme.sessions)
      let edit = Planner.Edit(entry, to: "\(key.name): \(theme.sessions + 1)")
      return repair(
        larger, [edit],
        people: attending.reduce(programme.team.people) { $0 + $1.people })
    }
  }()

  // MARK: Plans

  /// The repair with what the best plan costs that a short search finds; `nil` where none is known.
  private func repair(
    _ eased: Planner, _ edits: [Planner.Edit], people: Int
  ) -> Planner.Repair? {
    guard !isOver(), let known = oracle.plan(of: eased) else { return nil }
    let problem = eased.problem
    guard let origin = problem.candidates(of: known) else { return nil }
    let effort = Planner.Effort(moves: 300_000, seconds: 3)
    let search = Search(
      problem: problem, tables: Tables(problem), effort: effort, annealers: 2,
      parameters: Search.Parameters(origin: origin))
    let points = Evaluation(origin, of: problem).cost
    let found = search.run(isCancelled: isOver, report: { _ in }).best?.points ?? points
    return Planner.Repair(edits: edits, people: people, cost: min(points, found))
  }
}

extension Planner.Repair {
  /// Whether one asks less than another: fewer edits, then fewer people.
  fileprivate static func isSmaller(_ one: Planner.Repair, _ other: Planner.Repair) -> Bool {
    (one.edits.count, one.people) < (other.edits.count, other.people)
  }
}
