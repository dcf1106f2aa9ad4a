import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import Testing

/// A client as RFC 5546 has it: it obeys messages about one event, and no other source.
struct Mailbox {
  private(set) var events: [String: CalendarEvent] = [:]
  private var highest: [String: Int] = [:]

  mutating func receive(_ calendar: CalendarDocument) throws {
    let event = try #require(calendar.events.first)
    let known = highest[event.uid] ?? -1
    switch calendar.method {
    case .request:
      if let old = events[event.uid] {
        #expect(event.sequence >= old.sequence && event.stamp > old.stamp)
      } else {
        #expect(event.sequence > known, "an invitation after a cancellation is above it")
      }
      events[event.uid] = event
    case .cancel:
      #expect(event.sequence > known && events[event.uid] != nil)
      events[event.uid] = nil
    case .publish:
      Issue.record("a mail carries no PUBLISH")
    }
    highest[event.uid] = event.sequence
  }
}

/// What one SEQUENCE of one event says.
struct Numbered: Hashable {
  let uid: String
  let sequence: Int
}

/// The part of an event that asks for an answer.
struct Said: Hashable {
  let start: Instant
  let location: String
  let isCancelled: Bool
}
