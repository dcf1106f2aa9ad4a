import ProgrammeModel

extension Problem {
  /// A lower bound on the changed entries of every valid plan, session by session: what each must
  /// change by itself, whatever the others do.
  ///
  /// It reads the tables of the rules, so that it is known at every size.
  var leastChanges: Int {
    guard baseline.published != nil else { return 0 }
    let tables = Tables(self, criteria: RuleBook.rules)
    return sessions.indices.reduce(lostEntries) { sum, session in
      sum + min(changesInPlace(session, tables), changesElsewhere(session))
    }
  }

  /// What a session changes at least where it keeps its slot and venue.
  private func changesInPlace(_ session: Int, _ tables: Tables) -> Int {
    let spec = sessions[session]
    guard let entry = published[session], let slot = entry.slot, let venue = entry.venue,
      spec.slots.contains(slot), spec.venues.contains(venue),
      tables.slot[spec.theme, slot].broken == 0, tables.venue[spec.theme, venue].broken == 0,
      tables.venueSlot[venue, slot].broken == 0
    else { return .max }
    let (theme, pilots, experts) = (spec.theme, tables.pilots, tables.experts)
    let staying = entry.pilots.indices.count { pilot in
      let row = theme * pilots + pilot
      return attendance[theme][pilot] > 0 && tables.pilotSlot[row, slot].broken == 0
        && tables.pilotVenue[row, venue].broken == 0
    }
    let leading = entry.experts.indices.count { expert in
      let row = theme * experts + expert
      return tables.expertSlot[row, slot].broken == 0
        && tables.expertVenue[row, venue].broken == 0
    }
    return (entry.pilots.count - staying) + distance(staying, groupSizes[theme])
      + (entry.experts.count - leading)
      + abs(leading - programme.themes[theme].experts)
  }

  /// What a session changes at least in another slot or at another venue, or where it is new.
  private func changesElsewhere(_ session: Int) -> Int {
    let theme = sessions[session].theme
    let (pilots, experts) = (groupSizes[theme].lowerBound, programme.themes[theme].experts)
    guard let entry = published[session] else { return pilots + experts }
    return max(entry.pilots.count, pilots) + max(entry.experts.count, experts)
  }

  private func distance(_ size: Int, _ sizes: ClosedRange<Int>) -> Int {
    max(0, sizes.lowerBound - size, size - sizes.upperBound)
  }
}
