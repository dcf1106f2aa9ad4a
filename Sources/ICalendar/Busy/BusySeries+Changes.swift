internal import CivilTime

/// Which instances of a series are meant by what stands in for them.
extension BusySeries {
  /// The day on which a dateTime lies, for a series of whole days.
  ///
  /// It is the day that is written, and only a time in UTC is read from the clock of whole days.
  func day(of dateTime: DateTime) -> DateTime {
    let local = dateTime.zone.isUTC ? floating.local(at: dateTime.instant) : dateTime.local
    return DateTime(day: floorDivision(local, 86_400), zone: floating)
  }

  /// Whether the instance that an event stands in for is one that the series leaves out.
  func isExcluded(_ event: BusyEvent) -> Bool {
    guard let recurrenceID = event.recurrenceID else { return false }
    return zip(masters, excluded).contains { master, excluded in
      let start =
        recurrenceID.isDay
        ? recurrenceID
        : DateTime(
          local: master.start.zone.local(at: recurrenceID.instant), zone: recurrenceID.zone)
      return excluded.contains(start, recurrenceID.instant)
    }
  }

  /// Whether an instance is the one from which on a change holds, or a later one.
  func isReached(_ change: BusyEvent, by instance: Instance) -> Bool {
    guard let recurrenceID = change.recurrenceID else { return false }
    if instance.start.isDay { return day(of: recurrenceID).day <= instance.start.day }
    return recurrenceID.instant <= instance.instant
  }

  /// Where an instance goes with a change: as far as the changed one went, on the clock.
  func moved(_ start: DateTime, by change: BusyEvent) -> DateTime {
    change.start.moved(to: start.local + distance(of: change))
  }

  /// How far a change moves things and how long they may then take, in seconds.
  func reach(of change: BusyEvent) -> Int {
    abs(distance(of: change)) + change.extent.duration(from: change.start).most + 86_400
  }

  private func distance(of change: BusyEvent) -> Int {
    guard let recurrenceID = change.recurrenceID, let master = masters.first else { return 0 }
    let local =
      master.start.isDay
      ? day(of: recurrenceID).local
      : recurrenceID.isDay ? recurrenceID.local : master.start.zone.local(at: recurrenceID.instant)
    return change.start.local - local
  }
}

/// Moments by which instances are named, as instants or as whole days.
struct RecurrenceIDs {
  private let instants: Set<Int>
  private let days: Set<Int>
  /// The days on which the instants lie, for series of whole days.
  private let daysOfInstants: Set<Int>

  init(_ dateTimes: [DateTime], floating: Zone) {
    instants = Set(dateTimes.filter { !$0.isDay }.map(\.instant))
    days = Set(dateTimes.filter(\.isDay).map(\.day))
    daysOfInstants = Set(
      dateTimes.filter { !$0.isDay }.map { dateTime in
        let local = dateTime.zone.isUTC ? floating.local(at: dateTime.instant) : dateTime.local
        return floorDivision(local, 86_400)
      })
  }

  /// Whether an instance that begins then is meant; `instant` is the same in Unix seconds.
  func contains(_ start: DateTime, _ instant: Int) -> Bool {
    days.contains(start.day)
      || (start.isDay ? daysOfInstants.contains(start.day) : instants.contains(instant))
  }
}
