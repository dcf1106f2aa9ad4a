internal import ProgrammeModel

/// What sessions are charged for what rows count, by what they are made of, in
/// `Certificate.unitsPerPoint`.
struct ReducedCosts {
  private let positions: Positions
  private let slots: Int
  private let venues: Int
  private let pilots: Int
  /// By theme, pilot and slot.
  private var pilotSlot: [Int]
  /// By pilot and venue.
  private var pilotVenue: [Int]
  /// By pilot and other pilot, the lower first.
  private var couple: [Int]
  /// By expert and slot.
  private var expertSlot: [Int]
  /// By theme and slot.
  private var themeSlot: [Int]
  private var venue: [Int]
  /// By venue and slot.
  private var venueSlot: [Int]
  /// By pilot, for a whole euro of its share.
  private var share: [Int]
  private var hasShares = false

  init(_ positions: Positions) {
    let programme = positions.programme
    self.positions = positions
    (slots, venues, pilots) = (
      positions.slots.count, programme.venues.count, programme.pilots.count
    )
    pilotSlot = Array(repeating: 0, count: programme.themes.count * pilots * slots)
    pilotVenue = Array(repeating: 0, count: pilots * venues)
    couple = Array(repeating: 0, count: pilots * pilots)
    expertSlot = Array(repeating: 0, count: programme.experts.count * slots)
    themeSlot = Array(repeating: 0, count: programme.themes.count * slots)
    venue = Array(repeating: 0, count: venues)
    venueSlot = Array(repeating: 0, count: venues * slots)
    share = Array(repeating: 0, count: pilots)
  }

  /// Charges a price for everything of a subject.
  mutating func add(_ price: Int, for subject: DerivedRow.Subject) {
    let programme = positions.programme
    switch subject {
    case .attendance(let pilot, let theme): add(price, pilot, theme) { _ in true }
    case .meeting(let pilot, let other): couple[pilot * pilots + other] += price
    case .hosting(let pilot):
      for place in 0..<venues where programme.venues[place].host == programme.pilots[pilot].id {
        venue[place] += price
      }
    case .expert(let expert): add(price, expert: expert) { _ in true }
    case .part(let pilot, let part):
      let parts = positions.parts[pilot]
      for theme in programme.themes.indices {
        add(price, pilot, theme) { parts[$0] == part }
      }
    case .minutes(let pilot):
      for place in 0..<venues {
        pilotVenue[pilot * venues + place] += price * positions.minutes[pilot][place]
      }
    case .teamDate(let date): addTeam(price) { $0 == date }
    case .teamWeek(let week): addTeam(price) { $0.week == week }
    case .room(let place, let date, let start):
      for number in 0..<slots where isUnderWay(number, on: date, at: start) {
        venueSlot[place * slots + number] += price
      }
    case .spending:
      for place in 0..<venues { venue[place] += price * programme.venues[place].cost }
      for (expert, asked) in programme.experts.enumerated() {
        add(price * asked.fee, expert: expert) { _ in true }
      }
    case .share(let pilot):
      share[pilot] += price
      hasShares = hasShares || price != 0
    case .pilotDays(let pilot, let ranges):
      let dates = positions.slots.map(\.date)
      for (theme, days) in ranges { add(price, pilot, theme) { days.contains(dates[$0]) } }
    case .expertDate(let expert, let date):
      let dates = positions.slots.map(\.date)
      add(price, expert: expert) { dates[$0] == date }
    case .expertMoment(let expert, let date, let start):
      for number in 0..<slots where isUnderWay(number, on: date, at: start) {
        expertSlot[expert * slots + number] += price
      }
    }
  }

  /// Whether a session in a slot is under way when a daypart of some day begins.
  private func isUnderWay(_ slot: Int, on date: CivilDate, at start: Daypart) -> Bool {
    let (day, held) = positions.slots[slot]
    return day == date && held.start <= start.start && start.start < held.end
  }

  private mutating func add(
    _ price: Int, _ pilot: Int, _ theme: Int, where isMeant: (_ slot: Int) -> Bool
  ) {
    let first = (theme * pilots + pilot) * slots
    for number in 0..<slots where isMeant(number) { pilotSlot[first + number] += price }
  }

  private mutating func add(_ price: Int, expert: Int, where isMeant: (_ slot: Int) -> Bool) {
    for number in 0..<slots where isMeant(number) { expertSlot[expert * slots + number] += price }
  }

  private mutating func addTeam(_ price: Int, where isMeant: (CivilDate) -> Bool) {
    for (theme, asked) in positions.programme.themes.enumerated() where asked.hasTeam {
      for number in 0..<slots where isMeant(positions.slots[number].date) {
        themeSlot[theme * slots + number] += price
      }
    }
  }
}

extension ReducedCosts {
  /// The least that a session costs with its charges, by group; `nil` where a group has no way that
  /// is allowed.
  func least(_ columns: SessionColumns, within domains: [GroupDomain]) -> [Int?] {
    var least: [Int?] = Array(repeating: nil, count: columns.groups.count)
    var (group, slot) = (-1, -1)
    var (ofGroup, ofSlot) = (0, 0)
    for column in columns.all {
      let domain = domains[Int(column.group)]
      guard domain.allows(column) else { continue }
      if Int(column.group) != group {
        (group, slot) = (Int(column.group), -1)
        ofGroup = charge(ofGroup: columns.groups[group], columns.theme)
      }
      if Int(column.slot) != slot {
        slot = Int(column.slot)
        ofSlot = ofGroup + charge(of: columns.groups[group], columns.theme, in: slot)
      }
      let cost =
        column.cost * Certificate.unitsPerPoint + ofSlot
        + charge(
          at: Int(column.venue), in: slot, columns.groups[group], columns.panels[Int(column.panel)])
      if cost < least[group] ?? .max { least[group] = cost }
    }
    return least
  }

  private func charge(ofGroup group: [Int], _ theme: Int) -> Int {
    // Who meets with everybody is not counted as meeting.
    guard !positions.programme.themes[theme].isForAll else { return 0 }
    var charge = 0
    for (index, pilot) in group.enumerated() {
      for other in group[(index + 1)...] { charge += couple[pilot * pilots + other] }
    }
    return charge
  }

  private func charge(of group: [Int], _ theme: Int, in slot: Int) -> Int {
    var charge = themeSlot[theme * slots + slot]
    for pilot in group { charge += pilotSlot[(theme * pilots + pilot) * slots + slot] }
    return charge
  }

  private func charge(at place: Int, in slot: Int, _ group: [Int], _ panel: [Int]) -> Int {
    var charge = venue[place] + venueSlot[place * slots + slot]
    for pilot in group { charge += pilotVenue[pilot * venues + place] }
    for expert in panel { charge += expertSlot[expert * slots + slot] }
    guard hasShares else { return charge }
    let programme = positions.programme
    let expense = panel.reduce(programme.venues[place].cost) { $0 + programme.experts[$1].fee }
    let each = (expense + group.count - 1) / max(1, group.count)
    for pilot in group { charge += share[pilot] * each }
    return charge
  }
}
