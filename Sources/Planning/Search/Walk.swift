/// A walk through plans: changes by chance, accepted by their price and a temperature.
///
/// Source of the acceptance: Metropolis et al., 1953; of the changes: Bellio, Ceschia, Di Gaspero,
/// Schaerf and Urli, "Feature-based tuning of simulated annealing applied to the curriculum-based
/// course timetabling problem", 2016.
struct Walk: ~Copyable {
  var state: State
  /// The cheapest valid plan so far; `nil` before the first.
  private(set) var best: (points: Int, plan: [Candidate])?
  /// Moves evaluated so far.
  private(set) var moves = 0
  /// Points that one unit of a broken rule costs in the eyes of the search.
  private(set) var weight: Double

  private let neighbourhood: Neighbourhood
  private let filter: SlotFilter
  private var chance: Chance
  private var temperature = 1.0
  private var isRecord = false

  init(_ state: consuming State, _ neighbourhood: Neighbourhood, seed: UInt64) {
    self.neighbourhood = neighbourhood
    filter = SlotFilter(state.tables)
    chance = Chance(seed: seed)
    weight = Double(max(500, 2 * state.total.points / max(1, state.candidates.count)))
    self.state = state
    isRecord = self.state.total.broken == 0
  }

  /// Evaluates so many moves at a temperature in points.
  mutating func run(moves count: Int, at temperature: Double) {
    self.temperature = temperature
    for _ in 0..<count { tryMove() }
    keepRecord()
  }

  /// The objective at the current plan.
  var energy: Double { energy(state.total) }

  /// Makes rules weigh more when no valid plan comes out, and less again when they do.
  mutating func adaptWeight() {
    if state.total.broken > 0 { weight *= 2 }
  }

  /// Goes to another plan.
  mutating func restart(from plan: [Candidate]) {
    keepRecord()
    state = State(state.tables, plan)
    noteRecord()
  }

  /// Whether the current plan is the best so far and has yet to be kept.
  private mutating func noteRecord() {
    isRecord = state.total.broken == 0 && state.total.points < best?.points ?? .max
  }

  private mutating func keepRecord() {
    guard isRecord else { return }
    best = (state.total.points, state.plan)
    isRecord = false
  }

  /// The objective of the search.
  @inline(__always)
  private func energy(_ price: Price) -> Double {
    Double(price.points) + Double(price.broken) * (weight / Double(Price.grain))
  }

  /// Whether a change of that price is accepted at the current temperature.
  @inline(__always)
  private mutating func accepts(_ price: Price) -> Bool {
    chance.accepts(logarithm: -energy(price) / temperature)
  }

  /// Keeps the best plan before it is left, and notes a better one.
  @inline(__always)
  private mutating func before(_ price: Price) {
    if isRecord, price.points > 0 || price.broken > 0 { keepRecord() }
  }

  @inline(__always)
  private mutating func after() {
    if state.total.broken == 0, state.total.points < best?.points ?? .max { isRecord = true }
  }

  private mutating func tryMove() {
    moves += 1
    switch chance.index(below: 64) {
    case 0..<18: trySlot()
    case 18..<26: tryVenue()
    case 26..<34: tryExpert()
    case 34..<52: tryPilots()
    case 52..<54: trySlotSwap()
    case 54..<57: tryWholeSession()
    case 57..<60: tryRegrouping()
    case 60..<62: tryEjection()
    default: tryThemeSwap()
    }
  }

  private mutating func trySlot() {
    guard let session = chance.element(of: neighbourhood.slotMovers) else { return }
    let slot = randomSlot(session)
    guard slot != state.slots[session] else { return }
    let price = state.changeSlot(session, to: slot, doing: false)
    guard accepts(price) else { return }
    before(price)
    _ = state.changeSlot(session, to: slot, doing: true)
    after()
  }

  private mutating func tryVenue() {
    guard let session = chance.element(of: neighbourhood.venueMovers) else { return }
    guard let venue = randomVenue(session) else { return }
    let price = state.changeVenue(session, to: venue, doing: false)
    guard accepts(price) else { return }
    before(price)
    _ = state.changeVenue(session, to: venue, doing: true)
    after()
  }

  private mutating func tryExpert() {
    guard let session = chance.element(of: neighbourhood.expertMovers) else { return }
    guard case (let expert, let other)? = randomExperts(session) else { return }
    let price = state.changeExpert(session, expert, to: other, doing: false)
    guard accepts(price) else { return }
    before(price)
    _ = state.changeExpert(session, expert, to: other, doing: true)
    after()
  }

  private mutating func tryPilots() {
    guard let session = chance.element(of: neighbourhood.pilotMovers) else { return }
    let theme = state.tables.sessionTheme[session]
    let partners = neighbourhood.partners.count(theme)
    let pilot = state.members[session, chance.index(below: state.members.count(session))]
    let isBold = chance.index(below: 8) == 0
    for _ in 0..<4 {
      let other = neighbourhood.partners[theme, chance.index(below: partners)]
      guard other != session, isFree(pilot, of: session, for: other),
        isBold || suits(pilot, of: session, to: other)
      else { continue }
      let elastic =
        neighbourhood.isElastic[theme]
        && state.members.count(session) > neighbourhood.least[theme]
        && state.members.count(other) < neighbourhood.most[theme]
      if elastic, chance.index(below: 3) == 0 { return exchange(session, pilot, other, nil) }
      let size = state.members.count(other)
      let first = chance.index(below: size)
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
  private func isFree(_ pilot: Int, of session: Int, for other: Int) -> Bool {
    !state.candidates[other].pilots.contains(pilot)
      && !state.tables.problem.sessions[session].pilots.contains(pilot)
  }

  /// Whether another session breaks no rule of a pilot that leaves its own for it.
  @inline(__always)
  private func suits(_ pilot: Int, of session: Int, to other: Int) -> Bool {
    let tables = state.tables
    let theme = tables.sessionTheme[other]
    return tables.pilotSlot[theme * tables.pilots + pilot, state.slots[other]].broken == 0
      && state.pilotDistances(pilot, theme: theme, day: state.days[other], except: session).broken
        == 0
  }

  /// Exchanges pilots, or moves one where there is no mate, with new venues where hosts leave.
  private mutating func exchange(_ session: Int, _ pilot: Int, _ other: Int, _ mate: Int?) {
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
  private mutating func changePilots(
    _ session: Int, _ pilot: Int, _ other: Int, _ mate: Int?, doing: Bool
  ) -> Price {
    if let mate { return state.swapPilots(pilot, of: session, mate, of: other, doing: doing) }
    return state.movePilot(pilot, from: session, to: other, doing: doing)
  }

  /// Exchanges the slots of two sessions.
  private mutating func trySlotSwap() {
    guard let session = chance.element(of: neighbourhood.slotMovers),
      let other = chance.element(of: neighbourhood.slotMovers)
    else { return }
    let (slot, otherSlot) = (state.slots[session], state.slots[other])
    guard slot != otherSlot, allows(session, slot: otherSlot), allows(other, slot: slot) else {
      return
    }
    tryReslotting([(session, otherSlot), (other, slot)], ejecting: chance.index(below: 2) == 0)
  }

  /// Moves a session to another slot, and whatever stands in its way to a slot that is free.
  private mutating func tryEjection() {
    guard let session = chance.element(of: neighbourhood.slotMovers) else { return }
    let slot = neighbourhood.slots[
      session, chance.index(below: neighbourhood.slots.count(session))]
    guard slot != state.slots[session], filter.allows(slot, for: session, in: state) else {
      return
    }
    tryReslotting([(session, slot)], ejecting: true)
  }

  /// Exchanges the slots of two themes' sessions, the earliest with the earliest and so on, and
  /// moves whatever stands in the way.
  private mutating func tryThemeSwap() {
    guard let session = chance.element(of: neighbourhood.slotMovers),
      let other = chance.element(of: neighbourhood.slotMovers)
    else { return }
    let themes = [session, other].map { state.tables.sessionTheme[$0] }
    guard themes[0] != themes[1] else { return }
    let sessions = themes.map { theme in
      Array(
        state.tables.problem.sessionsOfTheme[theme].sorted { state.slots[$0] < state.slots[$1] }
          .prefix(3))
    }
    var targets: [(session: Int, slot: Int)] = []
    for (session, other) in zip(sessions[0], sessions[1]) {
      let (slot, otherSlot) = (state.slots[session], state.slots[other])
      guard allows(session, slot: otherSlot), allows(other, slot: slot) else { return }
      targets += [(session, otherSlot), (other, slot)]
    }
    tryReslotting(targets, ejecting: true)
  }

  /// Gives sessions other slots; where asked, whatever stands in their way moves to a slot that is
  /// free, or all stays as it was where there is none.
  private mutating func tryReslotting(
    _ targets: [(session: Int, slot: Int)], ejecting: Bool
  ) {
    keepRecord()
    var done: [(session: Int, slot: Int)] = []
    var price = Price.zero
    for (session, slot) in targets {
      done.append((session, state.slots[session]))
      price += state.changeSlot(session, to: slot, doing: true)
    }
    var isStuck = false
    if ejecting {
      for (session, _) in targets {
        for rival in state.rivals(of: session) where !isStuck {
          guard done.count < targets.count + 4, neighbourhood.slots.count(rival) > 1,
            let slot = filter.slot(of: rival, in: state, &chance)
          else {
            isStuck = true
            break
          }
          done.append((rival, state.slots[rival]))
          price += state.changeSlot(rival, to: slot, doing: true)
        }
      }
    }
    if !isStuck, accepts(price) { return after() }
    for (session, slot) in done.reversed() {
      _ = state.changeSlot(session, to: slot, doing: true)
    }
  }

  /// Exchanges pilots of two sessions and moves both to slots that suit the new groups.
  private mutating func tryRegrouping() {
    guard let session = chance.element(of: neighbourhood.pilotMovers) else { return }
    let theme = state.tables.sessionTheme[session]
    let other = neighbourhood.partners[
      theme, chance.index(below: neighbourhood.partners.count(theme))]
    guard other != session else { return }
    let pilot = state.members[session, chance.index(below: state.members.count(session))]
    let mate = state.members[other, chance.index(below: state.members.count(other))]
    guard isFree(pilot, of: session, for: other), isFree(mate, of: other, for: session) else {
      return
    }
    keepRecord()
    let old = [session, other].map { ($0, state.slots[$0], state.venues[$0]) }
    var price = state.swapPilots(pilot, of: session, mate, of: other, doing: true)
    for (session, slot, venue) in old {
      if neighbourhood.slots.count(session) > 1,
        let target = filter.slot(of: session, in: state, &chance), target != slot
      {
        price += state.changeSlot(session, to: target, doing: true)
      }
      let host = state.tables.hosts[venue]
      if host >= 0, !state.candidates[session].pilots.contains(host) || chance.index(below: 4) == 0,
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

  /// Moves a session to another slot, with another expert or venue that suits it there.
  private mutating func tryWholeSession() {
    guard let session = chance.element(of: neighbourhood.slotMovers) else { return }
    let (slot, venue) = (state.slots[session], state.venues[session])
    let target = randomSlot(session)
    guard target != slot else { return }
    keepRecord()
    var price = state.changeSlot(session, to: target, doing: true)
    var experts: (old: Int, new: Int)?
    if chance.index(below: 3) > 0,
      neighbourhood.experts.count(state.tables.sessionTheme[session]) > 1,
      let pair = randomExperts(session)
    {
      experts = pair
      price += state.changeExpert(session, pair.old, to: pair.new, doing: true)
    }
    if experts == nil || chance.index(below: 2) == 0,
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

  /// A slot of a session, mostly one that breaks no rule of its participants.
  @inline(__always)
  private mutating func randomSlot(_ session: Int) -> Int {
    if chance.index(below: 8) > 0, let slot = filter.slot(of: session, in: state, &chance) {
      return slot
    }
    return neighbourhood.slots[session, chance.index(below: neighbourhood.slots.count(session))]
  }

  /// An expert to replace, who is not pinned, and one of the theme who is not in the session.
  @inline(__always)
  private mutating func randomExperts(_ session: Int) -> (old: Int, new: Int)? {
    guard state.experts.count(session) > 0 else { return nil }
    let theme = state.tables.sessionTheme[session]
    let old = state.experts[session, chance.index(below: state.experts.count(session))]
    let new = neighbourhood.experts[theme, chance.index(below: neighbourhood.experts.count(theme))]
    guard !state.candidates[session].experts.contains(new),
      !state.tables.problem.sessions[session].experts.contains(old)
    else { return nil }
    return (old, new)
  }

  /// Another venue of a session that has no host or whose host is in the group.
  @inline(__always)
  private mutating func randomVenue(_ session: Int) -> Int? {
    let size = state.members.count(session)
    let (index, pilots) = (chance.index(below: size + 1), state.tables.pilots)
    let host = index == size ? pilots : state.members[session, index]
    let count = neighbourhood.venuesOfHost.count(host)
    guard count > 0 else { return nil }
    let venue = neighbourhood.venuesOfHost[host, chance.index(below: count)]
    return venue != state.venues[session] && isSuitable(venue, for: session) ? venue : nil
  }

  /// The venue that costs a session least as things are, among those whose host is in the group
  /// and those without one.
  private mutating func bestVenue(_ session: Int) -> Int? {
    var best: (venue: Int, energy: Double)?
    for index in 0...state.members.count(session) {
      let host =
        index == state.members.count(session)
        ? state.tables.pilots : state.members[session, index]
      for number in 0..<neighbourhood.venuesOfHost.count(host) {
        let venue = neighbourhood.venuesOfHost[host, number]
        guard venue != state.venues[session], isSuitable(venue, for: session) else { continue }
        let energy = energy(state.changeVenue(session, to: venue, doing: false))
        if energy < best?.energy ?? .infinity { best = (venue, energy) }
      }
    }
    return best?.venue
  }

  @inline(__always)
  private func isSuitable(_ venue: Int, for session: Int) -> Bool {
    neighbourhood.isSuitable[session * state.tables.hosts.count + venue]
  }

  /// Whether a session can have a slot.
  private func allows(_ session: Int, slot: Int) -> Bool {
    var (low, high) = (0, neighbourhood.slots.count(session))
    while low < high {
      let middle = (low + high) / 2
      if neighbourhood.slots[session, middle] < slot { low = middle + 1 } else { high = middle }
    }
    return low < neighbourhood.slots.count(session) && neighbourhood.slots[session, low] == slot
  }
}
