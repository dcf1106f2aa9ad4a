internal import ProgrammeModel
internal import Verification

/// Lists the ways in which a session can be held by itself.
struct Candidates {
  /// Ids of sessions that keep their number.
  let fixed: Set<String>
  private let programme: Programme
  private let baseline: Baseline
  /// The minutes from every pilot to every venue.
  private let minutes: [String: [Int]]

  private typealias Slot = (date: CivilDate, daypart: Daypart)

  init(_ programme: Programme, after baseline: Baseline) {
    self.programme = programme
    self.baseline = baseline
    let published = baseline.published?.sessions.map(\.id) ?? []
    fixed = Set(programme.pins.map(\.session) + published)
    let judge = Verifier(programme)
    var minutes: [String: [Int]] = [:]
    for venue in programme.venues {
      minutes[venue.id] = programme.pilots.map { pilot in
        let trip = PlannedSession(
          id: "", theme: "", date: programme.period.lowerBound, daypart: "", venue: venue.id,
          pilots: [pilot.id], experts: [])
        return judge.verify(.alone([trip], programme)).units["travel"] ?? 0
      }
    }
    self.minutes = minutes
  }

  /// Every slot, venue, group and experts with which the session breaks no rule by itself.
  func of(_ id: String) -> [Candidate] {
    guard
      let position = programme.themes.firstIndex(where: { $0.sessionIDs.contains(id) })
    else { return [] }
    var baseline = baseline
    baseline.published?.sessions.removeAll { $0.id != id }
    let judge = Verifier(alone(position), after: baseline)
    let (groups, panels) = (groups(of: position), panels(of: position))
    var candidates: [Candidate] = []
    for slot in slots(of: position, id, judge) {
      let empty = session(id, position, slot, "", [], [])
      let away = absentees(empty, judge)
      let present = groups.filter { $0.allSatisfy { !away.contains(programme.pilots[$0].id) } }
      let able = panels.filter { $0.allSatisfy { !away.contains(programme.experts[$0].id) } }
      for venue in programme.venues {
        for group in present where venue.host.map(ids(group).contains) ?? true {
          for panel in able {
            let session = session(id, position, slot, venue.id, group, panel)
            guard let cost = cost(of: session, judge) else { continue }
            candidates.append(
              candidate(session, cost, position, group, panel, slot.daypart, venue))
          }
        }
      }
    }
    return candidates
  }

  private func candidate(
    _ session: PlannedSession, _ cost: Int, _ theme: Int, _ group: [Int], _ panel: [Int],
    _ daypart: Daypart, _ venue: Venue
  ) -> Candidate {
    Candidate(
      session, cost: cost, theme: theme, pilots: group, experts: panel,
      minutes: group.map { minutes[venue.id]?[$0] ?? 0 }, daypart: daypart, venue: venue,
      expense: panel.reduce(venue.cost) { $0 + programme.experts[$1].fee },
      isFree: !fixed.contains(session.id))
  }

  /// The programme without what concerns more than one session of a theme: other themes, journeys
  /// together.
  private func alone(_ theme: Int) -> Programme {
    var programme = programme
    let plenaries = programme.themes.filter(\.isForAll).map(\.id)
    for index in programme.history.indices
    where plenaries.contains(programme.history[index].theme) {
      programme.history[index].pilots = []
    }
    programme.themes = [programme.themes[theme]]
    // Of one theme alone the year has other parts; a session is in one of them either way.
    programme.wishes["spread"] = WishPrice(price: 0)
    programme.wishes["fair-travel"] = WishPrice(price: 0)
    return programme
  }

  private func slots(of theme: Int, _ id: String, _ judge: Verifier) -> [Slot] {
    let period = programme.themes[theme].period
    return (period.lowerBound.dayNumber...period.upperBound.dayNumber).flatMap { number in
      programme.calendar.dayparts.map { (date: CivilDate(dayNumber: number), daypart: $0) }
    }.filter { slot in
      programme.calendar.weekdays.contains(slot.date.weekday)
        && !broken(session(id, theme, slot, "", [], []), judge).contains { $0.rule == "closed" }
    }
  }

  private func absentees(_ empty: PlannedSession, _ judge: Verifier) -> Set<String> {
    var full = empty
    full.pilots = programme.pilots.map(\.id)
    full.experts = programme.experts.map(\.id)
    return Set(broken(full, judge).filter { $0.rule == "away" }.flatMap(\.participants))
  }

  private func broken(_ session: PlannedSession, _ judge: Verifier) -> [Breach] {
    judge.verify(.alone([session], programme)).broken
  }

  private func groups(of position: Int) -> [[Int]] {
    let theme = programme.themes[position]
    let everyone = programme.pilots.indices.filter {
      programme.pilots[$0].attend[theme.id] ?? theme.attend > 0
    }
    switch theme.pilots {
    case .all: return [everyone]
    case .between(let sizes): return subsets(of: everyone).filter { sizes.contains($0.count) }
    }
  }

  private func panels(of position: Int) -> [[Int]] {
    let theme = programme.themes[position]
    let able = programme.experts.indices.filter { programme.experts[$0].themes[theme.id] != nil }
    return subsets(of: able).filter { $0.count == theme.experts }
  }

  /// What the session costs alone, or `nil` where it breaks a rule that needs no other session.
  private func cost(of session: PlannedSession, _ judge: Verifier) -> Int? {
    let verdict = judge.verify(.alone([session], programme))
    let isSound = verdict.broken.allSatisfy { ["sessions", "attendance"].contains($0.rule) }
    return isSound ? verdict.cost : nil
  }

  private func session(
    _ id: String, _ theme: Int, _ slot: Slot, _ venue: String, _ group: [Int], _ panel: [Int]
  ) -> PlannedSession {
    PlannedSession(
      id: id, theme: programme.themes[theme].id, date: slot.date, daypart: slot.daypart.name,
      venue: venue, pilots: ids(group), experts: panel.map { programme.experts[$0].id })
  }

  private func ids(_ group: [Int]) -> [String] { group.map { programme.pilots[$0].id } }
}

/// Every subset, the empty one first.
private func subsets(of elements: [Int]) -> [[Int]] {
  elements.reduce([[]]) { subsets, element in subsets + subsets.map { $0 + [element] } }
}
