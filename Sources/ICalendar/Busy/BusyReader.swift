public import CivilTime

/// Reads when somebody is busy from calendars of any program (RFC 5545, 7953; docs/calendars.md,
/// "Busy times").
///
/// libical is not asked: it tells no lines, passes over what it cannot read, and 3.0.16 misreads
/// overrides, RDATE, all-day events and zones.
public struct BusyReader: Sendable {
  /// The most bytes of a file.
  public static let mostBytes = 10_000_000
  /// The most events of a file.
  public static let mostEvents = 20_000
  /// The most instances of a file within the period.
  public static let mostInstances = 100_000

  private let floating: Zone
  private let limits: Range<Int>
  private let owners: Set<String>

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - zone: The zone of times that name none, and of whole days.
  ///   - limits: The period that counts, in Unix seconds.
  ///   - owners: The mail addresses of whoever keeps the calendars; what they declined is free.
  public init(zone: Zone, limits: Range<Int>, owners: [String] = []) {
    floating = zone
    self.limits = limits
    self.owners = Set(owners.map(mailbox))
  }

  /// Reads one file.
  ///
  /// - Returns: What can be read of it, within the limits, and everything that is wrong with it by
  ///   line. Where a fault is not ``BusyFault/isPassable``, nothing was read.
  public func read(_ octets: [UInt8]) -> (periods: BusyPeriods, faults: [BusyFault]) {
    do throws(BusyFault) {
      guard octets.count <= Self.mostBytes else {
        throw BusyFault(line: 1, .tooLarge(most: Self.mostBytes), isPassable: false)
      }
      let calendars = try CalendarNode.calendars(in: octets)
      try checkNumber(of: calendars)
      var file = BusyFile(floating: floating, limits: limits, owners: owners)
      for calendar in calendars { file.read(calendar) }
      return (file.periods.joined(in: limits), file.faults.sorted { $0.line < $1.line })
    } catch {
      return (BusyPeriods(), [error])
    }
  }

  private func checkNumber(of calendars: [CalendarNode]) throws(BusyFault) {
    let events = calendars.flatMap(\.components)
      .filter { ["VEVENT", "VFREEBUSY", "VAVAILABILITY"].contains($0.name) }
    guard events.count > Self.mostEvents else { return }
    let line = events[Self.mostEvents].line
    throw BusyFault(line: line, .tooManyEvents(most: Self.mostEvents), isPassable: false)
  }
}

/// What one file has yielded so far.
struct BusyFile {
  let floating: Zone
  let limits: Range<Int>
  let owners: Set<String>
  private(set) var periods = BusyPeriods()
  private(set) var faults: [BusyFault] = []
  private var instances = 0

  init(floating: Zone, limits: Range<Int>, owners: Set<String>) {
    self.floating = floating
    self.limits = limits
    self.owners = owners
  }

  mutating func read(_ calendar: CalendarNode) {
    let zones = ZoneTable(of: calendar, until: limits.upperBound + 366 * 86_400)
    let events = events(of: calendar, "VEVENT", zones)
    periods = periods + series(events)
    for node in calendar.components("VFREEBUSY") {
      let values = PropertyValues(node, zones, floating: floating)
      periods = periods + values.freeBusy()
      faults += values.faults
    }
    let availabilities = calendar.components("VAVAILABILITY").compactMap { node in
      availability(node, zones)
    }
    periods = periods + availabilities.combined
  }

  private mutating func availability(_ node: CalendarNode, _ zones: ZoneTable) -> Availability? {
    let values = PropertyValues(node, zones, floating: floating)
    let frame = values.availability(in: limits)
    let available = series(events(of: node, "AVAILABLE", zones))
    faults += values.faults
    return values.faults.isEmpty ? frame?.without(available.busy) : nil
  }

  /// The components of a name that can be read; the others' faults are kept.
  private mutating func events(
    of parent: CalendarNode, _ name: String, _ zones: ZoneTable
  ) -> [BusyEvent] {
    var events: [BusyEvent] = []
    for node in parent.components(name) {
      let values = PropertyValues(node, zones, floating: floating)
      let event = BusyEvent(values, owners: owners)
      faults += values.faults
      if let event, values.faults.isEmpty { events.append(event) }
    }
    return events
  }

  /// When the events take place, UID by UID; an event without one stands alone.
  private mutating func series(_ events: [BusyEvent]) -> BusyPeriods {
    var order: [String] = []
    var groups: [String: [BusyEvent]] = [:]
    for event in events {
      let key = event.uid ?? "\n\(event.line)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(event)
    }
    var periods = BusyPeriods()
    for key in order {
      let group = groups[key] ?? []
      do throws(TooManyTimes) {
        let (added, count) = try BusySeries(group, floating: floating)
          .periods(in: limits, most: BusyReader.mostInstances - instances)
        periods = periods + added
        instances += count
      } catch {
        let event = group[0]
        faults.append(
          BusyFault(
            line: event.line, uid: event.uid, .tooManyInstances(most: BusyReader.mostInstances)))
      }
    }
    return periods
  }
}
