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
  /// The most single dates in the lists of a file.
  public static let mostDates = 200_000
  /// The most components that lie in each other.
  public static let mostDepth = 20

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
      var file = BusyFile(floating: floating, limits: limits, owners: owners)
      try file.read(calendars)
      return (file.periods.joined(in: limits), file.faults.sorted { $0.line < $1.line })
    } catch {
      return (BusyPeriods(), [error])
    }
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
  private let work = Work()

  init(floating: Zone, limits: Range<Int>, owners: Set<String>) {
    self.floating = floating
    self.limits = limits
    self.owners = owners
  }

  /// Reads all calendars of a file; versions of one event may stand in several of them.
  mutating func read(_ calendars: [CalendarNode]) throws(BusyFault) {
    var events: [BusyEvent] = []
    var availabilities: [Availability] = []
    for calendar in calendars {
      let method = calendar.first("METHOD")?.text.uppercased()
      // What others answered or propose is nobody's time.
      if ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"].contains(method) { continue }
      let zones = ZoneTable(of: calendar, limits: limits, work: work)
      events += try self.events(
        of: calendar, "VEVENT", zones, isCancellation: method == "CANCEL")
      for node in calendar.components("VFREEBUSY") where method != "CANCEL" {
        let values = PropertyValues(node, zones, floating: floating)
        periods += values.freeBusy()
        try keep(values)
      }
      for node in calendar.components("VAVAILABILITY") {
        if let availability = try availability(node, zones) { availabilities.append(availability) }
      }
    }
    periods += try series(events)
    periods += availabilities.combined
  }

  private mutating func availability(
    _ node: CalendarNode, _ zones: ZoneTable
  ) throws(BusyFault) -> Availability? {
    let values = PropertyValues(node, zones, floating: floating)
    let frame = values.availability(in: limits)
    let available = try series(try events(of: node, "AVAILABLE", zones))
    try keep(values)
    return values.isSound ? frame?.without(available.busy) : nil
  }

  /// Keeps what is wrong with a component.
  private mutating func keep(_ values: PropertyValues) throws(BusyFault) {
    guard let fault = values.fault else { return }
    guard fault.isPassable else { throw fault }
    faults.append(fault)
  }

  /// The components of a name that can be read; the others' faults are kept.
  private mutating func events(
    of parent: CalendarNode, _ name: String, _ zones: ZoneTable, isCancellation: Bool = false
  ) throws(BusyFault) -> [BusyEvent] {
    var events: [BusyEvent] = []
    for node in parent.components(name) {
      let values = PropertyValues(node, zones, floating: floating)
      let event = BusyEvent(values, owners: owners, isCancellation: isCancellation)
      // What cancels something takes no time, whatever is wrong with it.
      if !isCancellation { try keep(values) }
      if let event, values.isSound { events.append(event) }
    }
    return events
  }

  /// When the events take place, UID by UID; an event without one stands alone.
  private mutating func series(_ events: [BusyEvent]) throws(BusyFault) -> BusyPeriods {
    var order: [String] = []
    var groups: [String: [BusyEvent]] = [:]
    for event in events {
      let key = event.name.uid ?? "\n\(event.line)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(event)
    }
    var periods = BusyPeriods()
    for key in order {
      guard let group = groups[key], let event = group.first else { continue }
      do throws(ExpansionLimit) {
        let (added, count) = try BusySeries(group, floating: floating, work: work)
          .periods(in: limits, most: BusyReader.mostInstances - instances)
        periods += added
        instances += count
      } catch .times {
        faults.append(
          BusyFault(
            line: event.line, event: event.name,
            [.tooManyInstances(most: BusyReader.mostInstances)]))
      } catch {
        throw BusyFault(
          line: event.line, event: event.name, [.tooMuchWork], isPassable: false)
      }
    }
    return periods
  }
}
