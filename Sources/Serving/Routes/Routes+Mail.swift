internal import Application
internal import Hummingbird

extension Route<Desk> {
  /// The mails that publications have made: to be looked at, kept and sent.
  static let mail: [Route<Desk>] = [
    .get("/post") { desk, visit in
      let workspace = try desk.workspace()
      let outbox = try SendMail().outbox(in: workspace)
      return visit.wantsJSON
        ? .json(outbox.json)
        : .page(
          MailPage(
            outbox: outbox, way: try SendMail().way(in: workspace),
            isSending: desk.sendings.isSending, word: desk.sendings.word,
            programme: workspace.programme, prefix: desk.prefix
          ).page)
    },
    .get("/post.zip") { desk, _ in
      guard let archive = try ListMessages().archive(in: try desk.workspace()) else {
        throw Refusal(.notFound, .notFound)
      }
      return .file(archive)
    },
    .post("/post/versturen") { desk, visit in
      let workspace = try desk.workspace()
      guard try SendMail().way(in: workspace) != nil else {
        throw Failure.noWayForMail(in: workspace)
      }
      desk.sendings.begin(SendMail(), in: workspace)
      return visit.wantsJSON
        ? .json(try SendMail().outbox(in: workspace).json, status: .accepted)
        : .see("\(desk.prefix)/post")
    },
    .post("/post/proef") { desk, _ in
      desk.sendings.tell(try await SendMail().trial(in: try desk.workspace()))
      return .see("\(desk.prefix)/post")
    },
    .post("/post/opnieuw") { desk, visit in
      guard let file = visit.field("bestand") else { throw Refusal(.badRequest, .noForm) }
      try SendMail().tryAgain(file, in: try desk.workspace())
      return .see("\(desk.prefix)/post")
    },
    .get("/post/:name") { desk, visit in
      guard let name = visit.parameters["name"],
        let bytes = try ListMessages().bytes(of: name, in: try desk.workspace())
      else { throw Refusal(.notFound, .notFound) }
      return .file(bytes, named: name, "message/rfc822")
    },
  ]
}
