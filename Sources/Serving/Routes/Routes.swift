internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Markup

/// One address, and what is done there for a programme or for the whole site.
struct Route<Room: Sendable>: Sendable {
  let method: HTTPRequest.Method
  /// The path below that of the programme, with `:name` for a part that is left open.
  let path: String
  /// The most bytes that a form may have.
  var limit = 64 << 10
  /// What the secret in the path opens, where there is one.
  var purpose = AccessPurpose.page
  let answer: @Sendable (Room, Visit) async throws -> Response

  static func get(
    _ path: String, _ answer: @escaping @Sendable (Room, Visit) async throws -> Response
  ) -> Route { Route(method: .get, path: path, answer: answer) }

  static func post(
    _ path: String, limit: Int = 64 << 10,
    _ answer: @escaping @Sendable (Room, Visit) async throws -> Response
  ) -> Route { Route(method: .post, path: path, limit: limit, answer: answer) }
}

extension Route<Desk> {
  /// All addresses of a programme.
  static let all: [Route<Desk>] =
    board + schedule + people + sketch + planning + publishing + mail + asking + languages

  private static let board: [Route<Desk>] = [
    .get("/") { desk, visit in
      let workspace = try desk.workspace()
      do throws(Failure) {
        let board = try desk.board(of: workspace)
        return visit.wantsJSON
          ? .json(board.document.json) : .html(desk.page(of: board, BoardView(visit)))
      } catch {
        guard error.kind == .absent, !visit.wantsJSON else { throw error }
        return .page(EmptyPage(programme: workspace.programme, prefix: desk.prefix).page)
      }
    },
    .get("/sessies/:id") { desk, visit in
      let board = try desk.board(of: try desk.workspace())
      return .page(
        SessionPage(
          board: board, session: try board.session(named: visit), prefix: desk.prefix
        ).page)
    },
    .get("/sessies/:id/plekken") { desk, visit in
      let board = try desk.board(of: try desk.workspace())
      return .json(board.placesDocument(of: try board.session(named: visit).id).line)
    },
    .get("/rapport") { desk, _ in
      .report(try WriteReport().text(in: try desk.plannedWorkspace()))
    },
  ]

  private static let sketch: [Route<Desk>] = [
    .get("/schets") { desk, _ in
      .json(try desk.board(of: try desk.workspace()).document.json)
    },
    .post("/schets") { desk, visit in
      guard let session = visit.field("session") else { throw Refusal(.badRequest, .noForm) }
      var operation = SketchOperation(time: desk.now, author: "bureau", session: session)
      operation.date = visit.field("date")
      operation.daypart = visit.field("daypart")
      operation.venue = visit.field("venue")
      operation.pilots = visit.ids("pilots")
      operation.experts = visit.ids("experts")
      operation.person = visit.field("person")
      operation.to = visit.field("to")
      operation.swap = visit.field("swap")
      do throws(Failure) {
        return try desk.edited(.add(operation), visit)
      } catch {
        guard !visit.wantsJSON, error.kind == .outdated else { throw error }
        return try desk.conflict(operation, visit)
      }
    },
    .post("/schets/ongedaan") { desk, visit in try desk.edited(.undo, visit) },
    .post("/schets/opnieuw") { desk, visit in try desk.edited(.redo, visit) },
    .post("/schets/weg") { desk, visit in try desk.edited(.drop, visit) },
    .post("/schets/overnemen") { desk, visit in
      try TakeOverSketch(version: visit.field("versie"), now: desk.now)
        .run(in: try desk.workspace())
      return try desk.shown(visit)
    },
  ]

  private static let planning: [Route<Desk>] = [
    .post("/zoek") { desk, visit in
      let run = try desk.begin(visit)
      return visit.wantsJSON
        ? .json(RunDocument(run).json, status: .accepted) : .see("\(desk.prefix)/zoek/\(run.id)")
    },
    .get("/zoek/:run") { desk, visit in
      let run = try desk.run(named: visit)
      return visit.wantsJSON
        ? .json(RunDocument(run).json) : .page(RunPage(run: run, desk: desk).page)
    },
    .get("/zoek/:run/stroom") { desk, visit in .events(of: try desk.run(named: visit)) },
    .post("/zoek/:run/stop") { desk, visit in
      let run = try desk.run(named: visit)
      run.stop()
      await run.finish()
      return visit.wantsJSON
        ? .json(RunDocument(run).json) : .see("\(desk.prefix)/zoek/\(run.id)")
    },
    .post("/zoek/:run/overnemen") { desk, visit in
      guard try desk.run(named: visit).takeOver(in: try desk.workspace(), at: desk.now) else {
        throw Refusal(.conflict, .nothingOffered)
      }
      return try desk.shown(visit)
    },
  ]

  private static let publishing: [Route<Desk>] = [
    .get("/publiceren") { desk, visit in
      let preview = try PublishPlan(now: desk.now, seed: 0, site: desk.site).preview(
        in: try desk.workspace())
      return visit.wantsJSON
        ? .json(preview.document.json)
        : .page(PublishPage(preview: preview, prefix: desk.prefix).page)
    },
    .post("/publiceren") { desk, visit in
      let workspace = try desk.workspace()
      let publication = try PublishPlan(now: desk.now, site: desk.site).prepare(in: workspace)
      if let plan = visit.field("plan"), plan != publication.preview.plan.fingerprint {
        throw Failure(.changedMeanwhile, in: workspace.language)
      }
      var document = publication.preview.document
      if !publication.preview.isUnchanged {
        document = publication.preview.documentOfPublished
        try publication.commit()
      }
      return visit.wantsJSON ? .json(document.json) : .see("\(desk.prefix)/post")
    },
  ]
}

extension Board {
  /// The session that a path names.
  fileprivate func session(named visit: Visit) throws -> PlannedSession {
    guard let session = visit.parameters["id"].flatMap(session) else {
      throw Refusal(.notFound, .notFound)
    }
    return session
  }
}

extension Desk {
  /// The planning that a path names.
  fileprivate func run(named visit: Visit) throws -> Run {
    _ = try workspace()
    guard let run = visit.parameters["run"].flatMap(runs.run) else {
      throw Refusal(.notFound, .notFound)
    }
    return run
  }

  /// Changes the sketch and shows the board.
  fileprivate func edited(
    _ edit: EditSketch.Edit, _ visit: Visit
  ) throws(Failure) -> Response {
    let board = try self.edit(edit, version: visit.field("versie"))
    return visit.wantsJSON ? .json(board.document.json) : .see(BoardView(visit).address(prefix))
  }

  /// Shows a change that came after another, and what that other made of the board.
  fileprivate func conflict(_ operation: SketchOperation, _ visit: Visit) throws -> Response {
    let board = try board(of: try workspace())
    guard let session = board.session(operation.session) else {
      throw Refusal(.notFound, .notFound)
    }
    return .page(
      ConflictPage(
        board: board, session: session, operation: operation,
        supposition: board.supposing(operation),
        fields: visit.fields.filter { $0.key != "versie" }, prefix: prefix
      ).page, status: .conflict)
  }

  /// Shows the board.
  fileprivate func shown(_ visit: Visit) throws -> Response {
    visit.wantsJSON
      ? .json(try board(of: try workspace()).document.json) : .see(BoardView(visit).address(prefix))
  }

  /// Begins to plan as a form says.
  fileprivate func begin(_ visit: Visit) throws -> Run {
    let workspace = try workspace()
    let aims: [String: MakePlan.Aim] = ["cheapest": .cheapest, "least-change": .leastChange]
    guard let aim = aims[visit.field("mode") ?? "cheapest"],
      let seconds = Double(visit.field("seconds") ?? "60"), 1...3600 ~= seconds
    else { throw Refusal(.badRequest, .noForm) }
    let kept = visit.field("houd") == "schets" ? try board(of: workspace).pins : []
    let request = MakePlan(
      aim, effort: Planner.Effort(seconds: seconds), now: now, keeping: kept)
    return runs.begin { Run(request, in: workspace, id: newID) }
  }
}
