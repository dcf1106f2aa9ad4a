internal import Application
internal import Foundation
internal import Hummingbird
internal import Mail
internal import Reports

/// The most bytes that files may have together that are sent at once.
private let largestUpload = 20 << 20

extension Route<Desk> {
  /// The participants: who can come when, who comes, and what is made for them.
  static let people: [Route<Desk>] = [
    .get("/deelnemers") { desk, _ in .page(try desk.people().page) },
    .get("/deelnemers.html") { desk, _ in
      let page = try WriteReport().participantsPage(in: try desk.plannedWorkspace())
      return .report(String(decoding: page.bytes, as: UTF8.self))
    },
    .get("/deelnemers/beschikbaarheid.xlsx") { desk, _ in
      .file(try AskAvailability().form(in: try desk.workspace()))
    },
    .get("/deelnemers/beschikbaarheid.zip") { desk, _ in
      .file(try AskAvailability().forms(in: try desk.workspace()))
    },
    .get("/deelnemers/:id/formulier.xlsx") { desk, visit in
      guard let id = visit.parameters["id"],
        let form = try AskAvailability().form(of: id, in: try desk.workspace())
      else { throw Refusal(.notFound, .notFound) }
      return .file(form)
    },
    .get("/deelnemers/antwoorden.xlsx") { desk, _ in
      .file(try ListAnswers().run(in: try desk.workspace()).workbook())
    },
    .get("/plan.xlsx") { desk, _ in .file(try WriteTable().table(in: try desk.plannedWorkspace()))
    },
    .post("/plan/tabel", limit: 2 << 20) { desk, visit in
      guard let file = visit.files.first else { throw Refusal(.badRequest, .noFile) }
      let result = try ImportPlan(table: file.name, holding: file.octets, now: desk.now)
        .run(in: try desk.workspace(), writing: false)
      return .page(
        ImportPage(result: result, file: file, prefix: desk.prefix).page)
    },
    .post("/plan/overnemen", limit: 4 << 20) { desk, visit in
      guard let name = visit.field("naam"),
        let octets = visit.field("tabel").flatMap({ Data(base64Encoded: $0) })
      else { throw Refusal(.badRequest, .noForm) }
      let result = try ImportPlan(table: name, holding: Array(octets), now: desk.now)
        .run(in: try desk.workspace())
      guard result.isSound else { throw Refusal(.conflict, .unsound) }
      return .see("\(desk.prefix)/")
    },
    .post("/deelnemers/formulieren", limit: largestUpload) { desk, visit in
      let (version, workspace) = (try desk.scheduleVersion(), try desk.workspace())
      guard !visit.files.isEmpty else { throw Refusal(.badRequest, .noFile) }
      let found = try ReadAvailability(visit.files).run(in: workspace)
      let additions = AdditionForm(
        lines: AddAbsences(found.absences).lines, version: version, prefix: desk.prefix,
        language: workspace.programme.spoken)
      return .page(
        FoundAbsencesPage(found: found, additions: additions, programme: workspace.programme).page)
    },
    .post("/deelnemers/overnemen", limit: 2 << 20) { desk, visit in
      let (version, workspace) = (try desk.scheduleVersion(), try desk.workspace())
      let request = try AddAbsences(
        reading: visit.fields["afwezig"] ?? "", in: workspace, digest: visit.field("versie"))
      do throws(Failure) {
        try request.run(in: workspace)
        return .see("\(desk.prefix)/deelnemers")
      } catch {
        guard !visit.wantsJSON, error.kind == .outdated else { throw error }
        let additions = AdditionForm(
          lines: request.lines, version: version, prefix: desk.prefix,
          language: workspace.programme.spoken)
        return .page(
          LateAbsencesPage(failure: error, additions: additions, programme: workspace.programme)
            .page, status: .conflict)
      }
    },
    .post("/deelnemers/antwoorden", limit: largestUpload) { desk, visit in
      let (version, workspace) = (try desk.scheduleVersion(), try desk.workspace())
      guard !visit.files.isEmpty else { throw Refusal(.badRequest, .noFile) }
      let result = try RecordReplies(visit.files, now: desk.now).run(in: workspace)
      guard !visit.wantsJSON else { return .json(RepliesDocument(result).json) }
      let additions = AdditionForm(
        lines: AddAbsences(result.absences).lines, version: version, prefix: desk.prefix,
        language: workspace.programme.spoken)
      return .page(
        RecordedRepliesPage(result: result, additions: additions, programme: workspace.programme)
          .page)
    },
  ]
}

extension Desk {
  /// The page of the participants.
  fileprivate func people() throws(Failure) -> PeoplePage {
    let workspace = try workspace()
    var answers: AnswersDocument?
    do throws(Failure) {
      answers = try ListAnswers().run(in: workspace).document
    } catch {
      guard error.kind == .absent else { throw error }
    }
    return PeoplePage(
      programme: workspace.programme, answers: answers, prefix: prefix, isHosted: site != nil)
  }
}
