internal import ProgrammeModel

/// Rules on what all sessions share: the team and the money.
extension PlanCheck {
  /// `team-load`: more than `team.perDay` sessions with the team on a date, or more than
  /// `team.perWeek` in an ISO week.
  func teamLoad() -> [Breach] {
    let team = programme.team
    let days = crowds(by: \.date, over: team.perDay).map { date, crowd in
      let (day, names) = (words(for: date), words(for: crowd.map { lookup.name(of: $0.session) }))
      let most = team.perDay ?? 0
      return breach(
        "team-load", crowd,
        nl: "Op \(day.nl) heeft het programmateam \(count(crowd.count, "sessie", "sessies")) "
          + "in plaats van hoogstens \(most): \(names.nl).",
        en: "On \(day.en) the programme team has \(count(crowd.count, "session", "sessions")) "
          + "instead of at most \(most): \(names.en).")
    }
    let weeks = crowds(by: \.date.week, over: team.perWeek).map { week, crowd in
      let names = words(for: crowd.map { lookup.name(of: $0.session) })
      let most = team.perWeek ?? 0
      return breach(
        "team-load", crowd,
        nl: "In week \(week.number) van \(week.year) heeft het programmateam "
          + "\(count(crowd.count, "sessie", "sessies")) in plaats van hoogstens \(most): "
          + "\(names.nl).",
        en: "In week \(week.number) of \(week.year) the programme team has "
          + "\(count(crowd.count, "session", "sessions")) instead of at most \(most): "
          + "\(names.en).")
    }
    return days + weeks
  }

  private func crowds<Key: Hashable & Comparable>(
    by key: (Meeting) -> Key, over most: Int?
  ) -> [(Key, [Meeting])] {
    guard let most else { return [] }
    let held = meetings.filter(\.hasTeam)
    return Dictionary(grouping: held, by: key).filter { $0.value.count > most }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// `budget`: fees and venue costs together exceed `budget`, or a pilot's shares exceed its own.
  func budget() -> [Breach] {
    let total = meetings.reduce(0) { $0 + $1.expense }
    var breaches: [Breach] = []
    if let budget = programme.budget, total > budget {
      let (spent, allowed) = (euros(total), euros(budget))
      breaches.append(
        breach(
          "budget", [],
          nl: "Experts en locaties kosten samen \(spent.nl); het budget is \(allowed.nl).",
          en: "Experts and venues together cost \(spent.en); the budget is \(allowed.en)."))
    }
    return breaches + programme.pilots.compactMap { ownBudget($0) }
  }

  private func ownBudget(_ pilot: Pilot) -> Breach? {
    let attended = meetings(of: pilot.id).filter { $0.pilotIDs.contains(pilot.id) }
    let shares = attended.reduce(0) { $0 + share(of: $1) }
    guard let budget = pilot.budget, shares > budget else { return nil }
    let (spent, allowed) = (euros(shares), euros(budget))
    return breach(
      "budget", attended.filter { share(of: $0) > 0 }, [pilot.id],
      nl: "\(pilot.title) draagt \(spent.nl) bij; het eigen budget is \(allowed.nl).",
      en: "\(pilot.title) contributes \(spent.en); its own budget is \(allowed.en).")
  }

  /// Whole euros for each pilot of the group, rounded up.
  private func share(of meeting: Meeting) -> Int {
    let size = meeting.pilotIDs.count
    return (meeting.expense + size - 1) / max(1, size)
  }
}
