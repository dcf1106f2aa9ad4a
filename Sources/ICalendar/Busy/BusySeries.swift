/// Events of one UID: what repeats, and the instances that others stand in for.
///
/// Whether something takes time is every instance's own matter: a free instance of a busy series is
/// free.
struct BusySeries {
  /// One instance, before anything stands in for it.
  struct Instance {
    let start: Moment
    /// Unix seconds.
    let instant: Int
    /// The end, where the instance has one of its own; Unix seconds.
    let end: Int?
  }

  let masters: [BusyEvent]
  /// What stands in for single instances.
  private let changed: [BusyEvent]
  /// What stands in for an instance and all later ones, by their place in the series.
  private let changedFromThenOn: [BusyEvent]
  /// The clock of whole days.
  let floating: Clock

  init(_ events: [BusyEvent], floating: Clock) {
    self.floating = floating
    let masters = events.filter { $0.instead == nil }
    var newest: [BusyEvent] = []
    for event in events {
      guard let instead = event.instead else { continue }
      let same = newest.firstIndex { other in
        other.instead.map { Self.isSame($0, instead) } ?? false
          && other.isFromThenOn == event.isFromThenOn
      }
      if let same {
        if event.version >= newest[same].version { newest[same] = event }
      } else {
        newest.append(event)
      }
    }
    self.masters = masters
    changed = newest.filter { !$0.isFromThenOn || masters.isEmpty }
    changedFromThenOn = newest.filter { $0.isFromThenOn }
      .sorted { ($0.instead?.instant ?? 0) < ($1.instead?.instant ?? 0) }
  }

  /// What takes time within the limits, and how many instances that are.
  func periods(in limits: Range<Int>, most: Int) throws(TooMany) -> (BusyPeriods, count: Int) {
    var periods = BusyPeriods()
    var count = 0
    func add(_ start: Int, _ end: Int, _ kind: BusyKind) throws(TooMany) {
      guard start < end, start < limits.upperBound, end > limits.lowerBound else { return }
      count += 1
      guard count <= most else { throw TooMany() }
      periods.append(start..<end, kind)
    }
    for event in changed where !isExcluded(event) {
      try add(event.start.instant, event.extent.end(from: event.start), event.kind)
    }
    for master in masters {
      let replaced = NamedInstances(changed.compactMap(\.instead), floating: floating)
      for instance in try instances(of: master, in: limits, most: most)
      where !replaced.contains(instance.start, instance.instant) {
        if let change = changedFromThenOn.last(where: { isReached($0, by: instance) }) {
          let start = moved(instance.start, by: change)
          let isFirst = change.instead.map { $0.instant == instance.instant } ?? false
          let span = change.extent.span(from: change.start)
          let end = isFirst ? change.extent.end(from: change.start) : span.end(from: start)
          try add(start.instant, end, change.kind)
        } else {
          let end = instance.end ?? master.extent.span(from: master.start).end(from: instance.start)
          try add(instance.instant, end, master.kind)
        }
      }
    }
    return (periods, count)
  }
}

extension BusySeries {
  /// The instances that may reach into the limits, each start once.
  private func instances(
    of master: BusyEvent, in limits: Range<Int>, most: Int
  ) throws(TooMany) -> [Instance] {
    let (start, clock) = (master.start, master.start.clock)
    let reach = changedFromThenOn.map { self.reach(of: $0) }.max() ?? 0
    let earliest =
      clock.shown(at: limits.lowerBound) - max(master.extent.span(from: start).most, reach)
    let latest = clock.shown(at: limits.upperBound) + reach + 86_400
    let window = min(earliest, latest)..<latest
    // A few instances outside the limits come along, because clocks and lengths differ.
    let most = most + max(0, window.count - limits.count) / 60
    let excluded = NamedInstances(master.excluded, floating: floating)
    var gone: Set<Int> = []
    for rule in master.excludedRules {
      gone.formUnion(try times(of: rule, master, in: window, most: most))
    }
    var instances: [Int: Instance] = [:]
    func add(_ start: Moment, end: Int?) {
      let instant = start.instant
      guard !excluded.contains(start, instant), !gone.contains(start.shown) else { return }
      if instances[instant]?.end == nil {
        instances[instant] = Instance(start: start, instant: instant, end: end)
      }
    }
    if master.rules.isEmpty || master.rules.contains(where: { occurs($0, master) }) {
      add(start, end: master.extent.end(from: start))
    }
    for (date, extent) in master.dates {
      let date = start.isDay && !date.isDay ? day(of: date) : date
      add(date, end: extent.map { $0.end(from: date) })
    }
    for rule in master.rules {
      for shown in try times(of: rule, master, in: window, most: most) {
        add(start.moved(to: shown), end: nil)
      }
    }
    return instances.values.sorted { $0.instant < $1.instant }
  }

  private func times(
    of rule: RecurrenceRule, _ master: BusyEvent, in window: Range<Int>, most: Int
  ) throws(TooMany) -> [Int] {
    let start = master.start
    return try RuleExpansion(rule, start: start.shown, isDay: start.isDay)
      .times(in: window, most: most) { hasEnded(rule, by: start.moved(to: $0)) }
  }

  /// Whether a rule gives any time at all; where it does not, the start is none either.
  ///
  /// No date takes more than forty years to come back to the same day of the week.
  private func occurs(_ rule: RecurrenceRule, _ master: BusyEvent) -> Bool {
    let start = master.start.shown
    let times = try? times(of: rule, master, in: start..<start + 40 * 366 * 86_400, most: 0)
    return times == nil
  }

  /// Whether a rule's UNTIL lies before a time; for whole days its date alone counts.
  private func hasEnded(_ rule: RecurrenceRule, by time: Moment) -> Bool {
    guard let text = rule.until, let until = Moment(text, clock: time.clock) else { return false }
    return time.isDay ? time.day > until.day : time.instant > until.instant
  }
}
