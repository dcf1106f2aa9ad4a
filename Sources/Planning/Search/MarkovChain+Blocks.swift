/// Changes of who meets whom that keep together who comes together.
extension MarkovChain {
  /// One step of an exchange.
  private enum Step {
    case swap(Int, Int)
    /// From the session to the other, or back.
    case move(Int, back: Bool)
  }

  /// Sends a pilot with all that come with it to another session of the theme, and others back.
  mutating func tryBlocks(_ session: Int, _ pilot: Int, _ theme: Int) {
    let rules = state.tables.problem.groupRules[theme]
    let other = otherSession(than: session, theme, rules.block(of: pilot))
    guard other != session else { return }
    let going = rules.block(of: pilot).intersection(state.candidates[session].pilots).indices
      .filter { !state.candidates[other].pilots.contains($0) }
    guard !going.isEmpty, going.allSatisfy({ isFree($0, of: session, for: other) }) else { return }
    let (size, otherSize) = (state.members.count(session), state.members.count(other))
    let (least, most) = (neighbourhood.least[theme], neighbourhood.most[theme])
    // As many come back as keep both sizes within the limits.
    let fewest = max(least - (size - going.count), otherSize + going.count - most, 0)
    let greatest = min(most - (size - going.count), otherSize + going.count - least)
    guard fewest <= greatest else { return }
    let wanted = fewest + random.index(below: greatest - fewest + 1)
    guard let coming = company(of: wanted, from: other, to: session, rules) else { return }
    var steps = zip(going, coming).map { Step.swap($0, $1) }
    steps += going.dropFirst(coming.count).map { .move($0, back: false) }
    steps += coming.dropFirst(going.count).map { .move($0, back: true) }
    tryExchange(session, other, steps)
  }

  /// Another session of the theme: one that has company of the pilots, or any.
  private mutating func otherSession(
    than session: Int, _ theme: Int, _ block: IndexSet
  ) -> Int {
    let partners = neighbourhood.partners.count(theme)
    let other = neighbourhood.partners[theme, random.index(below: partners)]
    guard random.index(below: 2) == 0, !block.isSubset(of: state.candidates[session].pilots)
    else { return other }
    for index in 0..<partners {
      let partner = neighbourhood.partners[theme, index]
      if partner != session,
        !state.candidates[partner].pilots.intersection(block).subtracting(
          state.candidates[session].pilots
        ).isEmpty
      {
        return partner
      }
    }
    return other
  }

  /// So many pilots that leave a session for another with all that come with them there; `nil` where
  /// chance finds none.
  private mutating func company(
    of count: Int, from session: Int, to other: Int, _ rules: GroupRules
  ) -> [Int]? {
    var coming: [Int] = []
    let size = state.members.count(session)
    guard count <= size else { return nil }
    let first = random.index(below: max(1, size))
    for index in 0..<size where coming.count < count {
      let pilot = state.members[session, (first + index) % size]
      guard !coming.contains(pilot) else { continue }
      let block = rules.block(of: pilot).intersection(state.candidates[session].pilots).indices
      guard coming.count + block.count <= count,
        block.allSatisfy({ isFree($0, of: session, for: other) })
      else { continue }
      coming += block
    }
    return coming.count == count ? coming : nil
  }

  /// Takes the steps between two sessions, with new venues where hosts leave, or takes them back.
  private mutating func tryExchange(_ session: Int, _ other: Int, _ steps: [Step]) {
    keepRecord()
    let venues = [session, other].map { ($0, state.venues[$0]) }
    var price = Score.zero
    for step in steps { price += take(step, session, other) }
    for (session, venue) in venues {
      let host = state.tables.hosts[venue]
      if host >= 0, !state.candidates[session].pilots.contains(host),
        let venue = bestVenue(session)
      {
        price += state.changeVenue(session, to: venue, doing: true)
      }
    }
    if accepts(price) { return after() }
    for (session, venue) in venues where state.venues[session] != venue {
      _ = state.changeVenue(session, to: venue, doing: true)
    }
    for step in steps.reversed() {
      switch step {
      case .swap(let pilot, let mate): _ = take(.swap(mate, pilot), session, other)
      case .move(let pilot, let back): _ = take(.move(pilot, back: !back), session, other)
      }
    }
  }

  private mutating func take(_ step: Step, _ session: Int, _ other: Int) -> Score {
    switch step {
    case .swap(let pilot, let mate):
      state.swapPilots(pilot, of: session, mate, of: other, doing: true)
    case .move(let pilot, back: false):
      state.movePilot(pilot, from: session, to: other, doing: true)
    case .move(let pilot, back: true):
      state.movePilot(pilot, from: other, to: session, doing: true)
    }
  }
}
