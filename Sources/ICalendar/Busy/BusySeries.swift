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

  let masters: [BusyEvent]
  /// What stands in for single instances.
  private let overrides: [BusyEvent]
  /// What stands in for an instance and all later ones, by their place in the series.
  private let thisAndFuture: [BusyEvent]
  /// The zone of whole days.
  let floating: Zone

  init(_ events: [BusyEvent], floating: Zone) {
    self.floating = floating
    let masters = events.filter { $0.recurrenceID == nil }
    var newest: [BusyEvent] = []
    for event in events {
      guard let recurrenceID = event.recurrenceID else { continue }
      let same = newest.firstIndex { other in
        other.recurrenceID.map { Self.isSame($0, recurrenceID) } ?? false
          && other.isThisAndFuture == event.isThisAndFuture
      }
      if let same {
        if event.version >= newest[same].version { newest[same] = event }
      } else {
        newest.append(event)
      }
    }
    self.masters = masters
    overrides = newest.filter { !$0.isThisAndFuture || masters.isEmpty }
    thisAndFuture = newest.filter { $0.isThisAndFuture }
      .sorted { ($0.recurrenceID?.instant ?? 0) < ($1.recurrenceID?.instant ?? 0) }
  }

  /// What takes time within the limits, and how many instances that are.
  func periods(in limits: Range<Int>, most: Int) throws(TooManyTimes) -> (BusyPeriods, count: Int) {
    var periods = BusyPeriods()
    var count = 0
    func add(_ start: Int, _ end: Int, _ kind: BusyKind) throws(TooManyTimes) {
      guard start < end, start < limits.upperBound, end > limits.lowerBound else { return }
      count += 1
      guard count <= most else { throw TooManyTimes() }
      periods.append(start..<end, kind)
    }
    for event in overrides + (try strays(most: most)) where !isExcluded(event) {
      try add(event.start.instant, event.extent.end(from: event.start), event.kind)
    }
    for master in masters {
      let replaced = RecurrenceIDs(overrides.compactMap(\.recurrenceID), floating: floating)
      for instance in try instances(of: master, in: limits, most: most)
      where !replaced.contains(instance.start, instance.instant) {
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
  private func strays(most: Int) throws(TooManyTimes) -> [BusyEvent] {
    guard !masters.isEmpty else { return [] }
    var strays: [BusyEvent] = []
    for change in thisAndFuture {
      guard let recurrenceID = change.recurrenceID else { continue }
      let named = RecurrenceIDs([recurrenceID], floating: floating)
      var isThere = false
      for master in masters where !isThere {
        let day = recurrenceID.instant..<recurrenceID.instant + 86_400
        isThere = try instances(of: master, in: day, most: most)
          .contains { named.contains($0.start, $0.instant) }
      }
      if !isThere { strays.append(change) }
    }
    return strays
  }

  /// The instances that may reach into the limits, each start once.
  private func instances(
    of master: BusyEvent, in limits: Range<Int>, most: Int
  ) throws(TooManyTimes) -> [Instance] {
    let (start, zone) = (master.start, master.start.zone)
    let reach = thisAndFuture.map { self.reach(of: $0) }.max() ?? 0
    let earliest =
      zone.local(at: limits.lowerBound) - max(master.extent.duration(from: start).most, reach)
    let latest = zone.local(at: limits.upperBound) + reach + 86_400
    let window = min(earliest, latest)..<latest
    // A few instances outside the limits come along, because clocks and lengths differ.
    let most = most + max(0, window.count - limits.count) / 60
    let excluded = RecurrenceIDs(master.excluded, floating: floating)
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
    if master.rules.isEmpty || master.rules.contains(where: { occurs($0, master) }) {
      add(start)
    }
    for (date, extent) in master.dates {
      // A date of another zone moves with the series by the clock of the series.
      let date =
        start.isDay && !date.isDay
        ? day(of: date)
        : date.isDay ? date : DateTime(local: zone.local(at: date.instant), zone: zone)
      add(date, length: extent.map { $0.end(from: date) - date.instant })
    }
    for rule in master.rules {
      for local in try times(of: rule, master, in: window, most: most) {
        add(start.moved(to: local))
      }
    }
    return instances.values.sorted { $0.instant < $1.instant }
  }

  private func times(
    of rule: RecurrenceRule, _ master: BusyEvent, in window: Range<Int>, most: Int
  ) throws(TooManyTimes) -> [Int] {
    let start = master.start
    return try RuleExpansion(rule, start: start.local, isDay: start.isDay)
      .times(in: window, most: most) { hasEnded(rule, by: start.moved(to: $0)) }
  }

  /// Whether a rule gives any time at all, and has not ended before the start; otherwise the start
  /// is none either.
  ///
  /// No date takes more than forty years to come back to the same day of the week.
  private func occurs(_ rule: RecurrenceRule, _ master: BusyEvent) -> Bool {
    let start = master.start
    if hasEnded(rule, by: start) { return false }
    let years = start.local..<start.local + 40 * 366 * 86_400
    let times = try? RuleExpansion(rule, start: start.local, isDay: start.isDay)
      .times(in: years, most: 0) { _ in false }
    return times == nil
  }

  /// Whether a rule's UNTIL lies before a time; for whole days its date alone counts.
  private func hasEnded(_ rule: RecurrenceRule, by time: DateTime) -> Bool {
    guard let text = rule.until, let until = DateTime(text, zone: time.zone) else { return false }
    return time.isDay ? time.day > until.day : time.instant > until.instant
  }
}
