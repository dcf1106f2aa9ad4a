internal import ProgrammeModel

/// What is already decided: pins, and published sessions that are near.
extension PlanCheck {
  /// `pin`: a session differs from a field that is pinned.
  func pins() -> [Breach] {
    programme.pins.flatMap { pin in
      meetings.filter { $0.id == pin.session }.compactMap { meeting in
        let (reasons, missing) = (departures(of: meeting, from: pin), absentees(meeting, pin))
        let all = reasons + missing.map { expected($0) }
        guard !all.isEmpty else { return nil }
        let (label, why) = (lookup.label(of: meeting.session), joined(all))
        return breach(
          "pin", [meeting], missing, nl: "\(label.nl) wijkt af van wat is vastgezet: \(why.nl).",
          en: "\(label.en) departs from what is pinned: \(why.en).")
      }
    }
  }

  private func departures(of meeting: Meeting, from pin: Pin) -> [Words] {
    var reasons: [Words] = []
    if let date = pin.date, date != meeting.date {
      let day = words(for: date)
      reasons.append(Words(nl: "de dag is \(day.nl)", en: "the day is \(day.en)"))
    }
    if let daypart = pin.daypart, daypart != meeting.session.daypart {
      reasons.append(Words(nl: "het dagdeel is \(daypart)", en: "the daypart is \(daypart)"))
    }
    if let venue = pin.venue, venue != meeting.session.venue {
      let name = lookup.name(ofVenue: venue)
      reasons.append(Words(nl: "de locatie is \(name)", en: "the venue is \(name)"))
    }
    return reasons
  }

  private func absentees(_ meeting: Meeting, _ pin: Pin) -> [String] {
    pin.pilots.filter { !meeting.pilotIDs.contains($0) }
      + pin.experts.filter { !meeting.expertIDs.contains($0) }
  }

  private func expected(_ participant: String) -> Words {
    let name = lookup.name(of: participant)
    return Words(nl: "\(name) hoort erbij", en: "\(name) should be there")
  }

  /// Replanning: frozen sessions keep exactly their slot, venue, pilots and experts.
  func departures(fromFrozen frozen: [(session: PlannedSession, isPast: Bool)]) -> [Breach] {
    frozen.flatMap { session, isPast in
      let old = Meeting(session, lookup)
      let held = meetings.filter { $0.id == old.id }
      let missing = [Words(nl: "de sessie ontbreekt", en: "the session is missing")]
      let departures = held.isEmpty ? [(missing, [])] : held.map { changes(from: old, to: $0) }
      return departures.filter { !$0.0.isEmpty }.map { what, people in
        departure(fromFrozen: old, isPast: isPast, joined(what), people)
      }
    }
  }

  private func departure(
    fromFrozen old: Meeting, isPast: Bool, _ what: Words, _ people: [String]
  ) -> Breach {
    let label = lookup.label(of: old.session)
    return breach(
      "frozen", [old], people,
      nl: "\(label.nl) ligt vast omdat "
        + (isPast ? "die dag voorbij is" : "de uitnodiging al uit is en de dag te dichtbij")
        + ", maar het plan wijkt af: \(what.nl).",
      en: "\(label.en) is fixed because "
        + (isPast ? "that day has passed" : "it is published and the day is too near")
        + ", but the plan departs from it: \(what.en).")
  }

  /// What the plan does otherwise than a published session, and the participants that it moves.
  private func changes(from old: Meeting, to new: Meeting) -> ([Words], [String]) {
    var changes: [Words] = []
    if (new.date, new.session.daypart) != (old.date, old.session.daypart) {
      let slot = words(for: new.session)
      changes.append(Words(nl: "ze is nu op \(slot.nl)", en: "it is now on \(slot.en)"))
    }
    if new.session.venue != old.session.venue {
      let name = lookup.name(ofVenue: new.session.venue)
      changes.append(
        Words(nl: "ze is nu \(Words(at: name).nl)", en: "it is now \(Words(at: name).en)"))
    }
    let (before, after) = (old.pilotIDs + old.expertIDs, new.pilotIDs + new.expertIDs)
    let (gone, added) = (
      before.filter { !after.contains($0) }, after.filter { !before.contains($0) }
    )
    changes += gone.map {
      let name = lookup.name(of: $0)
      return Words(nl: "\(name) is er niet meer bij", en: "\(name) has left")
    }
    changes += added.map {
      let name = lookup.name(of: $0)
      return Words(nl: "\(name) is erbij gekomen", en: "\(name) has joined")
    }
    return (changes, gone + added)
  }
}
