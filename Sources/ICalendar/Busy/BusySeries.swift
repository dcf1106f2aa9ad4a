internal import CivilTime

/// Events of one UID: what repeats, and the instances that others stand in for.
///
/// Whether something takes time is every instance's own matter: a free instance of a busy series is
/// free.
struct BusySeries {
  /// One instance, before anything stands in for it.
  struct Instance {
    let start: DateTime
    /// Unix seconds.
    let instant: Int
    /// How long it takes, where it says so itself; in seconds.
    let length: Int?
  }

  /// What repeats: the newest version, or several that are equally new.
  let masters: [BusyEvent]
  /// The instances that each of them leaves out.
  let excluded: [RecurrenceIDs]
  /// What stands in for single instances.
  private let overrides: [BusyEvent]
  /// The instances that these stand in for.
  private let replaced: RecurrenceIDs
  /// What stands in for an instance and all later ones, by their place in the series.
  private let thisAndFuture: [BusyEvent]
  /// The zone of whole days.
  let floating: Zone
  private let work: Work

  init(_ events: [BusyEvent], floating: Zone, work: Work) {
    self.floating = floating
    self.work = work
    let whole = events.filter { $0.recurrenceID == nil }
    let newest = whole.map(\.version).max()
    masters = whole.filter { $0.version == newest }
    excluded = masters.map { RecurrenceIDs($0.excluded, floating: floating) }
    let changes = Self.newest(events)
    let isAlone = masters.isEmpty
    overrides = changes.filter { !$0.isThisAndFuture || isAlone }
    replaced = RecurrenceIDs(overrides.compactMap(\.recurrenceID), floating: floating)
    thisAndFuture = changes.filter { $0.isThisAndFuture }
      .sorted { ($0.recurrenceID?.instant ?? 0) < ($1.recurrenceID?.instant ?? 0) }
  }

  /// Of what stands in for the same instances the newest, in the order of the file; of versions
  /// that are equally new the last.
  private static func newest(_ events: [BusyEvent]) -> [BusyEvent] {
    struct Key: Hashable {
      let isDay: Bool
      let instant: Int
      let isThisAndFuture: Bool
    }
    var newest: [BusyEvent] = []
    var places: [Key: Int] = [:]
    for event in events {
      guard let recurrenceID = event.recurrenceID else { continue }
      let key = Key(
        isDay: recurrenceID.isDay, instant: recurrenceID.instant,
        isThisAndFuture: event.isThisAndFuture)
      if let place = places[key] {
        if event.version >= newest[place].version { newest[place] = event }
      } else {
        places[key] = newest.count
        newest.append(event)
      }
    }
    return newest
  }

  /// What takes time within the limits, and how many instances that are.
  func periods(in limits: Range<Int>, most: Int) throws(ExpansionLimit) -> (BusyPeriods, count: Int)
  {
    var periods = BusyPeriods()
    var count = 0
    func add(_ start: Int, _ end: Int, _ kind: BusyKind) throws(ExpansionLimit) {
      guard start < end, start < limits.upperBound, end > limits.lowerBound else { return }
      count += 1
      guard count <= most else { throw .times }
      periods.append(start..<end, kind)
    }
    for event in overrides + (try strays(most: most)) where !isExcluded(event) {
      try add(event.start.instant, event.extent.end(from: event.start), event.kind)
    }
    for (index, master) in masters.enumerated() {
      for instance in try instances(of: master, excluded[index], in: limits, most: most)
      where !replaced.contains(instance.start, instance.instant) {
        try work.spend(thisAndFuture.count)
        let change = thisAndFuture.last { isReached($0, by: instance) }
        let start = change.map { moved(instance.start, by: $0) } ?? instance.start
        let end =
          instance.length.map { start.instant + $0 }
          ?? (change ?? master).end(
            of: start, isFirst: instance.instant == (change ?? master).place)
        try add(start.instant, end, (change ?? master).kind)
      }
    }
    return (periods, count)
  }
}

extension BusyEvent {
  /// The instant in its series at which it stands; Unix seconds.
  fileprivate var place: Int { (recurrenceID ?? start).instant }

  /// The end of an instance that begins then; the first is exactly what the event says.
  fileprivate func end(of start: DateTime, isFirst: Bool) -> Int {
    isFirst ? extent.end(from: self.start) : extent.duration(from: self.start).end(from: start)
  }
}

extension BusySeries {
  /// What stands in, from then on, for an instance that no series has: it takes place by itself.
  private func strays(most: Int) throws(ExpansionLimit) -> [BusyEvent] {
    guard !masters.isEmpty else { return [] }
    var strays: [BusyEvent] = []
    for change in thisAndFuture {
      guard let recurrenceID = change.recurrenceID else { continue }
      let named = RecurrenceIDs([recurrenceID], floating: floating)
      var isThere = false
      for (index, master) in masters.enumerated() where !isThere {
        let day = recurrenceID.instant..<recurrenceID.instant + 86_400
        isThere = try instances(of: master, excluded[index], in: day, most: most)
          .contains { named.contains($0.start, $0.instant) }
      }
      if !isThere { strays.append(change) }
    }
    return strays
  }

  /// The instances that may reach into the limits, each start once.
  private func instances(
    of master: BusyEvent, _ excluded: RecurrenceIDs, in limits: Range<Int>, most: Int
  ) throws(ExpansionLimit) -> [Instance] {
    let (start, zone) = (master.start, master.start.zone)
    try work.spend(Work.instance * (1 + thisAndFuture.count))
    let reach = thisAndFuture.map { self.reach(of: $0) }.max() ?? 0
    let earliest =
      zone.local(at: limits.lowerBound) - max(master.extent.duration(from: start).most, reach)
    let latest = zone.local(at: limits.upperBound) + reach + 86_400
    let window = min(earliest, latest)..<latest
    // A few instances outside the limits come along, because clocks and lengths differ.
    let most = most + max(0, window.count - limits.count) / 60
    var gone: Set<Int> = []
    for rule in master.excludedRules {
      gone.formUnion(try times(of: rule, master, in: window, most: most))
    }
    var instances: [Int: Instance] = [:]
    func add(_ start: DateTime, length: Int? = nil) {
      let instant = start.instant
      guard !excluded.contains(start, instant), !gone.contains(start.local) else { return }
      if instances[instant]?.length == nil {
        instances[instant] = Instance(start: start, instant: instant, length: length)
      }
    }
    var isFirst = master.rules.isEmpty
    for rule in master.rules where !isFirst { isFirst = try occurs(rule, master) }
    if isFirst { add(start) }
    try work.spend(Work.instance * master.dates.count)
    for (date, extent) in master.dates {
      // A date of another zone moves with the series by the clock of the series.
      let date =
        start.isDay && !date.isDay
        ? day(of: date)
        : date.isDay ? date : DateTime(local: zone.local(at: date.instant), zone: zone)
      add(date, length: extent.map { $0.end(from: date) - date.instant })
    }
    for rule in master.rules {
      let times = try times(of: rule, master, in: window, most: most)
      try work.spend(Work.instance * times.count)
      for local in times { add(start.moved(to: local)) }
    }
    return instances.values.sorted { $0.instant < $1.instant }
  }

  private func times(
    of rule: RecurrenceRule, _ master: BusyEvent, in window: Range<Int>, most: Int
  ) throws(ExpansionLimit) -> [Int] {
    let start = master.start
    let end = RuleEnd(of: rule, start: start)
    return try RuleExpansion(rule, start: start.local, isDay: start.isDay)
      .times(in: window, most: most, work: work) { end?.isPast($0) ?? false }
  }

  /// Whether a rule gives any time at all, and has not ended before the start; otherwise the start
  /// is none either.
  ///
  /// No date takes more than forty years to come back to the same day of the week.
  private func occurs(_ rule: RecurrenceRule, _ master: BusyEvent) throws(ExpansionLimit) -> Bool {
    let start = master.start
    if RuleEnd(of: rule, start: start)?.isPast(start.local) ?? false { return false }
    let years = start.local..<start.local + 40 * 366 * 86_400
    do throws(ExpansionLimit) {
      _ = try RuleExpansion(rule, start: start.local, isDay: start.isDay)
        .times(in: years, most: 0, work: work) { _ in false }
      return false
    } catch .times {
      return true
    } catch {
      throw error
    }
  }
}

/// The UNTIL of a rule, for times of one series.
///
/// Of whole days its date alone counts. A date in the rule of times includes that day: readers
/// differ, people mean the day.
private struct RuleEnd {
  private let start: DateTime
  private let until: DateTime
  /// The end on the clocks of the series.
  private let local: Int

  init?(of rule: RecurrenceRule, start: DateTime) {
    guard let text = rule.until, let until = DateTime(text, zone: start.zone) else { return nil }
    self.start = start
    self.until = until
    local =
      until.isDay
      ? (until.day + 1) * 86_400 - 1 : start.isDay ? 0 : start.zone.local(at: until.instant)
  }

  /// Whether a time on the clocks of the series lies behind the end.
  func isPast(_ time: Int) -> Bool {
    if start.isDay { return floorDivision(time, 86_400) > until.day }
    // Within a change of clocks alone the clocks do not tell.
    if until.isDay || abs(time - local) > 86_400 { return time > local }
    return start.moved(to: time).instant > until.instant
  }
}
