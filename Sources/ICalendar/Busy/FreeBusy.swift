extension PropertyValues {
  /// The periods of a VFREEBUSY (RFC 5545, section 3.6.4); a type that nobody knows is busy.
  func freeBusy() -> BusyPeriods {
    var result = BusyPeriods()
    for line in node.all("FREEBUSY") {
      let kind: BusyKind =
        switch line.parameter("FBTYPE")?.uppercased() {
        case "FREE": .free
        case "BUSY-TENTATIVE": .tentative
        default: .busy
        }
      for (start, extent) in periods(line) {
        result.append(start.instant..<extent.end(from: start), kind)
      }
    }
    return result
  }

  /// The frame of a VAVAILABILITY, within which time is taken unless it is available (RFC 7953,
  /// section 3.1); `nil` where its faults hide it.
  ///
  /// Without a start or an end it holds from or until any time.
  func availability(in limits: Range<Int>) -> Availability? {
    let types: Set = ["BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE"]
    let kind: BusyKind =
      word("BUSYTYPE", of: types) == "BUSY-TENTATIVE" ? .tentative : .busy
    let priority = single("PRIORITY").flatMap { Int($0.text) } ?? 0
    let (start, end, duration) = (dateTime("DTSTART"), dateTime("DTEND"), duration("DURATION"))
    guard isSound else { return nil }
    var period = limits
    if let start {
      let extent = end.map(Extent.until) ?? duration.map(Extent.duration)
      let line = node.all("DTEND").first ?? node.all("DURATION").first
      if let extent {
        guard checked(start, extent, line) != nil else { return nil }
        period = start.instant..<extent.end(from: start)
      } else {
        period = start.instant..<max(start.instant, limits.upperBound)
      }
    } else if let end {
      period = min(limits.lowerBound, end.instant)..<end.instant
    }
    return Availability(
      period: period, kind: kind, rank: (1...9).contains(priority) ? priority : 10)
  }
}

/// A stretch of time in which somebody tells when they are available.
struct Availability {
  let period: Range<Int>
  let kind: BusyKind
  /// 1 counts most, 10 least: one that says no priority.
  let rank: Int
  /// When they are not, within the period.
  private(set) var taken: [Range<Int>] = []

  init(period: Range<Int>, kind: BusyKind, rank: Int) {
    self.period = period
    self.kind = kind
    self.rank = rank
  }

  /// The same without the time that is available.
  func without(_ available: [Range<Int>]) -> Availability {
    var result = self
    result.taken = [period].subtracting(available)
    return result
  }
}

extension [Availability] {
  /// What all of them say together: one that counts more replaces the others as long as it holds.
  var combined: BusyPeriods {
    var result = BusyPeriods()
    for rank in Set(map(\.rank)).sorted(by: >) {
      let same = filter { $0.rank == rank }
      let periods = same.map(\.period)
      result.busy = result.busy.subtracting(periods)
      result.tentative = result.tentative.subtracting(periods)
      for availability in same {
        for period in availability.taken { result.append(period, availability.kind) }
      }
    }
    return result
  }
}
