import Foundation
import ProgrammeModel
import Publishing
import Synchronization
import Testing

@Suite struct KillTests {
  @Test(arguments: Run.allCases)
  func `A run that is killed at any moment leaves the state before or the state after`(
    run: Run
  ) async throws {
    let steps = Mutex(0)
    let trial = try Room()
    try run.prepare(in: trial)
    let before = try trial.state("out")
    try Disk.$beforeChange.withValue({ steps.withLock { $0 += 1 } }) { try run.write(trial.path) }
    let after = try trial.state("out")
    var seen = Set<[String: String]>()
    for step in stride(from: 1, through: steps.withLock { $0 }, by: run.stride) {
      let room = try Room()
      let path = room.path
      try run.prepare(in: room)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [run = run as Run, step = step as Int, path = path as String] in
        let left = Mutex(step)
        try Disk.$beforeChange.withValue({
          left.withLock { $0 -= 1 }
          if left.withLock({ $0 == 0 }) { kill(getpid(), SIGKILL) }
        }) {
          try run.write(path)
        }
      }
      let state = try room.state("out")
      #expect(state == before || state == after, "killed before change \(step)")
      seen.insert(state)
      try run.write(path)
      #expect(try room.state("out") == after)
      #expect(try room.names == ["out"])
    }
    #expect(before != after)
    #expect(seen == [before, after])
  }

  /// A run that writes to the folder `out` of a room.
  enum Run: CaseIterable, Codable {
    /// Some files are replaced, and others taken away.
    case files
    /// A session is dropped and another moves.
    case publication

    /// Every how many changes of the disk it is killed.
    var stride: Int {
      switch self {
      case .files: 1
      case .publication: 5
      }
    }

    /// Makes the state before.
    func prepare(in room: Room) throws {
      switch self {
      case .files: try room.fill("out")
      case .publication: try publish(Story(), below: room.path)
      }
    }

    /// Makes the state after; once more, it stays.
    func write(_ path: String) throws {
      switch self {
      case .files: try OutputFolder(path: path + "/out").replace(["concept"], with: Room.later)
      case .publication:
        var story = Story()
        story.drop("borging-1")
        try story.change("werving-1") { $0.daypart = "middag" }
        try publish(story, below: path)
      }
    }
  }
}

private func publish(_ story: Story, below path: String) throws {
  let held = try OutputFolder(path: path + "/out").hold()
  let ledger = try Ledger.read(folder: path + "/out", of: story.programme.id)
  let publication = try Publication(
    programme: story.programme, plan: story.plan, after: ledger, now: now, seed: 1)
  try held.replace([Publication.calendarFolder], with: publication.files)
}
