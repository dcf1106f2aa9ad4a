public import Planning
internal import Publishing

extension Board {
  /// Something on the board that deserves a look.
  public enum Attention: Sendable {
    /// A session could be elsewhere for fewer points, and break nothing.
    case cheaper(Appraiser.Improvement)
    /// A theme whose sessions need every expert that knows it.
    case noStandIn(theme: String, experts: [String])
    /// The pilot that travels most, with its minutes and those of a pilot on average.
    case travelsMost(pilot: String, minutes: Int, average: Int)
    /// Who has not answered yet to a session that is still to come, in the order of the schedule.
    case silent([String])
  }

  /// More places than these are not all looked at while a page waits.
  private static let mostPlaces = 100_000

  /// What deserves a look, beside broken rules.
  public var attention: [Attention] {
    cheaper + themesWithoutStandIn + [longestTraveller].compactMap(\.self)
      + (silent.isEmpty ? [] : [.silent(silent)])
  }

  /// Who has not answered yet to a session that is still to come, in the order of the schedule.
  public var silent: [String] {
    let coming = (situation.ledger?.answers ?? []).filter { answers in
      situation.baseline.today.map { answers.session.date >= $0 } ?? true
    }
    let silent = Set(
      coming.flatMap { answers in
        answers.invited.map(\.participant)
          .filter { answers.attendance(of: $0) == .silent }
      })
    return (programme.pilots.map(\.id) + programme.experts.map(\.id)).filter(silent.contains)
  }

  private var cheaper: [Attention] {
    let isBest = !isSketched && plan.status == .optimal && bound == planCost
    guard !isBest, appraiser.placeCount <= Board.mostPlaces else { return [] }
    return appraiser.improvements(of: sessions).prefix(3).map { .cheaper($0) }
  }

  private var themesWithoutStandIn: [Attention] {
    programme.themes.compactMap { theme in
      let experts = programme.experts.filter { ($0.themes[theme.id] ?? 0) > 0 }.map(\.id)
      let asked = theme.expertDemand.count
      guard asked > 0, experts.count <= asked else { return nil }
      return .noStandIn(theme: theme.id, experts: experts)
    }
  }

  private var longestTraveller: Attention? {
    let figures = appraiser.problem.pilotFigures(of: situation.unpriced(sessions))
    let minutes = figures.reduce(0) { $0 + $1.minutes }
    guard figures.count > 1, let most = figures.max(by: { $0.minutes < $1.minutes }),
      most.minutes > 0
    else { return nil }
    return .travelsMost(
      pilot: most.id, minutes: most.minutes, average: minutes / figures.count)
  }
}
