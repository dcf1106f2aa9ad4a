internal import ICalendar
internal import ProgrammeModel

/// The days and the zone in which participants' calendars count.
struct CalendarFrame {
  let zone: Zone
  /// From the first midnight to the last; Unix seconds.
  let limits: Range<Int>

  /// `nil` where there is no zone of that name.
  init?(days: ClosedRange<CivilDate>, timezone: String) {
    guard let zone = Zone(timezone) else { return nil }
    self.zone = zone
    let midnights = [days.lowerBound, days.upperBound.adding(days: 1)].map { day in
      zone.instant(of: day).secondsSince1970
    }
    limits = midnights[0]..<max(midnights[0], midnights[1])
  }
}

/// A participant's calendar file.
struct CalendarFile {
  let path: String
  private let octets: [UInt8]

  /// Opens a file and counts it among those that were read.
  init(path: String, reading: Reading) throws(Unreadable) {
    self.path = path
    octets = try reading.bytes(ofFile: path, most: BusyReader.mostBytes)
  }

  /// What can be read of the file, what is wrong with it, and whether the rest can be used.
  func read(
    in frame: CalendarFrame, owners: [String]
  ) -> (periods: BusyPeriods, findings: [Finding], isPassable: Bool) {
    let reader = BusyReader(zone: frame.zone, limits: frame.limits, owners: owners)
    let (periods, faults) = reader.read(octets)
    return (periods, findings(of: faults), faults.allSatisfy(\.isPassable))
  }

  private func findings(of faults: [BusyFault]) -> [Finding] {
    guard !faults.isEmpty else { return [] }
    let lines = String(decoding: octets, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { ["\n", "\r", "\r\n"].contains($0) }
    return faults.map { fault in
      let line = lines.indices.contains(fault.line - 1) ? lines[fault.line - 1] : ""
      return Finding(
        at: SourcePlace(file: path, line: fault.line, column: 1),
        line: (1...1000).contains(line.utf8.count) ? String(line) : nil, fault.words)
    }
  }
}

extension Fields {
  /// The times at which the calendars that a key names are taken.
  ///
  /// What is wrong with a calendar is reported there.
  func busy<Kind, Value>(
    _ key: ScheduleKey<Kind, Value>, in frame: CalendarFrame?, owners: [String]
  ) -> BusyTimes {
    let files = read(key, orElse: []) { $0.listOfDistinct { $0.text() } }
    guard let frame, !files.isEmpty else { return BusyTimes() }
    var all = BusyPeriods()
    for value in self[key.name]?.elements ?? [] {
      guard let name = value.word else { continue }
      let source = value.source
      do throws(Unreadable) {
        let path = path(name, relativeTo: source.path)
        let file = try CalendarFile(path: path, reading: source.reading)
        let (periods, findings, _) = file.read(in: frame, owners: owners)
        findings.forEach(source.reading.report)
        all = all + periods
      } catch {
        value.report(error.words)
      }
    }
    let local = all.joined(in: frame.limits).local(in: frame.zone)
    return BusyTimes(busy: local.busy, tentative: local.tentative)
  }
}
