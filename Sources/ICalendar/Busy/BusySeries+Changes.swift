/// Which instances of a series are meant by what stands in for them.
extension BusySeries {
  static func isSame(_ left: Moment, _ right: Moment) -> Bool {
    left.isDay == right.isDay && left.instant == right.instant
  }

  /// The day on which a moment lies, for a series of whole days.
  ///
  /// It is the day that is written, and only a time in UTC is read from the clock of whole days.
  func day(of moment: Moment) -> Moment {
    let shown = moment.clock === Clock.utc ? floating.shown(at: moment.instant) : moment.shown
    return Moment(day: floorDivision(shown, 86_400), clock: floating)
  }

  /// Whether the instance that an event stands in for is one that the series leaves out.
  func isExcluded(_ event: BusyEvent) -> Bool {
    guard let instead = event.instead else { return false }
    return masters.contains { master in
      let start =
        instead.isDay
        ? instead
        : Moment(shown: master.start.clock.shown(at: instead.instant), clock: instead.clock)
      return NamedInstances(master.excluded, floating: floating).contains(start, instead.instant)
    }
  }

  /// Whether an instance is the one from which on a change holds, or a later one.
  func isReached(_ change: BusyEvent, by instance: Instance) -> Bool {
    guard let instead = change.instead else { return false }
    if instance.start.isDay { return day(of: instead).day <= instance.start.day }
    return instead.instant <= instance.instant
  }

  /// Where an instance goes with a change: as far as the changed one went, on the clock.
  func moved(_ start: Moment, by change: BusyEvent) -> Moment {
    change.start.moved(to: start.shown + distance(of: change))
  }

  /// How far a change moves things and how long they may then take, in seconds.
  func reach(of change: BusyEvent) -> Int {
    abs(distance(of: change)) + change.extent.span(from: change.start).most + 86_400
  }

  private func distance(of change: BusyEvent) -> Int {
    guard let instead = change.instead, let master = masters.first else { return 0 }
    let shown =
      master.start.isDay
      ? day(of: instead).shown
      : instead.isDay ? instead.shown : master.start.clock.shown(at: instead.instant)
    return change.start.shown - shown
  }
}

/// Moments by which instances are named, as instants or as whole days.
struct NamedInstances {
  private let instants: Set<Int>
  private let days: Set<Int>
  /// The days on which the instants lie, for series of whole days.
  private let daysOfInstants: Set<Int>

  init(_ moments: [Moment], floating: Clock) {
    instants = Set(moments.filter { !$0.isDay }.map(\.instant))
    days = Set(moments.filter(\.isDay).map(\.day))
    daysOfInstants = Set(
      moments.filter { !$0.isDay }.map { moment in
        let shown = moment.clock === Clock.utc ? floating.shown(at: moment.instant) : moment.shown
        return floorDivision(shown, 86_400)
      })
  }

  /// Whether an instance that begins then is meant; `instant` is the same in Unix seconds.
  func contains(_ start: Moment, _ instant: Int) -> Bool {
    days.contains(start.day)
      || (start.isDay ? daysOfInstants.contains(start.day) : instants.contains(instant))
  }
}
