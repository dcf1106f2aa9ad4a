/// Sessions that leave a plan and come back decided anew.
extension State {
  /// Takes a session out of all counts; it must be placed before anything else is asked of it.
  mutating func withdraw(_ session: Int) {
    let candidate = candidates[session]
    for index in 0..<members.count(session) {
      pilotSessions.remove(session, from: members[session, index])
    }
    for index in 0..<experts.count(session) {
      expertSessions.remove(session, from: experts[session, index])
    }
    var price = distances(candidate) + fixed(candidate)
    price -= count(candidate, by: -1)
    for number in tables.session.indices {
      let place = session * tables.session.count + number
      price += tables.session[number].price * sessionUnits[place]
      sessionUnits[place] = 0
    }
    total -= price
    members.removeAll(from: session)
    experts.removeAll(from: session)
  }

  /// Puts a session that is in no count into the plan.
  mutating func place(_ candidate: Candidate) {
    let session = candidate.session
    slots[session] = candidate.slot
    days[session] = tables.slotDay[candidate.slot]
    venues[session] = candidate.venue
    candidate.pilots.forEach { members.append($0, to: session) }
    candidate.experts.forEach { experts.append($0, to: session) }
    total += become(session, changing: .all, doing: true) { $0 = candidate }
    total += distances(candidate) + fixed(candidate) + count(candidate, by: 1)
    candidate.pilots.forEach { pilotSessions.append(session, to: $0) }
    candidate.experts.forEach { expertSessions.append(session, to: $0) }
  }

  /// The prices of a session's own parts, those of whole sessions left out.
  private func fixed(_ candidate: Candidate) -> Score {
    let (theme, slot, venue) = (candidate.theme, candidate.slot, candidate.venue)
    var price =
      tables.slot[theme, slot] + tables.venue[theme, venue] + tables.venueSlot[venue, slot]
    candidate.pilots.forEach { pilot in
      let row = theme * tables.pilots + pilot
      price += tables.pilotSlot[row, slot] + tables.pilotVenue[row, venue]
    }
    candidate.experts.forEach { expert in
      let row = theme * tables.experts + expert
      price += tables.expertSlot[row, slot] + tables.expertVenue[row, venue]
    }
    return price
  }

  /// Steps all counters that a session touches; its pilots and experts are in its lists.
  private mutating func count(_ candidate: Candidate, by sign: Int) -> Score {
    let tables = tables
    let (session, slot, venue) = (candidate.session, candidate.slot, candidate.venue)
    let (old, new) = sign > 0 ? (-1, slot) : (slot, -1)
    var price = moveTeam(theme: candidate.theme, from: old, to: new, doing: true)
    price += moveRoom(from: (venue, old), to: (venue, new), doing: true)
    price += step(tables.counters.host, tables.hosts[venue], sign, doing: true)
    let money = money(of: session)
    price += pay(
      session, from: sign > 0 ? 0 : money, to: sign > 0 ? money : 0, doing: true)
    for index in 0..<members.count(session) {
      let pilot = members[session, index]
      price += moveBuckets(of: pilot, from: old, to: new, doing: true)
      price += moveJourney(
        of: pilot, from: sign > 0 ? -1 : venue, to: sign > 0 ? venue : -1, doing: true)
      for earlier in 0..<index {
        price += meet(
          pilot, members[session, earlier], theme: candidate.theme, by: sign, doing: true)
      }
    }
    for index in 0..<experts.count(session) {
      price += step(tables.counters.expert, experts[session, index], sign, doing: true)
      price += moveExpert(experts[session, index], from: old, to: new, doing: true)
    }
    return price
  }

  /// What the days to the other sessions of its participants cost.
  private func distances(_ candidate: Candidate) -> Score {
    let day = tables.slotDay[candidate.slot]
    var price = Score.zero
    candidate.pilots.forEach {
      price += pilotDistances(
        $0, theme: candidate.theme, day: day, except: candidate.session)
    }
    candidate.experts.forEach {
      price += expertDistances($0, day: day, except: candidate.session)
    }
    return price
  }
}
