internal import ProgrammeModel

/// The units of the wishes that price one session (docs/model.md, "Wishes").
extension PlanCheck {
  /// `travel`: minutes of every journey of a pilot or an expert to the venue, one way.
  func travel(_ meeting: Meeting) -> Int {
    guard let venue = meeting.venue else { return 0 }
    let places = meeting.pilots.map(\.place) + meeting.experts.map(\.place)
    return places.reduce(0) { $0 + lookup.journey(from: $1, to: venue) }
  }

  /// `avoid`: pilots and experts who would rather not.
  func avoid(_ meeting: Meeting) -> Int {
    let (date, daypart) = (meeting.date, meeting.session.daypart)
    return meeting.pilots.count { lookup.wouldRatherNot($0, on: date, daypart: daypart) }
      + meeting.experts.count { lookup.wouldRatherNot($0, on: date, daypart: daypart) }
  }

  /// `practice`: the sum of the needs of pilots with a need, when no other pilot of the group
  /// brings a good practice, though another pilot that attends the theme does.
  func practice(_ meeting: Meeting) -> Int {
    let theme = meeting.session.theme
    let (present, practising) = (
      meeting.pilots.filter { $0.practices.contains(theme) }, lookup.practising[theme] ?? []
    )
    return meeting.pilots.reduce(0) { sum, pilot in
      let isHelped = present.contains { $0.id != pilot.id }
      let couldBeHelped = practising.contains { $0 != pilot.id }
      return isHelped || !couldBeHelped ? sum : sum + need(of: pilot, in: meeting)
    }
  }

  /// `expertise`: the sum of 3 − expertise over the experts.
  func expertise(_ meeting: Meeting) -> Int {
    meeting.experts.reduce(0) { $0 + 3 - $1.themes[meeting.session.theme, default: 0] }
  }

  /// `urgency`: the sum of need × whole weeks since the programme's `from`.
  func urgency(_ meeting: Meeting) -> Int {
    let days = meeting.date.dayNumber - programme.period.lowerBound.dayNumber
    let weeks = days >= 0 ? days / 7 : -((6 - days) / 7)
    return meeting.pilots.reduce(0) { $0 + need(of: $1, in: meeting) * weeks }
  }

  /// `diversity`: pairs of pilots of the same sector in a theme that is not for all pilots; a
  /// pilot without a sector is in no pair.
  func diversity(_ meeting: Meeting) -> Int {
    meeting.isForAll
      ? 0 : pairs(meeting.pilots).count { $0.sector != nil && $0.sector == $1.sector }
  }

  /// `in-person`: pilots, when the venue is online and the theme's mode is not.
  func inPerson(_ meeting: Meeting) -> Int {
    guard meeting.venue?.online ?? false, meeting.theme?.mode != .online else { return 0 }
    return meeting.pilotIDs.count
  }

  private func need(of pilot: Pilot, in meeting: Meeting) -> Int {
    pilot.needs[meeting.session.theme, default: 0]
  }
}

/// Every two elements once, the earlier first.
func pairs<Element>(_ elements: [Element]) -> [(Element, Element)] {
  elements.indices.flatMap { first in
    elements[(first + 1)...].map { (elements[first], $0) }
  }
}
