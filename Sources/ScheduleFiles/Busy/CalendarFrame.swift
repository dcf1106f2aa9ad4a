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
    in frame: CalendarFrame, owners: [String], named name: String? = nil
  ) -> (periods: BusyPeriods, findings: [Finding], isPassable: Bool) {
    if let kind = FileKind(of: octets) {
      let advice =
        kind == .archive
        ? Words(
          nl: "Pak hem uit, en noem het .ics-bestand dat erin zit.",
          en: "Unpack it, and name the .ics file in it.")
        : Words(
          nl: "Exporteer de agenda als .ics-bestand.", en: "Export the calendar as an .ics file.")
      let words = Words(
        nl: "Dit is \(kind.words.nl), en geen agenda. \(advice.nl)",
        en: "This is \(kind.words.en), and no calendar. \(advice.en)")
      let place = SourcePlace(file: path, line: 1, column: 1)
      return (BusyPeriods(), [Finding(at: place, line: nil, words)], false)
    }
    let reader = BusyReader(zone: frame.zone, limits: frame.limits, owners: owners)
    let (periods, faults) = reader.read(octets)
    return (periods, findings(of: faults, named: name), faults.allSatisfy(\.isPassable))
  }

  private func findings(of faults: [BusyFault], named name: String?) -> [Finding] {
    guard !faults.isEmpty else { return [] }
    let lines = BusyReader.lines(Set(faults.map(\.line)), of: octets)
    // Any file of the machine can be named; of one that is no calendar nothing is shown.
    let start = String(decoding: utf8(ofText: Array(octets.prefix(2000))), as: UTF8.self)
    let isCalendar = start.uppercased().contains("BEGIN:VCALENDAR")
    return faults.map { fault in
      let line = isCalendar ? lines[fault.line] ?? "" : ""
      return Finding(
        at: SourcePlace(file: path, line: fault.line, column: 1),
        line: (1...1000).contains(line.utf8.count) ? line : nil, fault.words(file: name))
    }
  }
}

/// An entry of `busy`: a path, or a block that also says what becomes of faulty events.
private struct CalendarEntry {
  let value: FileValue
  let name: String
  let leavesOut: Bool
}

extension FileValue {
  /// Reads an entry of `busy`; reports any other value.
  fileprivate func calendarEntry() -> CalendarEntry? {
    guard case .mapping = content else {
      return text().map { CalendarEntry(value: self, name: $0, leavesOut: false) }
    }
    let keys = ScheduleKeys.calendarFile
    let fields = Fields(self, keys)
    let (name, faulty) = (fields[keys.file], fields[keys.faulty])
    guard fields.isSound(keys.file, keys.faulty) else { return nil }
    return CalendarEntry(value: self, name: name, leavesOut: faulty == .leaveOut)
  }
}

extension Fields {
  /// The times at which the calendars that a key names are taken.
  ///
  /// What is wrong with a calendar is reported there, except for events that may be left out.
  func busy<Kind, Value>(
    _ key: ScheduleKey<Kind, Value>, in frame: CalendarFrame?, owners: [String]
  ) -> BusyTimes {
    let entries = read(key, orElse: []) { list in
      list.list(ofWords: true) { $0.calendarEntry() }?.withoutRepetition()
    }
    guard let frame, !entries.isEmpty else { return BusyTimes() }
    var all = BusyPeriods()
    for entry in entries {
      let source = entry.value.source
      do throws(Unreadable) {
        let path = path(entry.name, relativeTo: source.path)
        let file = try CalendarFile(path: path, reading: source.reading)
        let (periods, findings, isPassable) = file.read(
          in: frame, owners: owners, named: entry.name)
        if !entry.leavesOut || !isPassable { findings.forEach(source.reading.report) }
        all = all + periods
      } catch {
        entry.value.report(error.words + hintOnPath(entry.name))
      }
    }
    let local = all.joined(in: frame.limits).local(in: frame.zone)
    return BusyTimes(busy: local.busy, tentative: local.tentative)
  }
}

extension [CalendarEntry] {
  /// The entries whose files are named for the first time; reports the others.
  fileprivate func withoutRepetition() -> [CalendarEntry] {
    var seen: Set<String> = []
    return filter { entry in
      if seen.insert(entry.name).inserted { return true }
      entry.value.report(
        Words(
          nl: "\(quoted(entry.name).nl) staat al in deze lijst. Schrap het hier.",
          en: "\(quoted(entry.name).en) is already in this list. Remove it here."))
      return false
    }
  }
}
