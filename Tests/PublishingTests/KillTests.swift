import Folders
import Foundation
import ProgrammeModel
import Publishing
import TestSupport
import Testing

@Suite struct KillTests {
  // Every fifth change of the disk: what all of them do is tested in Folders.
  @Test func `A publication that is killed at any moment is not there, or whole`() async throws {
    let trial = try Room()
    try publish(Story(), below: trial.path)
    let before = try trial.state("out")
    let steps = try changes { try publish(Story.later, below: trial.path) }
    let after = try trial.state("out")
    var seen = Set<[String: String]>()
    for step in stride(from: 1, through: steps, by: 5) {
      let room = try Room()
      let path = room.path
      try publish(Story(), below: path)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [step = step as Int, path = path as String] in
        try killing(beforeChange: step) { try publish(Story.later, below: path) }
      }
      let state = try room.state("out")
      #expect(state == before || state == after, "killed before change \(step)")
      seen.insert(state)
      try publish(Story.later, below: path)
      #expect(try room.state("out") == after)
      #expect(try room.names == ["out"])
    }
    #expect(before != after)
    #expect(seen == [before, after])
  }
}

extension Story {
  /// The story after a session is dropped and another moves.
  fileprivate static var later: Story {
    get throws {
      var story = Story()
      story.drop("borging-1")
      try story.change("werving-1") { $0.daypart = "middag" }
      return story
    }
  }
}

private func publish(_ story: Story, below path: String) throws {
  let held = try Folder(path: path + "/out").hold()
  let ledger = try Ledger.read(folder: path + "/out", of: story.programme.id)
  let publication = try Publication(
    programme: story.programme, plan: story.plan, after: ledger, now: now, seed: 1)
  try held.replace([Publication.calendarFolder], with: publication.files)
}
