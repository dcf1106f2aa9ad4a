internal import ProgrammeModel

extension Draft {
  /// Themes with their attendances, as rounds in which every pilot that comes has one session.
  mutating func drawThemes() {
    let number = random.roll(shape.themes)
    for index in 0..<number {
      let left = shape.mostSessions - rounds.reduce(0) { $0 + $1.groups.count }
      let reserved = number - index - 1
      guard left > 0 else { return }
      addTheme("t\(index + 1)", atMost: max(1, left - min(reserved, left - 1)))
    }
  }

  private mutating func addTheme(_ id: String, atMost most: Int) {
    let everyone = Array(programme.pilots.indices)
    let isPlenary = most == 1 || random.happens(30)
    var coming = everyone.filter { _ in random.happens(90) }
    if coming.isEmpty { coming = everyone }
    let size = isPlenary ? coming.count : random.roll(1...min(4, coming.count))
    let (fewest, turns) = (
      (coming.count + size - 1) / size, random.happens(25) ? 2 : 1
    )
    let groups = min(fewest, most)
    let repeats = groups * turns <= most ? turns : 1
    var theme = Theme(
      id: id, title: "Thema \(id)", sessions: 0, pilots: .all, attend: repeats,
      experts: random.pick([1, 1, 1, 1, 0, 2]), mode: random.pick([.any, .any, .any, .onsite]),
      period: programme.period)
    if random.happens(10) { theme.mode = .online }
    let position = programme.themes.count
    for pilot in everyone where !coming.contains(pilot) { programme.pilots[pilot].attend[id] = 0 }
    var sizes: [Int] = []
    for turn in 0..<repeats {
      let now = turn == 0 || isPlenary ? coming : thinned(coming, theme)
      let order = now.shuffled(using: &random)
      let round = (0..<groups).map { group in
        order.indices.filter { $0 % groups == group }.map { order[$0] }.sorted()
      }.filter { !$0.isEmpty }
      rounds.append(Round(theme: position, groups: round))
      theme.sessions += round.count
      sizes += round.map(\.count)
    }
    if !isPlenary || random.happens(20) {
      let (least, largest) = (sizes.min() ?? 1, sizes.max() ?? 1)
      theme.pilots = .between(max(1, least - random.roll(0...1))...(largest + random.roll(0...1)))
    }
    programme.themes.append(theme)
  }

  /// Those who come a second time; the others attend once.
  private mutating func thinned(_ coming: [Int], _ theme: Theme) -> [Int] {
    let again = coming.filter { _ in random.happens(85) }
    guard !again.isEmpty else { return coming }
    for pilot in coming where !again.contains(pilot) {
      programme.pilots[pilot].attend[theme.id] = 1
    }
    return again
  }
}
