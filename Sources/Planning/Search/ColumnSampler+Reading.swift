/// What a sampler reads off the plan as it stands.
extension ColumnSampler {
  /// Reads what a session of a theme with some of the given pilots would add to a plan in which it
  /// is not.
  mutating func read(
    _ state: inout State, _ filter: borrowing SlotFilter, theme: Int, pilots some: IndexSet
  ) {
    let tables = state.tables
    let open = table.slotsOfTheme[theme]
    some.forEach { pilot in
      readSlots(of: pilot, theme, &state, filter)
      pilotLeast[pilot] = open.reduce(ColumnSampler.forbidden) {
        min($0, pilotSlot[pilot * slots + table.slots[$1]])
      }
      for place in 0..<venues {
        pilotVenue[pilot * venues + place] = points(
          state.moveJourney(of: pilot, from: -1, to: place, doing: false))
      }
      some.forEach { other in
        guard other < pilot else { return }
        pair[other * pilots + pilot] =
          tables.isForAll[theme] ? 0 : points(state.meetAgain(other, pilot))
      }
    }
    for expert in table.pool.problem.expertsOfTheme[theme] {
      let price = points(state.step(tables.counters.expert, expert, 1, doing: false))
      let row = expert * slots
      for place in open {
        let when = table.slots[place]
        expertSlot[row + when] =
          price + points(state.moveExpert(expert, from: -1, to: when, doing: false))
      }
      for index in 0..<state.expertSessions.count(expert) {
        let day = state.days[state.expertSessions[expert, index]]
        filter.forEachSlot(ofExpert: expert, forbiddenBy: day) {
          expertSlot[row + $0] = ColumnSampler.forbidden
        }
      }
    }
    slotLeast = ColumnSampler.forbidden
    for place in open {
      let number = table.slots[place]
      slot[number] = points(
        state.moveTeam(theme: theme, from: -1, to: number, doing: false))
      slotLeast = min(slotLeast, slot[number])
    }
    for place in 0..<venues {
      venue[place] = points(state.step(tables.counters.host, tables.hosts[place], 1, doing: false))
    }
  }

  private mutating func readSlots(
    of pilot: Int, _ theme: Int, _ state: inout State, _ filter: borrowing SlotFilter
  ) {
    let tables = state.tables
    let row = pilot * slots
    let open = table.slotsOfTheme[theme]
    for place in open { pilotSlot[row + table.slots[place]] = 0 }
    for number in 0..<tables.counters.pilotSlot.count {
      let block = tables.counters.pilotSlot[number]
      let first = tables.counters.pilotRows[block.firstBucket + pilot]
      var (last, price) = (-1, 0)
      for place in open {
        let when = table.slots[place]
        let bucket = tables.counters.buckets[first + when]
        if bucket != last {
          last = bucket
          price = points(state.step(block, pilot * block.width + bucket, 1, doing: false))
        }
        pilotSlot[row + when] &+= price
      }
    }
    for index in 0..<state.pilotSessions.count(pilot) {
      let other = state.pilotSessions[pilot, index]
      filter.forEachSlot(
        of: theme, forbiddenBy: tables.sessionTheme[other], on: state.days[other]
      ) { pilotSlot[row + $0] = ColumnSampler.forbidden }
    }
  }

  @inline(__always)
  private func points(_ price: Score) -> Int {
    price.points + (price.broken > 0 ? ColumnSampler.forbidden : 0)
  }
}

extension State {
  /// What it costs that two pilots, the lower first, meet once more, the price of the pair in a
  /// session left out.
  fileprivate mutating func meetAgain(_ pilot: Int, _ other: Int) -> Score {
    var price = Score.zero
    for number in 0..<tables.counters.pilotPair.count {
      let block = tables.counters.pilotPair[number]
      price += step(block, pilot * block.width + other, 1, doing: false)
    }
    return price
  }
}
