import ProgrammeModel

extension Problem {
  /// A lower bound on the changed entries of every valid plan, theme by theme, whatever the others do.
  ///
  /// It reads the tables of the rules, so that it is known at every size.
  var leastChanges: Int {
    guard baseline.published != nil else { return 0 }
    let tables = Tables(self, criteria: RuleBook.rules)
    return sessionsOfTheme.indices.reduce(lostEntries) { $0 + leastChanges(of: $1, tables) }
  }

  /// What the sessions of a theme change at least: each what it must by itself, and where none of them
  /// moves, somebody who leaves one comes to another.
  private func leastChanges(of theme: Int, _ tables: Tables) -> Int {
    let staying = sessionsOfTheme[theme].map { inPlace($0, tables) }
    let moving = sessionsOfTheme[theme].map { changesElsewhere($0) }
    let least = zip(staying, moving).map { min($0?.changes ?? .max, $1) }
    let sum = least.reduce(0, +)
    let held = staying.compactMap(\.self)
    guard held.count == staying.count else { return sum }
    let oneMoves = sum + (zip(moving, least).map { $0 - $1 }.min() ?? 0)
    let coming = attendance[theme].indices.reduce(0) { sum, pilot in
      sum + max(0, attendance[theme][pilot] - held.count { $0.pilots.contains(pilot) })
    }
    let places = held.reduce(0) { $0 + $1.places }
    let noneMoves = held.reduce(0) { $0 + $1.changes - $1.places } + max(places, coming)
    return min(noneMoves, oneMoves)
  }

  /// A session that keeps its slot and venue.
  private struct InPlace {
    /// The pilots that can stay.
    let pilots: IndexSet
    /// How many others must come at least.
    let places: Int
    /// What it changes at least, those who come included.
    let changes: Int
  }

  /// What a session changes at least where it keeps its slot and venue; `nil` where it cannot.
  private func inPlace(_ session: Int, _ tables: Tables) -> InPlace? {
    let spec = sessions[session]
    guard let entry = published[session], let slot = entry.slot, let venue = entry.venue,
      spec.slots.contains(slot), spec.venues.contains(venue),
      tables.slot[spec.theme, slot].broken == 0, tables.venue[spec.theme, venue].broken == 0,
      tables.venueSlot[venue, slot].broken == 0
    else { return nil }
    let (theme, pilots, experts) = (spec.theme, tables.pilots, tables.experts)
    let staying = entry.pilots.indices.filter { pilot in
      let row = theme * pilots + pilot
      return attendance[theme][pilot] > 0 && tables.pilotSlot[row, slot].broken == 0
        && tables.pilotVenue[row, venue].broken == 0
    }
    let leading = entry.experts.indices.count { expert in
      let row = theme * experts + expert
      return tables.expertSlot[row, slot].broken == 0
        && tables.expertVenue[row, venue].broken == 0
    }
    let sizes = groupSizes[theme]
    let places = max(0, sizes.lowerBound - staying.count)
    return InPlace(
      pilots: IndexSet(staying), places: places,
      changes: (entry.pilots.count - staying.count) + places
        + max(0, staying.count - sizes.upperBound) + (entry.experts.count - leading)
        + abs(leading - programme.themes[theme].experts))
  }

  /// What a session changes at least in another slot or at another venue, or where it is new.
  private func changesElsewhere(_ session: Int) -> Int {
    let theme = sessions[session].theme
    let (pilots, experts) = (groupSizes[theme].lowerBound, programme.themes[theme].experts)
    guard let entry = published[session] else { return pilots + experts }
    return max(entry.pilots.count, pilots) + max(entry.experts.count, experts)
  }
}
