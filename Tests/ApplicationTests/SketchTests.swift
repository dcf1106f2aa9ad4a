import Application
import Foundation
import TestSupport
import Testing

@Suite struct SketchTests {
  private let now = Workspace.now

  private func planned(in folder: Folder) async throws -> Workspace {
    let workspace = try Workspace(
      schedule: try folder.copyOfSmallSchedule(), folder: "\(folder.path)/uit")
    let request = MakePlan(effort: Planner.Effort(moves: 20_000, proves: false), now: now)
    guard case .draft(let draft) = try await request.run(in: workspace) else {
      throw Failure(.noPlan(folder: ""), in: .nl)
    }
    try draft.write()
    return workspace
  }

  private func board(_ workspace: Workspace) throws(Failure) -> Board {
    try OpenBoard(now: now).run(in: workspace)
  }

  private func move(_ session: String, to place: Appraiser.Place) -> SketchOperation {
    var operation = SketchOperation(time: now, author: "toets", session: session)
    operation.date = place.date.description
    operation.daypart = place.daypart
    operation.venue = place.venue
    return operation
  }

  @Test func `A sketch costs what its places said, survives, and becomes the plan`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let before = try board(workspace)
      let place = try #require(
        before.places(of: "bezoek-2").filter { $0.breaks.isEmpty && $0.points != 0 }
          .min { $0.points < $1.points })
      try EditSketch(.add(move("bezoek-2", to: place)), version: before.version, now: now)
        .run(in: workspace)
      let after = try board(workspace)
      #expect(after.cost == before.cost + place.points && after.broken.isEmpty)
      #expect(after.isSketched && after.touched == ["bezoek-2"] && after.bound == before.bound)
      #expect(after.version != before.version)
      #expect(after.pins.map(\.session) == ["bezoek-2"])
      let plan = try TakeOverSketch(version: after.version, now: now).run(in: workspace)
      #expect(plan.cost == after.cost)
      #expect(
        try folder.names(in: "uit") == ["concept", "deelnemers.html", "plan.json", "rapport.html"])
      #expect(try VerifyPlan().run(in: workspace).document.sound)
      #expect(try !board(workspace).isSketched)
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `Undoing all that was sketched gives the plan, and redoing it the sketch`(
    seed: UInt64
  ) async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      var random = SplitMix64(seed: seed)
      let plan = try board(workspace)
      var current = plan
      var count = 0
      for _ in 0..<6 {
        let session = try #require(current.sessions.randomElement(using: &random))
        var operation = SketchOperation(time: now, author: "toets", session: session.id)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          operation.swap = try #require(current.sessions.randomElement(using: &random)).id
        case 1:
          operation.pilots = Array(
            current.programme.pilots.map(\.id).shuffled(using: &random).prefix(2))
        case 2:
          operation.experts = Bool.random(using: &random) ? [] : ["expert"]
        default:
          let place = try #require(current.places(of: session.id).randomElement(using: &random))
          operation = move(session.id, to: place)
        }
        let expected = current.supposing(operation)
        current = try EditSketch(.add(operation), now: now).run(in: workspace, after: current)
        #expect(expected?.points == current.cost - (try previousCost(of: current, workspace)))
        #expect(expected?.broken == current.broken)
        count += 1
      }
      let sketched = current
      for _ in 0..<count { current = try EditSketch(.undo, now: now).run(in: workspace) }
      #expect(current.sessions == plan.sessions && current.cost == plan.cost)
      #expect(current.broken.isEmpty && !current.isSketched && current.canRedo)
      for _ in 0..<count { current = try EditSketch(.redo, now: now).run(in: workspace) }
      #expect(current.sessions == sketched.sessions && current.cost == sketched.cost)
      #expect(current.broken == sketched.broken && !current.canRedo)
      #expect(try EditSketch(.drop, now: now).run(in: workspace).sketch.operations.isEmpty)
    }
  }

  /// What the board costs without its last operation; the sketch stays.
  private func previousCost(of board: Board, _ workspace: Workspace) throws -> Int {
    let cost = try EditSketch(.undo, now: now).run(in: workspace).cost
    try EditSketch(.redo, now: now).run(in: workspace)
    return cost
  }

  @Test func `A sketch that breaks a rule is not taken over, and says why`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let plan = try folder.text("uit/plan.json")
      var operation = SketchOperation(time: now, author: "toets", session: "bezoek-1")
      operation.experts = []
      let board = try EditSketch(.add(operation), now: now).run(in: workspace)
      #expect(board.broken.map(\.rule) == ["expert-count"])
      let failure = #expect(throws: Failure.self) {
        try TakeOverSketch(now: now).run(in: workspace)
      }
      #expect(failure?.kind == .unsound)
      #expect(failure?.text.contains(board.broken[0].sentence.nl) == true)
      #expect(try folder.text("uit/plan.json") == plan)
      #expect(try self.board(workspace).isSketched)
    }
  }

  @Test func `Who looked at an older board is told, and nothing is lost`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let version = try board(workspace).version
      var operation = SketchOperation(time: now, author: "anna", session: "bezoek-1")
      operation.swap = "bezoek-2"
      try EditSketch(.add(operation), version: version, now: now).run(in: workspace)
      let sketch = try folder.text("uit/sketch.json")
      for edit in [EditSketch.Edit.add(operation), .undo, .drop] {
        let failure = #expect(throws: Failure.self) {
          try EditSketch(edit, version: version, now: now).run(in: workspace)
        }
        #expect(failure?.kind == .outdated)
      }
      #expect(
        #expect(throws: Failure.self) {
          try TakeOverSketch(version: version, now: now).run(in: workspace)
        }?.kind == .outdated)
      #expect(try folder.text("uit/sketch.json") == sketch)
    }
  }

  @Test(
    arguments: [
      ("geen", nil, nil, nil, "“geen” komt in dit plan niet voor."),
      ("bezoek-1", nil, nil, "nergens", "“nergens” komt in dit plan niet voor."),
      (
        "bezoek-1", "2026-03-04", "ochtend", nil,
        "“2026-03-04 ochtend” is geen moment waarop een sessie kan zijn."
      ),
      (
        "bezoek-1", "3 maart", "ochtend", nil,
        "“3 maart ochtend” is geen moment waarop een sessie kan zijn."
      ),
    ] as [(String, String?, String?, String?, String)])
  func `What the programme does not have is refused`(
    session: String, date: String?, daypart: String?, venue: String?, message: String
  ) async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      var operation = SketchOperation(time: now, author: "toets", session: session)
      (operation.date, operation.daypart, operation.venue) = (date, daypart, venue)
      let failure = #expect(throws: Failure.self) {
        try EditSketch(.add(operation), now: now).run(in: workspace)
      }
      #expect(failure?.text == message)
      #expect(try !folder.names(in: "uit").contains("sketch.json"))
    }
  }

  @Test func `Somebody goes to another session of the theme`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let before = try board(workspace)
      let (from, to) = try #require(
        ["bezoek-1", "bezoek-2"].flatMap { one in
          ["bezoek-1", "bezoek-2"].map { (one, $0) }
        }.first { one, other in
          one != other && before.session(one)?.pilots.contains("breda") == true
            && before.session(other)?.pilots.contains("breda") == false
        })
      var operation = SketchOperation(time: now, author: "toets", session: from)
      (operation.person, operation.to) = ("breda", to)
      let after = try EditSketch(.add(operation), now: now).run(in: workspace)
      #expect(after.session(from)?.pilots.contains("breda") == false)
      #expect(after.session(to)?.pilots.contains("breda") == true)
      #expect(
        #expect(throws: Failure.self) {
          try EditSketch(.add(operation), now: now).run(in: workspace)
        }?.kind == .unfit)
    }
  }

  @Test func `What helps where a session cannot be breaks nothing and costs what it says`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let board = try board(workspace)
      var kinds: Set<String> = []
      for session in ["bezoek-1", "bezoek-2", "start-1"] {
        for place in board.places(of: session) where !place.breaks.isEmpty {
          let asked = move(session, to: place)
          for remedy in board.remedies(for: asked) {
            let supposed = try #require(board.supposing(remedy.operation))
            #expect(supposed.broken.isEmpty && supposed.points == remedy.points)
            #expect(remedy.operation != asked && remedy.operation.session == session)
            kinds.insert("\(remedy.difference)".prefix { $0 != "(" }.description)
          }
          #expect(board.remedies(for: asked).count <= 5)
        }
      }
      // The only expert has no stand-in, and all themes need all their pilots.
      #expect(kinds == ["moment", "venue"])
    }
  }

  @Test func `A plan that is found does not replace a sketch unless asked`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let request = MakePlan(effort: Planner.Effort(moves: 20_000, proves: false), now: now)
      guard case .draft(let draft) = try await request.run(in: workspace) else {
        Issue.record("there is a plan")
        return
      }
      var operation = SketchOperation(time: now, author: "toets", session: "bezoek-1")
      operation.swap = "bezoek-2"
      try EditSketch(.add(operation), now: now).run(in: workspace)
      #expect(try !draft.writeUnlessSketched())
      #expect(try board(workspace).isSketched)
      try KeptRun(draft, id: "1", state: .offered, seconds: 1, course: [])
        .takeOver(in: workspace, at: now)
      #expect(try !board(workspace).isSketched)
    }
  }

  @Test func `A plan that keeps what was sketched is no bound for others`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      let place = try #require(
        board(workspace).places(of: "start-1").last { $0.breaks.isEmpty && $0.points > 0 })
      let pin = Pin(
        session: "start-1", date: place.date, daypart: place.daypart, venue: place.venue)
      let request = MakePlan(effort: Planner.Effort(moves: 20_000), now: now, keeping: [pin])
      guard case .draft(let draft) = try await request.run(in: workspace) else {
        Issue.record("there is a plan")
        return
      }
      let start = try #require(draft.plan.sessions.first { $0.id == "start-1" })
      #expect(start.date == place.date && start.venue == place.venue)
      #expect(draft.plan.bound == 0 && draft.plan.status == .feasible)
    }
  }

  @Test func `A file that is no sketch is told and left alone`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await planned(in: folder)
      for text in ["", "{}", "{\"version\":2,\"plan\":\"\",\"operations\":[],\"done\":0}"] {
        _ = try folder.write("uit/sketch.json", text)
        let failure = #expect(throws: Failure.self) { try board(workspace) }
        #expect(
          failure?.text
            == "\(folder.path)/uit/sketch.json is geen schets die leernetwerk kent. Hernoem of"
            + " verwijder het bestand.")
        #expect(throws: Failure.self) {
          try EditSketch(.drop, now: now).run(in: workspace)
        }
        #expect(try folder.text("uit/sketch.json") == text)
      }
    }
  }

  @Test func `A schedule is replaced by a sound text alone`() async throws {
    try await Folder.temporary { folder in
      let path = try folder.copyOfSmallSchedule()
      let before = try ScheduleText.read(path)
      let broken = before.text.replacing("gap: 21", with: "gap: veel")
      let failure = #expect(throws: Failure.self) { try ReplaceSchedule(with: broken).run(path) }
      #expect(failure?.kind == .faulty && failure?.document.findings.first?.line != nil)
      #expect(try ScheduleText.read(path).digest == before.digest)
      let better = before.text.replacing("gap: 21", with: "gap: 20")
      #expect(
        try ReplaceSchedule(with: better, digest: before.digest).run(path).programme.gap == 20)
      #expect(
        #expect(throws: Failure.self) {
          try ReplaceSchedule(with: before.text, digest: before.digest).run(path)
        }?.kind == .outdated)
      #expect(try ScheduleText.read(path).text == better)
    }
  }
}
