package import ProgrammeModel
internal import Verification

/// The cheapest valid plan of a tiny programme, found by trying everything.
///
/// Validity and cost are what the verifier says. Left out is only what obviously cannot lead to a
/// valid or cheaper plan: sessions that break a rule by themselves; sessions that clash two by two
/// or pass a total; attendances beyond what is asked; the same plan with other numbers; and plans
/// whose sessions already cost as much as the best.
package struct BruteForce {
  private let judge: Verifier
  private let ids: [String]
  private let most: Int
  private var best: (cost: Int, plan: PlanDocument)?

  /// Tries every plan.
  ///
  /// - Parameters:
  ///   - programme: At most four pilots and four sessions and a dozen slots, or it takes long.
  ///   - baseline: What was published of it.
  ///   - most: How many calendar entries may change against the published plan.
  /// - Returns: The cheapest valid plan with its cost, or `nil` where there is none.
  package static func optimum(
    of programme: Programme, after baseline: Baseline = Baseline(),
    changesAtMost most: Int = .max
  ) -> (cost: Int, plan: PlanDocument)? {
    let judge = Verifier(programme, after: baseline)
    let candidates = Candidates(programme, after: baseline)
    let tally = Tally(programme, judge)
    let sessions = programme.themes.flatMap { theme in
      let free = theme.sessionIDs.first { !candidates.fixed.contains($0) }
      let shared = tally.offers(free.map(candidates.of) ?? [])
      return theme.sessionIDs.map { id in
        candidates.fixed.contains(id) ? tally.offers(candidates.of(id)) : shared
      }
    }
    var search = BruteForce(
      judge: judge, ids: programme.themes.flatMap(\.sessionIDs), most: most)
    search.extend(tally, sessions[...])
    return search.best
  }

  private init(judge: Verifier, ids: [String], most: Int) {
    self.judge = judge
    self.ids = ids
    self.most = most
  }

  /// Decides the first of the open sessions in every way that can still be cheaper than the best.
  ///
  /// Each open session comes with the offers that fit the chosen ones, cheapest first.
  private mutating func extend(_ tally: Tally, _ open: ArraySlice<[Offer]>) {
    guard let first = open.first else { return judge(tally) }
    let rest = open.dropFirst()
    let others = rest.reduce(0) { $0 + ($1.first?.least ?? 0) }
    for offer in first {
      let limit = best?.cost ?? .max
      if tally.cost + offer.least + others >= limit { return }
      var next = tally
      next.add(offer)
      guard next.canComplete else { continue }
      let narrowed = rest.map {
        next.narrow($0, beside: offer.candidate, below: limit - next.cost)
      }
      if narrowed.contains(where: \.isEmpty) { continue }
      let bound = narrowed.reduce(next.cost) { $0 + $1[0].least }
      if bound < limit { extend(next, narrowed[...]) }
    }
  }

  private mutating func judge(_ tally: Tally) {
    let sessions = zip(tally.chosen, ids).map { candidate, id in
      var session = candidate.session
      session.id = id
      return session
    }
    let plan = PlanDocument.alone(sessions, tally.programme)
    let verdict = judge.verify(plan)
    guard verdict.broken.isEmpty, verdict.cost < best?.cost ?? .max,
      verdict.units["stability"] ?? 0 <= most
    else { return }
    best = (verdict.cost, plan)
  }
}

extension PlanDocument {
  /// A plan that says nothing of its cost.
  static func alone(_ sessions: [PlannedSession], _ programme: Programme) -> PlanDocument {
    PlanDocument(
      programme: programme.id, schedule: programme.digest, status: .feasible, cost: 0, bound: 0,
      wishes: [], sessions: sessions)
  }
}
