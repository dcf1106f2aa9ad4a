internal import ProgrammeModel

/// Rules that look at one session's slot, group and experts.
extension PlanCheck {
  /// `closed`: the slot is not open, or lies outside the theme's `from`..`until`, or its daypart
  /// is not one of the theme's, or the theme is with the team and the team is away.
  func closed() -> [Breach] {
    meetings.compactMap { meeting in
      let (date, daypart) = (meeting.date, meeting.session.daypart)
      var reasons = lookup.obstacles(on: date, daypart: daypart)
      if meeting.hasTeam { reasons += lookup.teamAbsences(on: date, daypart: daypart) }
      if let theme = meeting.theme, !theme.period.contains(date) {
        let period = words(for: theme.period)
        reasons.append(
          Words(nl: "het thema loopt van \(period.nl)", en: "the theme runs from \(period.en)"))
      }
      if let dayparts = meeting.theme?.dayparts, !dayparts.contains(daypart) {
        let names = words(for: dayparts)
        reasons.append(
          Words(nl: "het thema vraagt \(names.nl)", en: "the theme asks for \(names.en)"))
      }
      guard !reasons.isEmpty else { return nil }
      let (label, why) = (lookup.label(of: meeting.session), joined(reasons))
      return breach(
        "closed", [meeting], nl: "\(label.nl) kan niet: \(why.nl).",
        en: "\(label.en) cannot be held: \(why.en).")
    }
  }

  /// `group-size`: the size of the group is outside the theme's `pilots`.
  func groupSize() -> [Breach] {
    meetings.compactMap { meeting in
      guard let theme = meeting.theme else { return nil }
      let (sizes, size) = (lookup.groupSize(of: theme), meeting.pilotIDs.count)
      guard !sizes.contains(size) else { return nil }
      let (least, most) = (sizes.lowerBound, sizes.upperBound)
      let label = lookup.label(of: meeting.session)
      return breach(
        "group-size", [meeting], meeting.pilotIDs,
        nl: "\(label.nl) telt \(count(size, "pilot", "pilots")) in plaats van "
          + (least == most ? "\(least)." : "\(least) tot \(most)."),
        en: "\(label.en) has \(count(size, "pilot", "pilots")) instead of "
          + (least == most ? "\(least)." : "\(least) to \(most)."))
    }
  }

  /// `away`: a pilot, an expert or the venue is away in the slot.
  func away() -> [Breach] {
    meetings.flatMap { meeting in
      let (date, daypart) = (meeting.date, meeting.session.daypart)
      let pilots = meeting.pilots.map {
        ($0.id, lookup.absence(of: $0, on: date, daypart: daypart))
      }
      let experts = meeting.experts.map {
        ($0.id, lookup.absence(of: $0, on: date, daypart: daypart))
      }
      let people = (pilots + experts).compactMap { id, absence -> Breach? in
        guard let why = absence else { return nil }
        let (name, label) = (lookup.name(of: id), lookup.label(of: meeting.session))
        return breach(
          "away", [meeting], [id], nl: "\(name) kan niet bij \(label.nl) zijn: \(why.nl).",
          en: "\(name) cannot be at \(label.en): \(why.en).")
      }
      guard let venue = meeting.venue,
        let why = lookup.absence(of: venue, on: date, daypart: daypart)
      else { return people }
      let label = lookup.label(of: meeting.session)
      return people + [
        breach(
          "away", [meeting],
          nl: "\(venue.title) is niet beschikbaar voor \(label.nl): \(why.nl).",
          en: "\(venue.title) is not available for \(label.en): \(why.en).")
      ]
    }
  }
}
