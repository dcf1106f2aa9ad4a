import ProgrammeModel

extension ColumnGeneration {
  /// Duals for a first bound, and the rows of attendances.
  ///
  /// An attendance gets its share of what its session costs in the best plan: half of what it costs
  /// by itself, and an equal part of all else. Experts and hosts get what their last session adds to
  /// their load. Without a plan all are nothing.
  var startingDuals: (duals: [Double], attendances: [Int]) {
    let (book, problem, pilots) = (master.book, tables.problem, tables.pilots)
    let sessions = best?.plan ?? []
    var duals = Array(repeating: 0.0, count: book.rows.count)
    var attendances: [Int] = []
    // By count of load: of every counter what the last one adds, in points.
    let last = book.counts.map { priced -> [Int: Double] in
      guard priced.count.isOfLoad else { return [:] }
      var amounts: [Int: Int] = [:]
      for session in sessions {
        priced.count.forEachAmount(of: session, in: problem) { amounts[$0, default: 0] += $1 }
      }
      return Dictionary(
        uniqueKeysWithValues: amounts.map { counter, amount in
          let units = [amount, amount - 1].map {
            priced.count.units(at: $0, counter: counter, in: problem)
          }
          return (counter, Double((priced.price ?? 0) * (units[0] - units[1])))
        })
    }
    var shares = Array(repeating: 0.0, count: tables.themes * pilots)
    for session in sessions {
      let members = session.pilots.indices
      let own = members.map { pilot in
        let row = session.theme * pilots + pilot
        return Double(
          (tables.pilotSlot[row, session.slot] + tables.pilotVenue[row, session.venue]).points)
      }
      var rest = Double(tables.price(of: session).points) - own.reduce(0, +) / 2
      for (number, priced) in book.counts.enumerated() where priced.count.isOfLoad {
        priced.count.forEachAmount(of: session, in: problem) { counter, _ in
          rest += last[number][counter] ?? 0
        }
      }
      for (pilot, cost) in zip(members, own) {
        let row = session.theme * pilots + pilot
        shares[row] +=
          (cost / 2 + rest / Double(members.count))
          / Double(problem.attendance[session.theme][pilot])
      }
    }
    for (number, row) in book.rows.enumerated() {
      guard case .counter(let count, let counter) = row else { continue }
      let priced = book.counts[count]
      if case .pilotTheme = priced.count.tally, case .deviation = priced.count.penalty {
        let (pilot, theme) = counter.quotientAndRemainder(dividingBy: tables.themes)
        duals[number] = shares[theme * pilots + pilot]
        attendances.append(number)
      } else if priced.count.isOfLoad {
        duals[number] = -(last[count][counter] ?? 0)
      }
    }
    return (duals, attendances)
  }
}

extension ConvexCount {
  /// Whether it counts what experts or hosts do.
  fileprivate var isOfLoad: Bool {
    switch tally {
    case .expert, .host: true
    default: false
    }
  }
}
