/// The parts that prices of changes are made of.
///
/// Functions that count take `doing`: false asks what a step would cost, true takes it. The
/// counters that one change touches are distinct, so that both answers are the same.
extension State {
  /// Whether the days between sessions cost nothing: they break rules alone, and none is broken.
  @inline(__always)
  var isSpaced: Bool { tables.isSpacedByRules && total.broken == 0 }

  /// The price of a step of one counter.
  @inline(__always)
  mutating func step(
    _ block: Counters.Block, _ counter: Int, _ amount: Int, doing: Bool
  ) -> Score {
    let index = block.start + counter
    let before = counts[index]
    let after = before + amount
    if doing { counts[index] = after }
    if block.isRepeats {
      return block.price * ((after * (after - 1) - before * (before - 1)) / 2)
    }
    let units = max(after, 0) - max(before, 0)
    return units == 0 ? .zero : block.price * units
  }

  /// The price of a step of one counter in every block; none where the counter is −1.
  @inline(__always)
  mutating func step(
    _ blocks: borrowing Table<Counters.Block>, _ counter: Int, _ amount: Int, doing: Bool
  ) -> Score {
    guard counter >= 0, amount != 0 else { return .zero }
    var price = Score.zero
    for number in 0..<blocks.count { price += step(blocks[number], counter, amount, doing: doing) }
    return price
  }

  /// Two pilots meet once more in a theme, or once less.
  @inline(__always)
  mutating func meet(
    _ pilot: Int, _ other: Int, theme: Int, by amount: Int, doing: Bool
  ) -> Score {
    var price =
      tables.pair.isZero ? .zero : tables.pair[tables.pairRows[theme] + pilot, other] * amount
    guard !tables.isForAll[theme] else { return price }
    for number in 0..<tables.counters.pilotPair.count {
      let block = tables.counters.pilotPair[number]
      price += step(
        block, min(pilot, other) * block.width + max(pilot, other), amount, doing: doing)
    }
    return price
  }

  /// A pilot's counters move with the slot of one of its sessions; −1 is no slot.
  @inline(__always)
  mutating func moveBuckets(of pilot: Int, from old: Int, to new: Int, doing: Bool) -> Score {
    var price = Score.zero
    for number in 0..<tables.counters.pilotSlot.count {
      let block = tables.counters.pilotSlot[number]
      let first = tables.counters.pilotRows[block.firstBucket + pilot]
      let before = old < 0 ? -1 : tables.counters.buckets[first + old]
      let after = new < 0 ? -1 : tables.counters.buckets[first + new]
      guard before != after else { continue }
      let start = pilot * block.width
      if before >= 0 { price += step(block, start + before, -1, doing: doing) }
      if after >= 0 { price += step(block, start + after, 1, doing: doing) }
    }
    return price
  }

  /// A pilot's amounts move with the venue of one of its sessions; −1 is no venue.
  @inline(__always)
  mutating func moveJourney(of pilot: Int, from old: Int, to new: Int, doing: Bool) -> Score {
    var price = Score.zero
    for number in 0..<tables.counters.pilotVenue.count {
      let block = tables.counters.pilotVenue[number]
      let row = block.firstAmount + pilot * tables.hosts.count
      let before = old < 0 ? 0 : tables.counters.amounts[row + old]
      let after = new < 0 ? 0 : tables.counters.amounts[row + new]
      if before != after { price += step(block, pilot, after - before, doing: doing) }
    }
    return price
  }

  /// The team's counters move with the slot of a session of a theme; −1 is no slot.
  @inline(__always)
  mutating func moveTeam(theme: Int, from old: Int, to new: Int, doing: Bool) -> Score {
    var price = Score.zero
    guard tables.hasTeam[theme] else { return price }
    for number in 0..<tables.counters.teamSlot.count {
      let block = tables.counters.teamSlot[number]
      price += moveBucketLists(block, from: (0, old), to: (0, new), doing: doing)
    }
    return price
  }

  /// An expert's counters move with the slot of one of its sessions; −1 is no slot.
  @inline(__always)
  mutating func moveExpert(_ expert: Int, from old: Int, to new: Int, doing: Bool) -> Score {
    var price = Score.zero
    for number in 0..<tables.counters.expertSlot.count {
      let block = tables.counters.expertSlot[number]
      let start = expert * block.width
      price += moveBucketLists(block, from: (start, old), to: (start, new), doing: doing)
    }
    return price
  }

  /// The rooms' counters move with venue and slot of a session; a slot of −1 is no session.
  @inline(__always)
  mutating func moveRoom(
    from old: (venue: Int, slot: Int), to new: (venue: Int, slot: Int), doing: Bool
  ) -> Score {
    var price = Score.zero
    for number in 0..<tables.counters.venueSlot.count {
      let block = tables.counters.venueSlot[number]
      price += moveBucketLists(
        block, from: (old.venue * block.width, tables.isOnline[old.venue] ? -1 : old.slot),
        to: (new.venue * block.width, tables.isOnline[new.venue] ? -1 : new.slot), doing: doing)
    }
    return price
  }

  /// Counters of slots with several buckets: those that both have stay as they are.
  @inline(__always)
  private mutating func moveBucketLists(
    _ block: Counters.Block, from old: (start: Int, slot: Int), to new: (start: Int, slot: Int),
    doing: Bool
  ) -> Score {
    var price = Score.zero
    // Where a rule is not broken, leaving gains nothing.
    let isGain = doing || block.price.points > 0 || total.broken > 0
    if block.stride == 1 {
      let before = old.slot < 0 ? -1 : old.start + bucket(block, old.slot)
      let after = new.slot < 0 ? -1 : new.start + bucket(block, new.slot)
      guard before != after else { return .zero }
      if before >= 0, isGain { price += step(block, before, -1, doing: doing) }
      if after >= 0 { price += step(block, after, 1, doing: doing) }
      return price
    }
    if isGain { price += leave(block, old, unlessIn: new, by: -1, doing: doing) }
    price += leave(block, new, unlessIn: old, by: 1, doing: doing)
    return price
  }

  /// The one bucket of a slot, for blocks whose slots have one each.
  @inline(__always)
  private func bucket(_ block: Counters.Block, _ slot: Int) -> Int {
    tables.counters.buckets[block.firstBucket + slot]
  }

  private mutating func leave(
    _ block: Counters.Block, _ side: (start: Int, slot: Int),
    unlessIn other: (start: Int, slot: Int), by amount: Int, doing: Bool
  ) -> Score {
    guard side.slot >= 0 else { return .zero }
    var price = Score.zero
    let row = block.firstBucket + side.slot * block.stride
    let otherRow = block.firstBucket + other.slot * block.stride
    next: for place in 0..<block.stride {
      let bucket = tables.counters.buckets[row + place]
      guard bucket >= 0 else { break }
      if other.slot >= 0, other.start == side.start {
        for otherPlace in 0..<block.stride
        where tables.counters.buckets[otherRow + otherPlace] == bucket { continue next }
      }
      price += step(block, side.start + bucket, amount, doing: doing)
    }
    return price
  }

  /// What the days between a session of a pilot and the pilot's other sessions cost.
  @inline(__always)
  func pilotDistances(_ pilot: Int, theme: Int, day: Int, except session: Int) -> Score {
    var price = Score.zero
    for index in 0..<pilotSessions.count(pilot) {
      let other = pilotSessions[pilot, index]
      guard other != session else { continue }
      let days = day - days[other] + tables.days
      price += tables.pilotDistance[theme * tables.themes + tables.sessionTheme[other], days]
    }
    return price
  }

  /// The sessions whose days are forbidden beside those of a session, through a shared pilot or
  /// expert.
  func rivals(of session: Int) -> [Int] {
    var rivals: [Int] = []
    let (theme, day) = (tables.sessionTheme[session], days[session] + tables.days)
    for index in 0..<members.count(session) {
      let pilot = members[session, index]
      for number in 0..<pilotSessions.count(pilot) {
        let other = pilotSessions[pilot, number]
        let row = theme * tables.themes + tables.sessionTheme[other]
        if other != session, tables.pilotDistance[row, day - days[other]].broken > 0,
          !rivals.contains(other)
        {
          rivals.append(other)
        }
      }
    }
    for index in 0..<experts.count(session) {
      let expert = experts[session, index]
      for number in 0..<expertSessions.count(expert) {
        let other = expertSessions[expert, number]
        if other != session, tables.expertDistance[expert, day - days[other]].broken > 0,
          !rivals.contains(other)
        {
          rivals.append(other)
        }
      }
    }
    return rivals
  }

  /// What the days between a session of an expert and the expert's other sessions cost.
  @inline(__always)
  func expertDistances(_ expert: Int, day: Int, except session: Int) -> Score {
    var price = Score.zero
    for index in 0..<expertSessions.count(expert) {
      let other = expertSessions[expert, index]
      guard other != session else { continue }
      price += tables.expertDistance[expert, day - days[other] + tables.days]
    }
    return price
  }

  /// The fees of a session's experts.
  @inline(__always)
  func fees(of session: Int) -> Int {
    var fees = 0
    for index in 0..<experts.count(session) {
      fees += tables.counters.fees[experts[session, index]]
    }
    return fees
  }

  /// The share of one pilot in whole euros, rounded up.
  @inline(__always)
  func share(_ money: Int, _ size: Int) -> Int { (money + max(1, size) - 1) / max(1, size) }

  /// Fees and venue cost of a session.
  @inline(__always)
  func money(of session: Int) -> Int {
    tables.counters.costs[venues[session]] + fees(of: session)
  }

  /// A session comes to cost other money: the programme and its pilots' shares change.
  @inline(__always)
  mutating func pay(_ session: Int, from old: Int, to new: Int, doing: Bool) -> Score {
    let tables = tables
    var price = step(tables.counters.cost, 0, new - old, doing: doing)
    guard tables.counters.share.count > 0 else { return price }
    let size = members.count(session)
    let change = share(new, size) - share(old, size)
    for index in 0..<size {
      price += step(tables.counters.share, members[session, index], change, doing: doing)
    }
    return price
  }

  /// A session becomes another candidate: the price of whole-session measures that see the change.
  @inline(__always)
  mutating func become(
    _ session: Int, changing aspects: Aspects, doing: Bool, _ change: (inout Candidate) -> Void
  ) -> Score {
    guard doing || !tables.sessionAspects.isDisjoint(with: aspects) else { return .zero }
    var candidate = candidates[session]
    change(&candidate)
    var price = Score.zero
    let first = session * tables.session.count
    for number in tables.session.indices
    where !tables.session[number].aspects.isDisjoint(with: aspects) {
      let term = tables.session[number]
      let units = term.units(tables.problem, candidate)
      price += term.price * (units - sessionUnits[first + number])
      if doing { sessionUnits[first + number] = units }
    }
    if doing { candidates[session] = candidate }
    return price
  }

  /// A pilot attends another session of the same theme; company and shares are priced apart.
  @inline(__always)
  mutating func transfer(_ pilot: Int, from session: Int, to other: Int, doing: Bool) -> Score {
    let theme = tables.sessionTheme[session]
    let row = theme * tables.pilots + pilot
    let (oldSlot, slot) = (slots[session], slots[other])
    let (oldVenue, venue) = (venues[session], venues[other])
    var price = tables.pilotSlot[row, slot] - tables.pilotSlot[row, oldSlot]
    price += tables.pilotVenue[row, venue] - tables.pilotVenue[row, oldVenue]
    price += moveBuckets(of: pilot, from: oldSlot, to: slot, doing: doing)
    price += moveJourney(of: pilot, from: oldVenue, to: venue, doing: doing)
    if days[session] != days[other] {
      price += pilotDistances(pilot, theme: theme, day: days[other], except: session)
      if !isSpaced {
        price -= pilotDistances(pilot, theme: theme, day: days[session], except: session)
      }
    }
    return price
  }

  /// One pilot takes another's place in a session.
  ///
  /// Pilots that are in the other session too meet both either way.
  @inline(__always)
  mutating func exchangeCompany(
    _ leaving: Int, _ joining: Int, _ session: Int, unlessIn other: Int, doing: Bool
  ) -> Score {
    var price = Score.zero
    let theme = tables.sessionTheme[session]
    let others = candidates[other].pilots
    for index in 0..<members.count(session) {
      let mate = members[session, index]
      guard mate != leaving, !others.contains(mate) else { continue }
      price += meet(leaving, mate, theme: theme, by: -1, doing: doing)
      price += meet(joining, mate, theme: theme, by: 1, doing: doing)
    }
    return price
  }

  /// The shares of all whose session changes its size by a pilot that moves from one to another.
  mutating func shareAnew(
    _ pilot: Int, from session: Int, _ old: (money: Int, size: Int), to other: Int,
    _ new: (money: Int, size: Int), doing: Bool
  ) -> Score {
    let tables = tables
    guard tables.counters.share.count > 0 else { return .zero }
    let left = share(old.money, old.size - 1) - share(old.money, old.size)
    let joined = share(new.money, new.size + 1) - share(new.money, new.size)
    let (first, second) = (candidates[session].pilots, candidates[other].pilots)
    var price = Score.zero
    for index in 0..<old.size {
      let mate = members[session, index]
      let change =
        mate == pilot
        ? share(new.money, new.size + 1) - share(old.money, old.size)
        : left + (second.contains(mate) ? joined : 0)
      price += step(tables.counters.share, mate, change, doing: doing)
    }
    for index in 0..<new.size where !first.contains(members[other, index]) {
      price += step(tables.counters.share, members[other, index], joined, doing: doing)
    }
    return price
  }
}
