/// Changes of where sessions are held and with which experts.
extension MarkovChain {
  mutating func tryVenue() {
    guard let session = random.element(of: neighbourhood.venueMovers) else { return }
    guard let venue = randomVenue(session) else { return }
    let price = state.changeVenue(session, to: venue, doing: false)
    guard accepts(price) else { return }
    before(price)
    _ = state.changeVenue(session, to: venue, doing: true)
    after()
  }

  mutating func tryExpert() {
    guard let session = random.element(of: neighbourhood.expertMovers) else { return }
    guard case (let expert, let other)? = randomExperts(session) else { return }
    let price = state.changeExpert(session, expert, to: other, doing: false)
    guard accepts(price) else { return }
    before(price)
    _ = state.changeExpert(session, expert, to: other, doing: true)
    after()
  }

  /// An expert to replace, who is not pinned, and one of the same panel who is not in the session.
  @inline(__always)
  mutating func randomExperts(_ session: Int) -> (old: Int, new: Int)? {
    guard state.experts.count(session) > 0 else { return nil }
    let theme = state.tables.sessionTheme[session]
    let old = state.experts[session, random.index(below: state.experts.count(session))]
    let panel = neighbourhood.panelOfExpert[theme * state.tables.experts + old]
    guard panel >= 0 else { return nil }
    let new = neighbourhood.experts[panel, random.index(below: neighbourhood.experts.count(panel))]
    guard !state.candidates[session].experts.contains(new),
      !state.tables.problem.sessions[session].experts.contains(old)
    else { return nil }
    return (old, new)
  }

  /// Another venue of a session that has no host or whose host is in the group.
  @inline(__always)
  mutating func randomVenue(_ session: Int) -> Int? {
    let size = state.members.count(session)
    let (index, pilots) = (random.index(below: size + 1), state.tables.pilots)
    let host = index == size ? pilots : state.members[session, index]
    let count = neighbourhood.venuesOfHost.count(host)
    guard count > 0 else { return nil }
    let venue = neighbourhood.venuesOfHost[host, random.index(below: count)]
    return venue != state.venues[session] && isSuitable(venue, for: session) ? venue : nil
  }

  /// The venue that costs a session least as things are, among those whose host is in the group
  /// and those without one.
  mutating func bestVenue(_ session: Int) -> Int? {
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
  func isSuitable(_ venue: Int, for session: Int) -> Bool {
    neighbourhood.isSuitable[session * state.tables.hosts.count + venue]
  }
}
