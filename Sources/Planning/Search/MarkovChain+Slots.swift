/// Changes of when sessions are held.
extension MarkovChain {
  mutating func trySlot() {
    guard let session = random.element(of: neighbourhood.slotMovers) else { return }
    let (slot, isFree) = randomSlot(session)
    guard slot != state.slots[session] else { return }
    let price = state.changeSlot(session, to: slot, isFree: isFree, doing: false)
    guard accepts(price) else { return }
    before(price)
    _ = state.changeSlot(session, to: slot, isFree: isFree, doing: true)
    after()
  }

  /// Exchanges the slots of two sessions.
  mutating func trySlotSwap() {
    guard let session = random.element(of: neighbourhood.slotMovers),
      let other = random.element(of: neighbourhood.slotMovers)
    else { return }
    let (slot, otherSlot) = (state.slots[session], state.slots[other])
    guard slot != otherSlot, allows(session, slot: otherSlot), allows(other, slot: slot) else {
      return
    }
    if random.index(below: 2) == 0 {
      return tryReslotting([(session, otherSlot), (other, slot)])
    }
    keepRecord()
    var price = state.changeSlot(session, to: otherSlot, doing: true)
    price += state.changeSlot(other, to: slot, doing: false)
    if accepts(price) {
      _ = state.changeSlot(other, to: slot, doing: true)
      return after()
    }
    _ = state.changeSlot(session, to: slot, doing: true)
  }

  /// Moves a session to another slot, and whatever stands in its way to a slot that is free.
  mutating func tryEjection() {
    guard let session = random.element(of: neighbourhood.slotMovers) else { return }
    let slot = neighbourhood.slots[
      session, random.index(below: neighbourhood.slots.count(session))]
    guard slot != state.slots[session], filter.allows(slot, for: session, in: state) else {
      return
    }
    tryReslotting([(session, slot)])
  }

  /// Exchanges the slots of two themes' sessions, the earliest with the earliest and so on, and
  /// moves whatever stands in the way.
  mutating func tryThemeSwap() {
    guard let session = random.element(of: neighbourhood.slotMovers),
      let other = random.element(of: neighbourhood.slotMovers)
    else { return }
    let themes = [session, other].map { state.tables.sessionTheme[$0] }
    guard themes[0] != themes[1] else { return }
    let sessions = themes.map { theme in
      Array(
        state.tables.problem.sessionsOfTheme[theme].sorted { state.slots[$0] < state.slots[$1] }
          .prefix(Tuning.Search.swappedSessions))
    }
    var targets: [(session: Int, slot: Int)] = []
    for (session, other) in zip(sessions[0], sessions[1]) {
      let (slot, otherSlot) = (state.slots[session], state.slots[other])
      guard allows(session, slot: otherSlot), allows(other, slot: slot) else { return }
      targets += [(session, otherSlot), (other, slot)]
    }
    tryReslotting(targets)
  }

  /// Gives sessions other slots, and whatever stands in their way a slot that is free; all stays as
  /// it was where there is none.
  private mutating func tryReslotting(_ targets: [(session: Int, slot: Int)]) {
    keepRecord()
    var done: [(session: Int, slot: Int)] = []
    var price = Score.zero
    for (session, slot) in targets {
      done.append((session, state.slots[session]))
      price += state.changeSlot(session, to: slot, doing: true)
    }
    var isStuck = false
    for (session, _) in targets {
      for rival in state.rivals(of: session) where !isStuck {
        guard done.count < targets.count + Tuning.Search.ejections,
          neighbourhood.slots.count(rival) > 1,
          let slot = filter.slot(of: rival, in: state, &random)
        else {
          isStuck = true
          break
        }
        done.append((rival, state.slots[rival]))
        price += state.changeSlot(rival, to: slot, isFree: true, doing: true)
      }
    }
    if !isStuck, accepts(price) { return after() }
    for (session, slot) in done.reversed() {
      _ = state.changeSlot(session, to: slot, doing: true)
    }
  }

  /// Moves a session to another slot, with another expert or venue that suits it there.
  mutating func tryWholeSession() {
    guard let session = random.element(of: neighbourhood.slotMovers) else { return }
    let (slot, venue) = (state.slots[session], state.venues[session])
    let (target, isFree) = randomSlot(session)
    guard target != slot else { return }
    keepRecord()
    var price = state.changeSlot(session, to: target, isFree: isFree, doing: true)
    var experts: (old: Int, new: Int)?
    if random.index(below: 3) > 0, let pair = randomExperts(session) {
      experts = pair
      price += state.changeExpert(session, pair.old, to: pair.new, doing: true)
    }
    if experts == nil || random.index(below: 2) == 0,
      let venue = bestVenue(session)
    {
      price += state.changeVenue(session, to: venue, doing: true)
    }
    if accepts(price) { return after() }
    if state.venues[session] != venue { _ = state.changeVenue(session, to: venue, doing: true) }
    if let experts {
      _ = state.changeExpert(session, experts.new, to: experts.old, doing: true)
    }
    _ = state.changeSlot(session, to: slot, doing: true)
  }

  /// A slot of a session, mostly one that is known to break no rule of its participants.
  @inline(__always)
  mutating func randomSlot(_ session: Int) -> (slot: Int, isFree: Bool) {
    if random.index(below: Tuning.Search.boldness) > 0,
      let slot = filter.slot(of: session, in: state, &random)
    {
      return (slot, true)
    }
    let count = neighbourhood.slots.count(session)
    return (neighbourhood.slots[session, random.index(below: count)], false)
  }

  /// Whether a session can have a slot.
  func allows(_ session: Int, slot: Int) -> Bool {
    var (low, high) = (0, neighbourhood.slots.count(session))
    while low < high {
      let middle = (low + high) / 2
      if neighbourhood.slots[session, middle] < slot { low = middle + 1 } else { high = middle }
    }
    return low < neighbourhood.slots.count(session) && neighbourhood.slots[session, low] == slot
  }
}
