/// Changes of who meets whom.
extension MarkovChain {
  mutating func tryPilots() {
    guard let session = random.element(of: neighbourhood.pilotMovers) else { return }
    let theme = state.tables.sessionTheme[session]
    let partners = neighbourhood.partners.count(theme)
    let pilot = state.members[session, random.index(below: state.members.count(session))]
    if neighbourhood.hasBlocks[theme], random.index(below: 2) == 0 {
      return tryBlocks(session, pilot, theme)
    }
    let isBold = random.index(below: Tuning.Search.boldness) == 0
    for _ in 0..<Tuning.Search.pilotTries {
      let other = neighbourhood.partners[theme, random.index(below: partners)]
      guard other != session, isFree(pilot, of: session, for: other),
        isBold || suits(pilot, of: session, to: other)
      else { continue }
      let elastic =
        neighbourhood.isElastic[theme]
        && state.members.count(session) > neighbourhood.least[theme]
        && state.members.count(other) < neighbourhood.most[theme]
      if elastic, random.index(below: Tuning.Search.elasticity) == 0 {
        return exchange(session, pilot, other, nil)
      }
      let size = state.members.count(other)
      let first = random.index(below: size)
      for index in 0..<size {
        let mate = state.members[other, first + index < size ? first + index : first + index - size]
        if isFree(mate, of: other, for: session), isBold || suits(mate, of: other, to: session) {
          return exchange(session, pilot, other, mate)
        }
      }
    }
  }

  /// Whether a pilot of a session is neither pinned there nor in the other session.
  @inline(__always)
  func isFree(_ pilot: Int, of session: Int, for other: Int) -> Bool {
    !state.candidates[other].pilots.contains(pilot)
      && !state.tables.problem.sessions[session].pilots.contains(pilot)
  }

  /// Whether another session breaks no rule of a pilot that leaves its own for it.
  @inline(__always)
  func suits(_ pilot: Int, of session: Int, to other: Int) -> Bool {
    let tables = state.tables
    let theme = tables.sessionTheme[other]
    return tables.pilotSlot[theme * tables.pilots + pilot, state.slots[other]].broken == 0
      && state.pilotDistances(pilot, theme: theme, day: state.days[other], except: session).broken
        == 0
  }

  /// Exchanges pilots, or moves one where there is no mate, with new venues where hosts leave.
  mutating func exchange(_ session: Int, _ pilot: Int, _ other: Int, _ mate: Int?) {
    let (venue, otherVenue) = (state.venues[session], state.venues[other])
    let leaves = state.tables.hosts[venue] == pilot
    let otherLeaves = mate != nil && state.tables.hosts[otherVenue] == mate
    if !leaves, !otherLeaves {
      let price = changePilots(session, pilot, other, mate, doing: false)
      guard accepts(price) else { return }
      before(price)
      _ = changePilots(session, pilot, other, mate, doing: true)
      return after()
    }
    keepRecord()
    var price = changePilots(session, pilot, other, mate, doing: true)
    if leaves, let venue = bestVenue(session) {
      price += state.changeVenue(session, to: venue, doing: true)
    }
    if otherLeaves, let venue = bestVenue(other) {
      price += state.changeVenue(other, to: venue, doing: true)
    }
    if accepts(price) { return after() }
    if state.venues[session] != venue { _ = state.changeVenue(session, to: venue, doing: true) }
    if state.venues[other] != otherVenue {
      _ = state.changeVenue(other, to: otherVenue, doing: true)
    }
    if let mate {
      _ = state.swapPilots(mate, of: session, pilot, of: other, doing: true)
    } else {
      _ = state.movePilot(pilot, from: other, to: session, doing: true)
    }
  }

  @inline(__always)
  mutating func changePilots(
    _ session: Int, _ pilot: Int, _ other: Int, _ mate: Int?, doing: Bool
  ) -> Score {
    if let mate { return state.swapPilots(pilot, of: session, mate, of: other, doing: doing) }
    return state.movePilot(pilot, from: session, to: other, doing: doing)
  }

  /// Exchanges pilots of two sessions and moves both to slots that suit the new groups.
  mutating func tryRegrouping() {
    guard let session = random.element(of: neighbourhood.pilotMovers) else { return }
    let theme = state.tables.sessionTheme[session]
    let other = neighbourhood.partners[
      theme, random.index(below: neighbourhood.partners.count(theme))]
    guard other != session else { return }
    let pilot = state.members[session, random.index(below: state.members.count(session))]
    let mate = state.members[other, random.index(below: state.members.count(other))]
    guard isFree(pilot, of: session, for: other), isFree(mate, of: other, for: session) else {
      return
    }
    keepRecord()
    let old = [session, other].map { ($0, state.slots[$0], state.venues[$0]) }
    var price = state.swapPilots(pilot, of: session, mate, of: other, doing: true)
    for (session, slot, venue) in old {
      if neighbourhood.slots.count(session) > 1,
        let target = filter.slot(of: session, in: state, &random), target != slot
      {
        price += state.changeSlot(session, to: target, isFree: true, doing: true)
      }
      let host = state.tables.hosts[venue]
      if host >= 0,
        !state.candidates[session].pilots.contains(host)
          || random.index(below: Tuning.Search.venueChange) == 0,
        let venue = bestVenue(session)
      {
        price += state.changeVenue(session, to: venue, doing: true)
      }
    }
    if accepts(price) { return after() }
    for (session, slot, venue) in old.reversed() {
      if state.venues[session] != venue { _ = state.changeVenue(session, to: venue, doing: true) }
      if state.slots[session] != slot { _ = state.changeSlot(session, to: slot, doing: true) }
    }
    _ = state.swapPilots(mate, of: session, pilot, of: other, doing: true)
  }
}
