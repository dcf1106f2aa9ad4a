/// The changes that search makes, each with its price.
///
/// `doing` false asks for the price alone; true makes the change and keeps all counts.
extension State {
  /// Moves a session to another slot; `isFree` where it is known that no rule forbids its days
  /// there.
  @inline(__always)
  package mutating func changeSlot(
    _ session: Int, to slot: Int, isFree: Bool = false, doing: Bool
  ) -> Score {
    let (old, venue) = (slots[session], venues[session])
    let theme = tables.sessionTheme[session]
    let (oldDay, day) = (days[session], tables.slotDay[slot])
    let (isSpaced, staysSpaced) = (isSpaced, isFree && tables.isSpacedByRules)
    var price = tables.slot[theme, slot] - tables.slot[theme, old]
    price += tables.venueSlot[venue, slot] - tables.venueSlot[venue, old]
    for index in 0..<members.count(session) {
      let pilot = members[session, index]
      let row = tables.pilotSlot.start(of: theme * tables.pilots + pilot)
      price += tables.pilotSlot.price(at: row + slot) - tables.pilotSlot.price(at: row + old)
      price += moveBuckets(of: pilot, from: old, to: slot, doing: doing)
      guard day != oldDay else { continue }
      if !staysSpaced { price += pilotDistances(pilot, theme: theme, day: day, except: session) }
      if !isSpaced { price -= pilotDistances(pilot, theme: theme, day: oldDay, except: session) }
    }
    for index in 0..<experts.count(session) {
      let expert = experts[session, index]
      let row = tables.expertSlot.start(of: theme * tables.experts + expert)
      price += tables.expertSlot.price(at: row + slot) - tables.expertSlot.price(at: row + old)
      price += moveExpert(expert, from: old, to: slot, doing: doing)
      guard day != oldDay else { continue }
      if !staysSpaced { price += expertDistances(expert, day: day, except: session) }
      if !isSpaced { price -= expertDistances(expert, day: oldDay, except: session) }
    }
    price += moveTeam(theme: theme, from: old, to: slot, doing: doing)
    price += moveRoom(from: (venue, old), to: (venue, slot), doing: doing)
    price += become(session, changing: .slot, doing: doing) { $0.slot = slot }
    if doing {
      slots[session] = slot
      days[session] = day
      total += price
    }
    return price
  }

  /// Moves a session to another venue.
  @inline(__always)
  package mutating func changeVenue(_ session: Int, to venue: Int, doing: Bool) -> Score {
    let tables = tables
    let (old, slot) = (venues[session], slots[session])
    let theme = tables.sessionTheme[session]
    var price = tables.venue[theme, venue] - tables.venue[theme, old]
    price += tables.venueSlot[venue, slot] - tables.venueSlot[old, slot]
    for index in 0..<members.count(session) {
      let pilot = members[session, index]
      let row = tables.pilotVenue.start(of: theme * tables.pilots + pilot)
      price += tables.pilotVenue.price(at: row + venue) - tables.pilotVenue.price(at: row + old)
      price += moveJourney(of: pilot, from: old, to: venue, doing: doing)
    }
    for index in 0..<experts.count(session) {
      let row = tables.expertVenue.start(of: theme * tables.experts + experts[session, index])
      price += tables.expertVenue.price(at: row + venue) - tables.expertVenue.price(at: row + old)
    }
    if tables.hosts[old] != tables.hosts[venue] {
      price += step(tables.counters.host, tables.hosts[old], -1, doing: doing)
      price += step(tables.counters.host, tables.hosts[venue], 1, doing: doing)
    }
    price += moveRoom(from: (old, slot), to: (venue, slot), doing: doing)
    let money = money(of: session)
    let change = tables.counters.costs[venue] - tables.counters.costs[old]
    price += pay(session, from: money, to: money + change, doing: doing)
    price += become(session, changing: .venue, doing: doing) { $0.venue = venue }
    if doing {
      venues[session] = venue
      total += price
    }
    return price
  }

  /// Puts one expert in the place of another, who is not in the session yet.
  @inline(__always)
  package mutating func changeExpert(
    _ session: Int, _ expert: Int, to other: Int, doing: Bool
  ) -> Score {
    let tables = tables
    let (slot, venue, day) = (slots[session], venues[session], days[session])
    let first = tables.sessionTheme[session] * tables.experts
    var price = tables.expertSlot[first + other, slot] - tables.expertSlot[first + expert, slot]
    price += tables.expertVenue[first + other, venue] - tables.expertVenue[first + expert, venue]
    price += expertDistances(other, day: day, except: session)
    if !isSpaced { price -= expertDistances(expert, day: day, except: session) }
    price += step(tables.counters.expert, expert, -1, doing: doing)
    price += step(tables.counters.expert, other, 1, doing: doing)
    price += moveExpert(expert, from: slot, to: -1, doing: doing)
    price += moveExpert(other, from: -1, to: slot, doing: doing)
    let money = money(of: session)
    let change = tables.counters.fees[other] - tables.counters.fees[expert]
    price += pay(session, from: money, to: money + change, doing: doing)
    price += become(session, changing: .experts, doing: doing) {
      $0.experts.remove(expert)
      $0.experts.insert(other)
    }
    if doing {
      experts.replace(expert, with: other, in: session)
      expertSessions.remove(session, from: expert)
      expertSessions.append(session, to: other)
      total += price
    }
    return price
  }

  /// Exchanges a pilot of one session for one of another session of the same theme; neither is in
  /// both.
  @inline(__always)
  package mutating func swapPilots(
    _ pilot: Int, of session: Int, _ other: Int, of otherSession: Int, doing: Bool
  ) -> Score {
    let tables = tables
    var price = transfer(pilot, from: session, to: otherSession, doing: doing)
    price += transfer(other, from: otherSession, to: session, doing: doing)
    if tables.counters.share.count > 0 {
      let change =
        share(money(of: otherSession), members.count(otherSession))
        - share(money(of: session), members.count(session))
      price += step(tables.counters.share, pilot, change, doing: doing)
      price += step(tables.counters.share, other, -change, doing: doing)
    }
    price += exchangeCompany(pilot, other, session, unlessIn: otherSession, doing: doing)
    price += exchangeCompany(other, pilot, otherSession, unlessIn: session, doing: doing)
    price += become(session, changing: .pilots, doing: doing) {
      $0.pilots.remove(pilot)
      $0.pilots.insert(other)
    }
    price += become(otherSession, changing: .pilots, doing: doing) {
      $0.pilots.remove(other)
      $0.pilots.insert(pilot)
    }
    if doing {
      members.replace(pilot, with: other, in: session)
      members.replace(other, with: pilot, in: otherSession)
      pilotSessions.replace(session, with: otherSession, in: pilot)
      pilotSessions.replace(otherSession, with: session, in: other)
      total += price
    }
    return price
  }

  /// Moves a pilot to another session of the same theme, which it is not in yet.
  @inline(__always)
  package mutating func movePilot(
    _ pilot: Int, from session: Int, to other: Int, doing: Bool
  ) -> Score {
    let theme = tables.sessionTheme[session]
    let (size, otherSize) = (members.count(session), members.count(other))
    let (money, otherMoney) = (money(of: session), money(of: other))
    var price = transfer(pilot, from: session, to: other, doing: doing)
    price += shareAnew(
      pilot, from: session, (money, size), to: other, (otherMoney, otherSize), doing: doing)
    let (group, others) = (candidates[session].pilots, candidates[other].pilots)
    for index in 0..<size {
      let mate = members[session, index]
      if mate != pilot, !others.contains(mate) {
        price += meet(pilot, mate, theme: theme, by: -1, doing: doing)
      }
    }
    for index in 0..<otherSize where !group.contains(members[other, index]) {
      price += meet(pilot, members[other, index], theme: theme, by: 1, doing: doing)
    }
    price += become(session, changing: .pilots, doing: doing) { $0.pilots.remove(pilot) }
    price += become(other, changing: .pilots, doing: doing) { $0.pilots.insert(pilot) }
    if doing {
      members.remove(pilot, from: session)
      members.append(pilot, to: other)
      pilotSessions.replace(session, with: other, in: pilot)
      total += price
    }
    return price
  }
}
