import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import Testing

/// A programme through its publications.
struct Story {
  var programme = Programme.sample
  var plan = PlanDocument.sample
  var ledger: Ledger?
  var clock = now

  /// Publishes what stands there, a day after the last time.
  mutating func publish(
    seed: UInt64 = 1, mailsTeam: Bool = false, mailsOverviews: Bool = false
  ) throws -> Publication {
    let publication = try Publication(
      programme: programme, plan: plan, after: ledger, now: clock, seed: seed,
      mailsTeam: mailsTeam, mailsOverviews: mailsOverviews)
    ledger = publication.ledger
    clock += 86_400
    return publication
  }

  /// Changes one session of the plan.
  mutating func change(_ id: String, _ change: (inout PlannedSession) -> Void) throws {
    let index = try #require(plan.sessions.firstIndex { $0.id == id })
    change(&plan.sessions[index])
  }

  mutating func drop(_ id: String) { plan.sessions.removeAll { $0.id == id } }
}

extension Publication {
  /// Every message as `<name> <METHOD> <SEQUENCE> <STATUS> <address>`, sorted.
  var told: [String] {
    get throws {
      try messages.filter { $0.path.hasSuffix(".ics") }.map { file in
        let calendar = try CalendarDocument(reading: file.text)
        let event = try #require(calendar.events.first)
        let name = file.path.dropFirst("berichten/".count).dropLast(".ics".count)
        return "\(name) \(calendar.method.rawValue) \(event.sequence)"
          + " \(event.status?.rawValue ?? "-") \(event.attendee?.email ?? "-")"
      }.sorted()
    }
  }

  /// The events of a participant's calendar.
  func calendar(_ id: String) throws -> [CalendarEvent] {
    let file = try #require(files.first { $0.path == "agenda/\(id).ics" })
    return try CalendarDocument(reading: file.text).events
  }

  /// A participant's calendar, event by event as `<title> <SEQUENCE> <STATUS>`.
  func shown(_ id: String) throws -> [String] {
    try calendar(id).map { "\($0.category) \($0.sequence) \($0.status?.rawValue ?? "-")" }
  }

  /// The part of a mail that people read.
  func plain(_ name: String) throws -> String {
    let mail = try #require(messages.first { $0.path == "berichten/\(name).eml" }?.text)
    let part = try #require(mail.components(separatedBy: "\n\n").dropFirst(3).first)
    let body = try #require(part.components(separatedBy: "\n--").first)
    let data = try #require(Data(base64Encoded: body, options: .ignoreUnknownCharacters))
    return String(decoding: data, as: UTF8.self)
  }
}
