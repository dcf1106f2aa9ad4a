internal import Foundation
internal import ProgrammeModel

extension Draft {
  /// Who comes with whom, who travels how far and when, which experts are asked for, and where the
  /// team is.
  mutating func drawCompany() {
    drawTeam()
    drawRoles()
    drawGaps()
    drawParts()
    drawTogether()
    drawApart()
  }

  private mutating func drawTeam() {
    for index in programme.themes.indices where random.happens(15) {
      programme.themes[index].hasTeam = false
    }
    let held = sessions.filter { session in
      programme.themes.contains { $0.id == session.theme && $0.hasTeam }
    }
    if random.happens(40) {
      programme.team.busy = BusyTimes(busy: times(sparing: held, using: &random).busy)
    }
    for index in programme.venues.indices where random.happens(30) {
      let id = programme.venues[index].id
      programme.venues[index].busy = BusyTimes(
        busy: times(sparing: sessions.filter { $0.venue == id }, using: &random).busy)
    }
    for index in programme.experts.indices where random.happens(25) {
      programme.experts[index].perDay = random.roll(1...3)
    }
  }

  /// Roles of experts, and themes that ask for those that they have.
  private mutating func drawRoles() {
    for index in programme.experts.indices where random.happens(70) {
      programme.experts[index].role = random.pick(["raad", "manager"])
    }
    for index in programme.themes.indices {
      let held = sessions.filter { $0.theme == programme.themes[index].id }
      let casts = Set(
        held.map { session in
          session.experts.map { id in programme.experts.first { $0.id == id }?.role ?? "" }.sorted()
        })
      guard let cast = casts.first, casts.count == 1, !cast.isEmpty, !cast.contains("") else {
        continue
      }
      programme.themes[index].expertDemand = .byRole(
        Set(cast).sorted().map { role in
          Theme.RoleCount(role: role, count: cast.count { $0 == role })
        })
    }
  }

  private mutating func drawGaps() {
    for index in programme.themes.indices where random.happens(40) {
      let held = sessions.filter { $0.theme == programme.themes[index].id }
      let gaps = programme.pilots.flatMap { pilot in
        let days = held.filter { $0.pilots.contains(pilot.id) }.map(\.date.dayNumber).sorted()
        return zip(days.dropFirst(), days).map { $0 - $1 }
      }
      let least = gaps.min() ?? 30
      if least > 0 { programme.themes[index].gap = random.roll(1...least) }
    }
  }

  /// Pilots that take part in some of the year, or do not go far.
  private mutating func drawParts() {
    for index in programme.pilots.indices {
      let pilot = programme.pilots[index]
      let held = sessions.filter { $0.pilots.contains(pilot.id) }
      if random.happens(20), let first = held.map(\.date).min(),
        let last = held.map(\.date).max()
      {
        let from = max(first.adding(days: -random.roll(0...9)), programme.period.lowerBound)
        let until = min(last.adding(days: random.roll(0...9)), programme.period.upperBound)
        programme.pilots[index].period = from...until
      }
      if random.happens(25) {
        let journeys = held.map { session in
          minutes(
            from: pilot.place, to: programme.venues.first { $0.id == session.venue }?.place)
        }
        programme.pilots[index].travelMax = (journeys.max() ?? 60) + random.roll(0...30)
      }
    }
  }

  private mutating func drawTogether() {
    for theme in programme.themes where !theme.isForAll && random.happens(40) {
      let held = sessions.filter { $0.theme == theme.id }
      for group in held.map(\.pilots) where group.count > 1 {
        let company = random.some(min(group.count, random.roll(2...3)), of: group)
        let isSteady = held.allSatisfy { session in
          let present = company.count { session.pilots.contains($0) }
          return present == 0 || present == company.count
        }
        if isSteady || !shape.isSolvable && isEven(company, theme) {
          programme.together.append(Company(pilots: company, themes: [theme.id]))
          break
        }
      }
    }
  }

  /// Whether pilots attend a theme alike, as the reader asks of those that are together.
  private func isEven(_ company: [String], _ theme: Theme) -> Bool {
    let times = programme.pilots.filter { company.contains($0.id) }.map { attend($0, theme) }
    return Set(times).count == 1
  }

  private mutating func drawApart() {
    for theme in programme.themes where !theme.isForAll && random.happens(40) {
      let held = sessions.filter { $0.theme == theme.id }
      let company = random.some(
        min(programme.pilots.count, random.roll(2...3)), of: programme.pilots
      ).map(\.id)
      let isSteady = held.allSatisfy { session in
        company.count { session.pilots.contains($0) } < 2
      }
      let isClash = programme.together.contains {
        $0.holds(in: theme) && $0.pilots.count(where: company.contains) > 1
      }
      if company.count > 1, !isClash, stays(isMet: isSteady) {
        programme.apart.append(Company(pilots: company, themes: [theme.id]))
      }
    }
  }

  /// The journey between two places, as docs/model.md counts it.
  private func minutes(from start: String?, to end: String?) -> Int {
    guard let start, let end, start != end else { return 0 }
    if let known = programme.travel.last(where: {
      [$0.from, $0.to] == [start, end] || [$0.to, $0.from] == [start, end]
    }) {
      return known.minutes
    }
    guard let from = programme.places[start], let to = programme.places[end] else { return 0 }
    let radians = Double.pi / 180
    let north = sin((to.latitude - from.latitude) * radians / 2)
    let east = sin((to.longitude - from.longitude) * radians / 2)
    let chord =
      north * north + cos(from.latitude * radians) * cos(to.latitude * radians) * east * east
    return 15 + Int((2 * 6371 * asin(min(1, chord.squareRoot())) + 0.5).rounded(.down))
  }
}
