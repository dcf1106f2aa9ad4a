import ProgrammeModel

/// What a tree leaves behind for a certificate: the duals of every part, and how it was divided.
struct ProofLog: Sendable {
  private struct Part {
    /// Rows with duals in parts of a point; those of kinds do not matter.
    var rowDuals: [(row: MasterRow, dual: Int)] = []
    /// What they prove, in parts of a point and without what every plan costs; `nil` before the part
    /// was explored.
    var bound: Int?
    var division: Certificate.Division?
    var parts: [Int] = []
  }

  /// All plans, then the parts in the order in which they were found.
  private var parts = [Part()]

  /// Notes what duals prove for a part.
  mutating func record(_ rowDuals: [(row: MasterRow, dual: Int)], bound: Int, of part: Int) {
    parts[part].rowDuals = rowDuals
    parts[part].bound = bound
  }

  /// Notes how a part is divided, and numbers the parts of it.
  mutating func divide(_ part: Int, _ divided: Branching.Parts) -> [Tree.Node] {
    parts[part].division = divided.division
    return divided.nodes.map { node in
      var numbered = node
      numbered.number = parts.count
      parts[part].parts.append(parts.count)
      parts.append(Part())
      return numbered
    }
  }

  /// The certificate of a bound that the tree has come to, `constant` of which every plan costs;
  /// `nil` where not even all plans together were explored.
  ///
  /// Parts whose own duals prove the bound stay undivided, however far the tree went on.
  func certificate(of bound: Int, in book: RowBook, constant: Int) -> Certificate? {
    guard parts[0].bound != nil || bound <= constant else { return nil }
    let enough = (bound - constant - 1) * book.point
    var rows: [Certificate.Row] = []
    var numbers: [MasterRow: Int] = [:]
    var written: [Certificate.Part] = []
    var order = [0]
    while written.count < order.count {
      let part = parts[order[written.count]]
      let isDivided = part.bound ?? enough <= enough
      var prices: [Certificate.Price] = []
      for (row, dual) in part.rowDuals {
        guard let certified = book.certified(row) else { continue }
        let number = numbers[row] ?? rows.count
        if number == rows.count {
          numbers[row] = number
          rows.append(certified)
        }
        prices.append(Certificate.Price(row: number, amount: -dual))
      }
      let firstPart = order.count
      if isDivided { order += part.parts }
      written.append(
        Certificate.Part(
          prices: prices, division: isDivided ? part.division : nil,
          parts: Array(firstPart..<order.count)))
    }
    let programme = book.problem.programme
    return Certificate(
      programme: programme.id, schedule: programme.digest, bound: bound, rows: rows,
      parts: written)
  }
}

extension RowBook {
  /// What a certificate calls a row; `nil` for those of kinds, which a checker does not need.
  fileprivate func certified(_ row: MasterRow) -> Certificate.Row? {
    let programme = problem.programme
    let first = programme.period.lowerBound
    switch row {
    case .kind, .forcedRepeats: return nil
    case .counter(let count, let counter): return counts[count].count.row(problem, counter)
    case .pilotClique(let pilot, let days):
      return .pilotClique(
        pilot: programme.pilots[pilot].id,
        stretches: zip(programme.themes, days).compactMap { theme, range in
          range.map {
            Certificate.Stretch(
              theme: theme.id, from: first.adding(days: $0.lowerBound),
              until: first.adding(days: $0.upperBound))
          }
        })
    case .expertClique(let expert, let days):
      return .expertClique(
        expert: programme.experts[expert].id, from: first.adding(days: days.lowerBound),
        until: first.adding(days: days.upperBound))
    }
  }
}
