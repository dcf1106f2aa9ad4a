package import ProgrammeModel

/// The day that a text such as `2021-03-09` names; a test with another text stops.
package func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("no such day: \(text)") }
  return date
}

/// The days that a text such as `2021-03-09..2021-03-19` names.
package func days(_ text: String) -> ClosedRange<CivilDate> {
  let ends = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
  return day(ends[0])...day(ends[ends.count - 1])
}

extension When {
  /// Reads the WHEN language loosely: a word that is no weekday, day, range or week is a daypart.
  package static func reading(_ text: String) -> When {
    let words = text.split(separator: " ").map(String.init).map { word -> Word in
      if let weekday = Weekday(name: word) { return .weekday(weekday) }
      if let date = CivilDate(word) { return .dates(date...date) }
      if word.contains("..") { return .dates(days(word)) }
      if let week = ISOWeek(word) { return .week(week) }
      if word == "even" { return .evenWeek }
      if word == "odd" { return .oddWeek }
      return .daypart(word)
    }
    return When(words: words, text: text)
  }
}

extension ISOWeek {
  /// Reads `2021-W14`.
  fileprivate init?(_ text: String) {
    let fields = text.split(separator: "-")
    guard fields.count == 2, fields[1].hasPrefix("W"), let year = Int(fields[0]),
      let number = Int(fields[1].dropFirst())
    else { return nil }
    self.init(year: year, number: number)
  }
}

extension Daypart {
  /// A daypart from texts such as `09:30` and `12:30`.
  package static func named(_ name: String, _ start: String, _ end: String) -> Daypart {
    guard let start = TimeOfDay(start), let end = TimeOfDay(end) else {
      preconditionFailure("no such times: \(start) \(end)")
    }
    return Daypart(name: name, start: start, end: end)
  }
}

extension Range<Int> {
  /// A period of ``BusyTimes`` from texts such as `2021-03-09`, `13:30` and `16:30`.
  package static func on(_ date: String, _ start: String, _ end: String) -> Range<Int> {
    let hours = Daypart.named("", start, end)
    let midnight = day(date).dayNumber * 86_400
    return midnight + hours.start.minutes * 60..<midnight + hours.end.minutes * 60
  }
}

extension PlannedSession {
  /// A session from plain texts; its theme is what stands before the last hyphen of the id.
  package static func held(
    _ id: String, _ date: String, _ daypart: String, _ venue: String, _ pilots: [String],
    _ experts: [String]
  ) -> PlannedSession {
    let theme = id.split(separator: "-").dropLast().joined(separator: "-")
    return PlannedSession(
      id: id, theme: theme, date: day(date), daypart: daypart, venue: venue, pilots: pilots,
      experts: experts)
  }
}

extension PlanDocument {
  /// A feasible plan of the default tiny programme that says nothing of its cost.
  package static func of(_ sessions: PlannedSession...) -> PlanDocument { of(sessions) }

  /// A feasible plan that says nothing of its cost.
  package static func of(
    _ sessions: [PlannedSession], programme: String = "klein", schedule: String = ""
  ) -> PlanDocument {
    let ids = [
      "travel", "avoid", "practice", "expertise", "urgency", "diversity", "in-person", "mix",
      "hosting", "load", "spread", "fair-travel", "stability",
    ]
    return PlanDocument(
      programme: programme, schedule: schedule, status: .feasible, cost: 0, bound: 0,
      wishes: ids.map { WishCost(id: $0, price: 0, units: 0, points: 0) }, sessions: sessions)
  }
}

extension PastMeeting {
  /// The meeting that a session of an earlier year was.
  package static func of(_ session: PlannedSession) -> PastMeeting { PastMeeting(session) }
}

extension [PastMeeting] {
  /// The meetings that sessions of an earlier year were.
  package static func of(_ sessions: PlannedSession...) -> [PastMeeting] {
    sessions.map { PastMeeting($0) }
  }
}
