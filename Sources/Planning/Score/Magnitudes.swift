import ProgrammeModel

/// How large numbers get, and why no sum of the engine overflows.
///
/// A schedule has at most 1,000 pilots, experts, themes, venues and sessions, and 5,000 sessions of
/// earlier plans; its prices, minutes, euros and people are whole numbers up to a million. Whatever
/// a plan of it looks like, valid or not, it costs less than 6 × 10¹⁸ points:
///
/// - travel: 1,000 sessions of 2,000 participants, a million minutes each, at a million: 2 × 10¹⁸;
/// - fair travel: 1,000 sessions of 1,000 pilots, a million minutes each, at a million: 10¹⁸;
/// - pilots that meet again: 499,500 pairs, 5,000 × 1,000 + 499,500 repeats each, at a million:
///   2.8 × 10¹⁸;
/// - all others together: less than 10¹⁷, most of it for pilots who wait.
///
/// `Int` holds 9.2 × 10¹⁸, so that evaluation and search add points up as they are. Broken rules
/// count euros at most, 10¹² of them, at a weight of 1 where that is so.
///
/// A proof counts in parts of a point, 2²⁰ where that fits, and adds up duals that a linear program
/// chose without regard to any of this. It is made where the dearest plan costs less than
/// ``mostProven``, in parts so large that the dearest plan has 2⁵⁷ at most and the dearest session
/// 2⁴⁶, and of duals that come to 2⁵⁸ in a plan and 2⁴⁸ in a session at most: others are not
/// believed. Then no reduced cost of a session reaches ``Pricing/most``, and a bound, a slack, and
/// three reduced costs together are below 2⁶².
enum Magnitudes {
  /// Points from which on there is no proof, and sessions are not drawn from columns.
  static let mostProven = 0x1p50

  /// The parts of a point that certificates count in, and proofs where they can.
  static let finestPoint = 1 << 20

  /// The parts of a point that a proof counts in.
  ///
  /// - Parameters:
  ///   - plan: More points than any plan has, below ``mostProven``.
  ///   - session: More points than any session has by itself, where sessions are priced one by one.
  /// - Returns: A power of two.
  static func point(dearestPlan plan: Double, dearestSession session: Double = 0) -> Int {
    var point = finestPoint
    while point > 1, plan * Double(point) > 0x1p57 || session * Double(point) > 0x1p46 {
      point /= 2
    }
    return point
  }

  /// Whether a proof can add up duals that come to so many points for all kinds, in a plan and in a
  /// session.
  static func admits(kind: Double, plan: Double, session: Double, point: Int) -> Bool {
    let parts = Double(point)
    return kind * parts < 0x1p58 && plan * parts < 0x1p58 && session * parts < 0x1p48
  }
}

extension Tables {
  /// More points than any session has by itself, or so many.
  var dearestSession: Double {
    let most = (
      pilots: Double(problem.groupSizes.map(\.upperBound).max() ?? 0),
      experts: Double(problem.programme.themes.map(\.experts).max() ?? 0)
    )
    let looked = slot.mostPoints + venue.mostPoints + venueSlot.mostPoints
    var points = Double(looked)
    points += most.pilots * Double(pilotSlot.mostPoints + pilotVenue.mostPoints)
    points += most.experts * Double(expertSlot.mostPoints + expertVenue.mostPoints)
    points += most.pilots * most.pilots / 2 * Double(pair.mostPoints)
    // A wish that looks at whole sessions counts four units a participant at most.
    for term in session { points += Double(term.price.points) * 4 * Double(pilots + experts) }
    return points
  }

  /// More points than any plan has, or so many.
  var dearestPlan: Double {
    var points = Double(constant.points) + Double(problem.sessions.count) * dearestSession
    for criterion in criteria where !criterion.isRule {
      for case .count(let count) in criterion.measures {
        points += Double(criterion.price(in: problem.programme)) * count.mostUnits(in: problem)
      }
    }
    return points
  }
}

extension ConvexCount {
  /// More units than all counters have together, or so many.
  fileprivate func mostUnits(in problem: Problem) -> Double {
    let sessions =
      switch tally {
      case .pilotSlot, .pilotVenue, .pilotTheme, .pilotPair, .share: problem.mostAttended
      case .expert, .host, .expertSlot, .teamSlot, .venueSlot, .cost, .changes:
        problem.sessions.count
      }
    let most = Double(sessions) * Double(Measure.count(self).mostAmount(in: problem))
    let counters = counters(in: problem)
    guard case .repeats(let begun) = penalty else { return Double(counters) * most }
    return (0..<counters).reduce(0) { $0 + most * (Double(begun(problem, $1)) + most) }
  }
}

extension RowBook {
  /// How often a dual counts.
  struct Reach {
    /// In all sessions of a plan and the row's own side, at most.
    let plan: Double
    /// In one session, at most.
    let session: Double
  }

  /// How often the dual of a row counts; `nil` for those of kinds.
  func reach(of row: MasterRow, side: Int) -> Reach? {
    var (sessions, amount, pairs) = (problem.sessions.count, 1, 1.0)
    switch row {
    case .kind: return nil
    case .pilotClique, .expertClique: break
    case .forcedRepeats: amount = forced?.doubled.compactMap { $0.max() }.max() ?? 0
    case .counter(let number, let counter):
      switch counts[number].count.tally {
      case .pilotTheme:
        sessions = problem.sessionsOfTheme[counter % problem.programme.themes.count].count
      case .pilotVenue(let minutes):
        amount = problem.programme.venues.indices.reduce(1) {
          max($0, minutes(problem, counter, $1))
        }
      case .pilotPair:
        let size = Double(problem.groupSizes.map(\.upperBound).max() ?? 0)
        pairs = max(1, size * size)
      case .cost, .share: amount = largestBill
      case .changes: amount = problem.programme.pilots.count + problem.programme.experts.count
      case .pilotSlot, .expert, .host, .expertSlot, .teamSlot, .venueSlot: break
      }
    }
    return Reach(
      plan: abs(Double(side)) + Double(sessions) * Double(amount), session: Double(amount) * pairs)
  }

  /// More euros than any session costs, or so many.
  private var largestBill: Int {
    let fees = problem.programme.experts.map(\.fee).max() ?? 0
    let most = problem.programme.themes.map(\.experts).max() ?? 0
    return 1 + most * fees + (problem.programme.venues.map(\.cost).max() ?? 0)
  }
}
