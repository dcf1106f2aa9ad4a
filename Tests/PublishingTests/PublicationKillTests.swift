import Foundation
import ProgrammeModel
import Publishing
import Synchronization
import Testing

@Suite struct PublicationKillTests {
  @Test func `A publication that is killed at any moment is not there or is whole`() async throws {
    let steps = Mutex(0)
    let trial = try Room()
    let (before, after) = try Disk.$beforeChange.withValue({ steps.withLock { $0 += 1 } }) {
      try published(trial.path)
      let before = try trial.state("out")
      steps.withLock { $0 = 0 }
      try publishNext(trial.path)
      return (before, try trial.state("out"))
    }
    #expect(before != after && before.count < after.count)
    for step in stride(from: 1, through: steps.withLock { $0 }, by: 5) {
      let room = try Room()
      let path = room.path
      try published(path)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [step = step as Int, path = path as String] in
        let left = Mutex(step)
        try Disk.$beforeChange.withValue({
          left.withLock { $0 -= 1 }
          if left.withLock({ $0 == 0 }) { kill(getpid(), SIGKILL) }
        }) {
          try publishNext(path)
        }
      }
      let state = try room.state("out")
      #expect(state == before || state == after, "killed before change \(step)")
      try publishNext(path)
      #expect(try room.state("out") == after)
      #expect(try room.names == ["out"])
    }
  }
}

/// Publishes the sample into `out` of a folder.
private func published(_ path: String) throws {
  try publish(Story().programme, .sample, below: path)
}

/// Publishes the sample with a session less and one that moves.
private func publishNext(_ path: String) throws {
  var story = Story()
  story.drop("borging-1")
  try story.change("werving-1") { $0.daypart = "middag" }
  try publish(story.programme, story.plan, below: path)
}

private func publish(_ programme: Programme, _ plan: PlanDocument, below path: String) throws {
  let held = try OutputFolder(path: path + "/out").hold()
  let ledger = try Ledger.read(folder: path + "/out", of: programme.id)
  let publication = try Publication(
    programme: programme, plan: plan, after: ledger, now: now, seed: 1)
  try held.replace([Publication.calendarFolder], with: publication.files)
}
