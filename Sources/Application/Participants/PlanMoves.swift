internal import Planning
internal import ProgrammeModel
internal import Reports
internal import Synchronization

/// Where sessions of a plan could be as well, found when it is asked first.
final class PlanMoves: Sendable {
  private let plan: PlanDocument
  private let programme: Programme
  private let baseline: Baseline
  private let known = Mutex<(appraiser: Appraiser?, points: [String: [Slot: Int]])>((nil, [:]))

  typealias Slot = AvailabilitySheet.OpenSlot

  /// The most slots of a participant that are told from the others: about a screen and a half of a
  /// phone, of a choice each.
  private static let most = 12

  init(of plan: PlanDocument, in programme: Programme, after baseline: Baseline) {
    (self.plan, self.programme, self.baseline) = (plan, programme, baseline)
  }

  /// The slots to which a session of a participant could move alone and break nothing, those at which
  /// that costs the fewest points.
  func cheapest(of participant: String, among slots: Set<Slot>) -> Set<Slot> {
    var best: [Slot: Int] = [:]
    for session in plan.sessions
    where session.pilots.contains(participant) || session.experts.contains(participant) {
      best.merge(points(of: session.id).filter { slots.contains($0.key) }, uniquingKeysWith: min)
    }
    let order = best.sorted {
      ($0.value, $0.key.date, $0.key.daypart) < ($1.value, $1.key.date, $1.key.daypart)
    }
    return Set(order.prefix(PlanMoves.most).map(\.key))
  }

  /// What it costs to have a session at each slot where that breaks nothing, at the best venue.
  private func points(of session: String) -> [Slot: Int] {
    known.withLock { known in
      if let points = known.points[session] { return points }
      let appraiser = known.appraiser ?? Appraiser(programme, after: baseline)
      var points: [Slot: Int] = [:]
      for place in appraiser.places(of: session, in: plan.sessions) ?? []
      where place.breaks.isEmpty {
        let slot = Slot(date: place.date, daypart: place.daypart)
        points[slot] = min(points[slot] ?? place.points, place.points)
      }
      known = (appraiser, known.points.merging([session: points]) { $1 })
      return points
    }
  }
}
