import ProgrammeModel

/// Rows that a solution over columns violates: cliques of forbidden days, and counters that wait.
struct Separation {
  private let tables: Tables
  private let problem: Problem
  /// By theme and theme: the forbidden days around 0, as first minus second.
  private let pilotRuns: [[ClosedRange<Int>?]]
  /// By expert: the forbidden days around 0.
  private let expertRuns: [ClosedRange<Int>?]

  init(_ tables: Tables) {
    self.tables = tables
    problem = tables.problem
    let days = tables.days
    func run(_ rows: borrowing PriceTable, _ row: Int) -> ClosedRange<Int>? {
      guard rows[row, days].broken > 0 else { return nil }
      var (low, high) = (0, 0)
      while low > -days, rows[row, low - 1 + days].broken > 0 { low -= 1 }
      while high < days, rows[row, high + 1 + days].broken > 0 { high += 1 }
      return low...high
    }
    var pilotRuns: [[ClosedRange<Int>?]] = []
    for theme in 0..<tables.themes {
      pilotRuns.append(
        (0..<tables.themes).map { run(tables.pilotDistance, theme * tables.themes + $0) })
    }
    self.pilotRuns = pilotRuns
    expertRuns = (0..<tables.experts).map { run(tables.expertDistance, $0) }
  }

  /// Violated rows: the worst of every pilot, and all of experts and counters.
  ///
  /// Where they are too many to come in at once they are the dearest of all, so that the wishes of some
  /// need not wait for the rules of others.
  func rows(
    _ support: [(candidate: Candidate, value: Double)], _ book: RowBook
  ) -> [MasterRow] {
    var rows: [Weighted] = []
    for pilot in 0..<tables.pilots {
      var weights = Array(
        repeating: Array(repeating: 0.0, count: tables.days), count: tables.themes)
      for (candidate, value) in support where candidate.pilots.contains(pilot) {
        weights[candidate.theme][problem.slots[candidate.slot].day] += value
      }
      let themes = (0..<tables.themes).filter { problem.attendance[$0][pilot] > 0 }
      var found = windows(pilot, themes, weights) + orders(pilot, weights)
      for theme in themes where problem.programme.themes[theme].gap != nil {
        found += windows(pilot, [theme], weights)
      }
      rows += found.sorted { $0.excess > $1.excess }.prefix(Tuning.Proof.cliquesPerPilot).map {
        (.pilotClique(pilot: pilot, days: $0.days), $0.excess * Tuning.Proof.pointsOfClique)
      }
    }
    rows += expertRows(support)
    rows += counters(support, book)
    guard rows.count > Tuning.Proof.mostRows else { return rows.map(\.row) }
    return rows.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.prefix(Tuning.Proof.mostRows).map(\.element.row)
  }

  /// A row and what its violation is worth, in points.
  private typealias Weighted = (row: MasterRow, weight: Double)

  /// Counters that wait for a row, and that the solution brings beyond what is free.
  private func counters(
    _ support: [(candidate: Candidate, value: Double)], _ book: RowBook
  ) -> [Weighted] {
    var found: [Weighted] = []
    for (number, priced) in book.counts.enumerated() where priced.waits {
      var sums: [Int: Double] = [:]
      for (candidate, value) in support {
        priced.count.forEachAmount(of: candidate, in: problem) {
          sums[$0, default: 0] += value * Double($1)
        }
      }
      for (counter, sum) in sums.sorted(by: { $0.key < $1.key })
      where !book.hasRow(count: number, counter: counter) {
        let units = priced.count.units(at: sum, counter: counter, in: problem)
        guard units > Tuning.Proof.violation else { continue }
        let points = priced.price.map { Double($0) * units } ?? .infinity
        found.append((.counter(count: number, counter: counter), points))
      }
    }
    return found
  }

  private typealias Clique = (days: [ClosedRange<Int>?], excess: Double)

  /// Windows of days in which some themes of a pilot exclude each other.
  private func windows(_ pilot: Int, _ themes: [Int], _ weights: [[Double]]) -> [Clique] {
    var length = tables.days
    for first in themes {
      for second in themes where first != second || problem.attendance[first][pilot] > 1 {
        guard let run = pilotRuns[first][second] else { return [] }
        length = min(length, run.upperBound + 1, 1 - run.lowerBound)
      }
    }
    var cliques: [Clique] = []
    for start in stride(from: 0, to: tables.days, by: 1) {
      let range = start...min(start + length - 1, tables.days - 1)
      guard themes.contains(where: { weights[$0][start] > 0 }) else { continue }
      let sum = themes.reduce(0) { $0 + weights[$1][range].reduce(0, +) }
      guard sum > 1 + Tuning.Proof.violation else { continue }
      cliques.append(
        (weights.indices.map { themes.contains($0) ? range : nil }, sum - 1))
    }
    return cliques
  }

  /// One theme early and another, which goes before it, late: at most one of the two.
  ///
  /// Where a pilot comes to a theme once, all its days up to a day or from a day on count together;
  /// else one day alone, on which it can come but once.
  private func orders(_ pilot: Int, _ weights: [[Double]]) -> [Clique] {
    var cliques: [Clique] = []
    let last = tables.days - 1
    let themes = (0..<tables.themes).filter { problem.attendance[$0][pilot] > 0 }
    for later in themes {
      for earlier in themes where earlier != later {
        guard let run = pilotRuns[later][earlier], run.lowerBound <= -last else { continue }
        for day in 0...last where weights[earlier][day] > 0 {
          let end = min(last, day + run.upperBound)
          let earlierDays = problem.attendance[earlier][pilot] == 1 ? day...last : day...day
          let laterDays =
            problem.attendance[later][pilot] == 1
            ? [0...end] : (0...end).filter { weights[later][$0] > 0 }.map { $0...$0 }
          let sum = weights[earlier][earlierDays].reduce(0, +)
          for range in laterDays {
            let excess = sum + weights[later][range].reduce(0, +) - 1
            guard excess > Tuning.Proof.violation else { continue }
            var days = [ClosedRange<Int>?](repeating: nil, count: tables.themes)
            days[later] = range
            days[earlier] = earlierDays
            cliques.append((days, excess))
          }
        }
      }
    }
    return cliques
  }

  private func expertRows(
    _ support: [(candidate: Candidate, value: Double)]
  ) -> [Weighted] {
    var rows: [Weighted] = []
    for (expert, run) in expertRuns.enumerated() {
      guard let run else { continue }
      let length = min(run.upperBound + 1, 1 - run.lowerBound)
      var weights = Array(repeating: 0.0, count: tables.days)
      for (candidate, value) in support where candidate.experts.contains(expert) {
        weights[problem.slots[candidate.slot].day] += value
      }
      for start in weights.indices where weights[start] > 0 {
        let range = start...min(start + length - 1, tables.days - 1)
        let excess = weights[range].reduce(0, +) - 1
        if excess > Tuning.Proof.violation {
          rows.append(
            (.expertClique(expert: expert, days: range), excess * Tuning.Proof.pointsOfClique))
        }
      }
    }
    return rows
  }
}

extension ConvexCount {
  /// The units of a counter at a count that need not be whole: straight between whole ones.
  fileprivate func units(at count: Double, counter: Int, in problem: Problem) -> Double {
    let whole = Int(count)
    let (below, above) = (
      units(at: whole, counter: counter, in: problem),
      units(at: whole + 1, counter: counter, in: problem)
    )
    return Double(below) + (count - Double(whole)) * Double(above - below)
  }
}
