import ProgrammeModel

/// What the sessions of a plan cost at least at some duals: each the cheapest of its kind, no more on
/// a day and in an ISO week than the programme team can.
///
/// With the team's days in it, sessions spread over the year by themselves; as rows of a program they
/// would be pushed apart one by one.
struct Relaxation {
  /// The prices of each kind.
  let kinds: [KindPrices]
  /// What all sessions cost, the duals of kinds and the team's days left out; `nil` where there is
  /// not room for all.
  private(set) var least: Int?

  /// Prices all sessions; fails where that was ended.
  ///
  /// - Parameters:
  ///   - pricing: What sessions are priced by.
  ///   - fields: What the duals earn, those of the team's days left out.
  ///   - thresholds: By kind and day: the cheapest session is found where it may cost less.
  ///   - rounds: How often the sessions that are taken are searched and taken anew, until all that
  ///     are taken were searched; ended before that, the bound is lower.
  ///   - isOver: Asked many times a second; true ends the pricing.
  init?(
    _ pricing: Pricing, _ fields: DualFields, below thresholds: [[Int]]? = nil, rounds: Int,
    isOver: () -> Bool
  ) {
    let problem = pricing.problem
    var kinds: [KindPrices] = []
    for kind in pricing.kinds.indices {
      guard let prices = KindPrices(pricing, kind: kind, fields, isOver: isOver) else { return nil }
      kinds.append(prices)
    }
    self.kinds = kinds
    for (prices, limits) in zip(kinds, thresholds ?? []) {
      for day in limits.indices where prices.least[day] < limits[day] {
        guard !isOver() else { return nil }
        prices.search(day)
      }
    }
    let isTeams = pricing.kinds.map { problem.programme.themes[$0.theme].hasTeam }
    var flow = TeamFlow(
      problem,
      sessions: pricing.kinds.indices.map { isTeams[$0] ? pricing.kinds[$0].sessions.count : 0 })
    for round in 0...rounds {
      guard var cost = flow.leastCost(kinds.flatMap(\.least)) else { return }
      var open: [(kind: Int, day: Int)] = []
      for (number, prices) in kinds.enumerated() {
        for day in prices.least.indices
        where flow.placed[number * problem.days + day] > 0 && !prices.isSearched[day] {
          open.append((number, day))
        }
        guard !isTeams[number],
          let day = prices.least.indices.min(by: { prices.least[$0] < prices.least[$1] })
        else { continue }
        guard prices.least[day] < Pricing.most else { return }
        cost += prices.least[day] * pricing.kinds[number].sessions.count
        if !prices.isSearched[day] { open.append((number, day)) }
      }
      least = cost
      guard !open.isEmpty, round < rounds else { return }
      for (kind, day) in open {
        guard !isOver() else { return }
        kinds[kind].search(day)
      }
    }
  }
}
