import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import TestSupport
import Testing

@Suite struct LifeCycleTests {
  @Test(arguments: 1...6)
  func `Whatever changes, messages keep everybody's calendar as the agenda has it`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    var story = Story()
    var mailboxes: [String: Mailbox] = [:]
    var meanings: [Numbered: Said] = [:]
    var shown = Dictionary(
      uniqueKeysWithValues: story.programme.pilots.map { ($0.id, [String: Int]()) })
    for _ in 1...15 {
      try story.change(&random)
      let publication = try story.publish(seed: seed)
      for file in publication.messages where file.path.hasSuffix(".ics") {
        let calendar = try CalendarDocument(reading: file.text)
        let event = try #require(calendar.events.first)
        let said = Said(
          start: event.start, location: event.location, isCancelled: calendar.method == .cancel)
        let number = Numbered(uid: event.uid, sequence: event.sequence)
        #expect(meanings[number, default: said] == said, "one number, one meaning")
        meanings[number] = said
        try mailboxes[#require(event.attendee).email, default: Mailbox()].receive(calendar)
      }
      for pilot in story.programme.pilots {
        let agenda = try publication.calendar(pilot.id).filter { $0.status == .confirmed }
        for event in agenda {
          let before = shown[pilot.id]?.updateValue(event.sequence, forKey: event.uid)
          #expect(before ?? 0 <= event.sequence, "no number of a calendar goes down")
        }
        for contact in pilot.contacts {
          let events = mailboxes[contact.email]?.events ?? [:]
          #expect(Set(events.keys) == Set(agenda.map(\.uid)))
          for event in agenda {
            var received = events[event.uid]
            received?.attendee = nil
            received?.sequence = event.sequence
            received?.stamp = event.stamp
            #expect(received == event)
          }
        }
      }
      try expectDiscretion(publication, story.programme)
    }
  }

  /// No file of a participant holds the address of another.
  private func expectDiscretion(_ publication: Publication, _ programme: Programme) throws {
    let contacts = programme.pilots.map { ($0.id, $0.contacts.map(\.email)) }
    for file in publication.files where file.path != "published.json" {
      let calendar =
        file.path.hasSuffix(".ics") ? file.text.replacing("\r\n ", with: "") : file.text
      // A draft for Outlook is the mail of the same name.
      let path = file.path.replacing("berichten/outlook/", with: "berichten/")
      for (id, addresses) in contacts
      where !path.hasPrefix("berichten/\(path.dropFirst(10).prefix(5))\(id)_") {
        #expect(!addresses.contains { calendar.contains($0) }, "\(file.path)")
      }
    }
  }
}

extension Story {
  /// Changes one to three things, as a programme team does.
  fileprivate mutating func change(_ random: inout SplitMix64) throws {
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let sample = PlanDocument.sample.sessions.randomElement(using: &random)
      let session = try #require(sample)
      guard let index = plan.sessions.firstIndex(where: { $0.id == session.id }) else {
        plan.sessions.append(session)
        continue
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0: plan.sessions.remove(at: index)
      case 1:
        plan.sessions[index].date = session.date.adding(days: .random(in: 0...3, using: &random))
      case 2: plan.sessions[index].venue = Bool.random(using: &random) ? "avans" : "online"
      case 3, 4:
        plan.sessions[index].pilots = programme.pilots.map(\.id).filter { _ in
          Bool.random(using: &random)
        }
      case 5: plan.sessions[index].experts = [Bool.random(using: &random) ? "e1" : "e2"]
      case 6:
        programme.pilots[0].contacts = (1...3).filter { _ in Bool.random(using: &random) }
          .map { Contact(name: "Contact \($0)", email: "contact\($0)@breda.example") }
      default: programme.themes[0].title = "Werving \(Int.random(in: 1...3, using: &random))"
      }
    }
  }
}
