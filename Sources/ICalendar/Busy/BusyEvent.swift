/// A VEVENT, or an AVAILABLE of a VAVAILABILITY: something that takes time, once or repeatedly.
struct BusyEvent {
  let uid: String?
  let line: Int
  let start: DateTime
  let extent: Extent
  let kind: BusyKind
  let rules: [RecurrenceRule]
  let excludedRules: [RecurrenceRule]
  let dates: [(start: DateTime, extent: Extent?)]
  let excluded: [DateTime]
  /// Which instance of a series this one stands in for.
  let recurrenceID: DateTime?
  /// Whether it also stands in for all later ones.
  let isThisAndFuture: Bool
  /// Later versions of the same instance have a higher one.
  let version: (sequence: Int, stamp: String)

  /// Reads a component; `nil` where the start is not there or not to be read.
  ///
  /// - Parameters:
  ///   - values: The properties of the component.
  ///   - owners: The addresses of whoever keeps the calendar, in small letters.
  init?(_ values: PropertyValues, owners: Set<String>) {
    let node = values.node
    let kind = node.name == "AVAILABLE" ? .busy : values.kind(owners: owners)
    let recurrenceID = values.dateTime("RECURRENCE-ID")
    let range = node.all("RECURRENCE-ID").first?.parameter("RANGE")?.uppercased()
    if let range, range != "THISANDFUTURE", let line = node.all("RECURRENCE-ID").first {
      values.refuse(line, range)
    }
    let end = values.dateTime("DTEND")
    let duration = values.duration("DURATION")
    rules = values.rules("RRULE")
    excludedRules = values.rules("EXRULE")
    dates = values.dates()
    excluded = node.all("EXDATE").flatMap { values.dateTimes($0) }
    let start = values.dateTime("DTSTART") ?? (kind == .free ? recurrenceID : nil)
    guard let start else {
      if node.all("DTSTART").isEmpty { values.report(node.line, .missing(property: "DTSTART")) }
      return nil
    }
    let whole = start.isDay && end.map { $0.instant == start.instant } ?? (duration == nil)
    let extent =
      whole
      ? .duration(.oneDay) : end.map(Extent.until) ?? .duration(duration ?? CalendarDuration())
    let line = node.all("DTEND").first ?? node.all("DURATION").first
    guard values.checked(start, extent, line) != nil else { return nil }
    uid = node.uid
    self.line = node.line
    self.start = start
    self.extent = extent
    self.kind = kind
    self.recurrenceID = recurrenceID
    isThisAndFuture = range == "THISANDFUTURE"
    version = (
      Int(node.all("SEQUENCE").first?.text ?? "") ?? 0, node.all("DTSTAMP").first?.text ?? ""
    )
  }
}

extension PropertyValues {
  /// What an event means for one of its attendees.
  ///
  /// What Outlook and Exchange say beside the standard is more exact, where it is there; nothing
  /// brings back what was cancelled or declined.
  fileprivate func kind(owners: Set<String>) -> BusyKind {
    let status = word("STATUS", of: ["CONFIRMED", "TENTATIVE", "CANCELLED"])
    let transparency = word("TRANSP", of: ["OPAQUE", "TRANSPARENT"])
    if status == "CANCELLED" || isDeclined(by: owners) { return .free }
    switch node.all("X-MICROSOFT-CDO-BUSYSTATUS").first?.text.uppercased() {
    case "BUSY", "OOF": return .busy
    case "TENTATIVE": return .tentative
    case "FREE", "WORKINGELSEWHERE": return .free
    default: break
    }
    if transparency == "TRANSPARENT" { return .free }
    return status == "TENTATIVE" ? .tentative : .busy
  }

  private func isDeclined(by owners: Set<String>) -> Bool {
    node.all("ATTENDEE").contains { attendee in
      guard attendee.parameter("PARTSTAT")?.uppercased() == "DECLINED" else { return false }
      return [attendee.text, attendee.parameter("EMAIL") ?? ""].contains { address in
        owners.contains(mailbox(address))
      }
    }
  }

  /// The dates on which a series also takes place; a period has a length of its own.
  fileprivate func dates() -> [(start: DateTime, extent: Extent?)] {
    let isDay = node.all("DTSTART").first.map { $0.text.utf8.count == 8 } ?? false
    return node.all("RDATE").flatMap { line in
      if line.text.contains("/") { return periods(line).map { ($0.start, Optional($0.extent)) } }
      let dates = dateTimes(line)
      if !isDay, dates.contains(where: \.isDay) { refuse(line) }
      return dates.map { ($0, nil) }
    }
  }
}

/// The mailbox of a calendar address, in small letters.
func mailbox(_ address: String) -> String {
  let address = address.lowercased()
  return trimmed(address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address)
}
