internal import Application
internal import Hummingbird

extension Route<Desk> {
  /// What can be asked about plan and schedule.
  static let asking: [Route<Desk>] = [
    .get("/vragen") { desk, _ in
      .page(AskingPage(programme: try desk.workspace().programme, prefix: desk.prefix).page)
    },
    .get("/uitleg") { desk, visit in
      let workspace = try desk.plannedWorkspace()
      let result = try ExplainPlan().run(in: workspace.spoken)
      return visit.wantsJSON
        ? .json(result.document.json)
        : .page(
          ExplanationPage(
            text: result.text, programme: workspace.programme, prefix: desk.prefix
          ).page)
    },
    .post("/vraag") { desk, visit in
      let workspace = try desk.workspace()
      let question: Inquiry.Question
      switch visit.field("soort") {
      case "whatif":
        guard let text = visit.field("wijziging") else { throw Refusal(.badRequest, .noForm) }
        question = .change(try ProposedChange(text, in: workspace.programme))
      case "drill": question = .drill
      case "check": question = .check
      default: throw Refusal(.badRequest, .noForm)
      }
      if case .check = question {} else { _ = try desk.board(of: workspace) }
      let inquiry = desk.inquiries.begin(question, in: workspace.spoken, id: desk.newID)
      return .see("\(desk.prefix)/vraag/\(inquiry.id)")
    },
    .get("/vraag/:inquiry") { desk, visit in
      guard let inquiry = visit.parameters["inquiry"].flatMap(desk.inquiries.inquiry) else {
        throw Refusal(.notFound, .notFound)
      }
      return .page(InquiryPage(inquiry: inquiry, desk: desk).page)
    },
    .get("/sessies/:id/waarom") { desk, visit in
      let board = try desk.board(of: try desk.workspace())
      guard let session = visit.parameters["id"].flatMap(board.session) else {
        throw Refusal(.notFound, .notFound)
      }
      var operation = SketchOperation(time: desk.now, author: "", session: session.id)
      operation.date = visit.field("date")
      operation.daypart = visit.field("daypart")
      operation.venue = visit.field("venue")
      guard let supposition = board.supposing(operation) else {
        throw Refusal(.badRequest, .noForm)
      }
      return .page(
        WhyNotPage(
          board: board, session: session, operation: operation, supposition: supposition,
          prefix: desk.prefix
        ).page)
    },
  ]
}
