internal import Foundation

/// A VEVENT, or an AVAILABLE of a VAVAILABILITY: something that takes time, once or repeatedly.
struct BusyEvent {
  /// What people know it by.
  let name: BusyFault.Event
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
  let version: Version

  /// Which of several events with one UID counts.
  struct Version: Comparable {
    let sequence: Int
    /// DTSTAMP as it stands there.
    let stamp: String

    static func < (left: Version, right: Version) -> Bool {
      (left.sequence, left.stamp) < (right.sequence, right.stamp)
    }
  }

  /// Reads a component; `nil` where the start is not there or not to be read.
  ///
  /// - Parameters:
  ///   - values: The properties of the component.
  ///   - owners: The addresses of whoever keeps the calendar, in small letters.
  ///   - isCancellation: Whether the whole calendar is there to cancel what it names.
  init?(_ values: PropertyValues, owners: Set<String>, isCancellation: Bool = false) {
    let node = values.node
    let kind =
      isCancellation ? .free : node.name == "AVAILABLE" ? .busy : values.kind(owners: owners)
    let recurrenceID = values.dateTime("RECURRENCE-ID")
    let range = node.first("RECURRENCE-ID")?.parameter("RANGE")?.uppercased()
    if let range, range != "THISANDFUTURE", let line = node.first("RECURRENCE-ID") {
      values.refuse(line, range)
    }
    let end = values.dateTime("DTEND")
    let duration = values.duration("DURATION")
    rules = values.rules("RRULE")
    excludedRules = values.rules("EXRULE")
    let givenStart = values.dateTime("DTSTART")
    dates = values.dates(isDay: givenStart?.isDay ?? false)
    excluded = node.all("EXDATE").flatMap { values.dateTimes($0) }
    // What is cancelled need not say when it was.
    let start = givenStart ?? (kind == .free ? recurrenceID ?? values.anyTime : nil)
    guard let start else {
      if node.first("DTSTART") == nil { values.report(node.line, .missing(property: "DTSTART")) }
      return nil
    }
    let whole = start.isDay && end.map { $0.instant == start.instant } ?? (duration == nil)
    let extent =
      whole
      ? .duration(.oneDay) : end.map(Extent.until) ?? .duration(duration ?? CalendarDuration())
    let line = node.first("DTEND") ?? node.first("DURATION")
    guard values.checked(start, extent, line) != nil else { return nil }
    name = BusyFault.Event(node, start: start)
    self.line = node.line
    self.start = start
    self.extent = extent
    self.kind = kind
    self.recurrenceID = recurrenceID
    isThisAndFuture = range == "THISANDFUTURE"
    version = Version(
      sequence: Int(node.first("SEQUENCE")?.text ?? "") ?? 0,
      stamp: node.first("DTSTAMP")?.text ?? "")
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
    switch node.first("X-MICROSOFT-CDO-BUSYSTATUS")?.text.uppercased() {
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
  fileprivate func dates(isDay: Bool) -> [(start: DateTime, extent: Extent?)] {
    node.all("RDATE").flatMap { line in
      if line.text.contains("/") { return periods(line).map { ($0.start, Optional($0.extent)) } }
      let dates = dateTimes(line)
      if !isDay, dates.contains(where: \.isDay) { refuse(line) }
      return dates.map { ($0, nil) }
    }
  }

  /// A time for what takes none.
  fileprivate var anyTime: DateTime { DateTime(local: 0, zone: floating) }
}

/// The mailbox of a calendar address, in small letters.
///
/// Some programs write `mailto:` twice, or a name and brackets behind it. What a URI cannot hold stands
/// in percent, and what a mail should begin with behind a question mark (RFC 6068).
func mailbox(_ address: String) -> String {
  let whole = trimmed(address.lowercased())
  var address = whole
  while address.hasPrefix("mailto:") { address = trimmed(String(address.dropFirst(7))) }
  guard address != whole else { return whole }
  address = String(address.prefix { $0 != "?" })
  address = address.removingPercentEncoding?.lowercased() ?? address
  guard address.hasSuffix(">"), let open = address.lastIndex(of: "<") else { return address }
  return String(address[address.index(after: open)...].dropLast())
}
