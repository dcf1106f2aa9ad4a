import TestSupport

@testable import Planning

/// Changes of a state by chance, good or bad, within what the search may do.
struct RandomWalk {
  enum Move {
    case slot(Int, Int)
    case venue(Int, Int)
    case expert(Int, Int, Int)
    case swap(Int, Int, Int, Int)
    case move(Int, Int, Int)
    case none
  }

  let problem: Problem
  var source: RandomSource

  mutating func perform(_ change: Move, on state: inout State, doing: Bool) -> Score {
    switch change {
    case .slot(let session, let slot): state.changeSlot(session, to: slot, doing: doing)
    case .venue(let session, let venue): state.changeVenue(session, to: venue, doing: doing)
    case .expert(let session, let old, let new):
      state.changeExpert(session, old, to: new, doing: doing)
    case .swap(let pilot, let session, let mate, let other):
      state.swapPilots(pilot, of: session, mate, of: other, doing: doing)
    case .move(let pilot, let session, let other):
      state.movePilot(pilot, from: session, to: other, doing: doing)
    case .none: .zero
    }
  }

  mutating func change(of state: borrowing State) -> Move {
    let plan = state.plan
    let movable = plan.filter { !problem.sessions[$0.session].isFrozen }
    guard let candidate = movable.randomElement(using: &source) else { return .none }
    let (session, theme) = (candidate.session, candidate.theme)
    let spec = problem.sessions[session]
    switch source.index(below: 5) {
    case 0: return spec.slots.randomElement(using: &source).map { .slot(session, $0) } ?? .none
    case 1: return spec.venues.randomElement(using: &source).map { .venue(session, $0) } ?? .none
    case 2:
      let old = candidate.experts.subtracting(spec.experts).indices.randomElement(using: &source)
      let panel = problem.panels[theme].first { panel in old.map(panel.experts.contains) == true }
      let new = panel?.experts.filter { !candidate.experts.contains($0) }
        .randomElement(using: &source)
      guard let old, let new else { return .none }
      return .expert(session, old, new)
    default:
      guard
        let other = movable.filter({ $0.theme == theme && $0.session != session })
          .randomElement(using: &source)
      else { return .none }
      let free = candidate.pilots.subtracting(other.pilots).subtracting(spec.pilots)
      let theirs = other.pilots.subtracting(candidate.pilots)
        .subtracting(problem.sessions[other.session].pilots)
      let sizes = problem.groupSizes[theme]
      guard let pilot = free.indices.randomElement(using: &source) else { return .none }
      if source.index(below: 2) == 0, candidate.pilots.count > sizes.lowerBound,
        other.pilots.count < sizes.upperBound
      {
        return .move(pilot, session, other.session)
      }
      guard let mate = theirs.indices.randomElement(using: &source) else { return .none }
      return .swap(pilot, session, mate, other.session)
    }
  }
}
