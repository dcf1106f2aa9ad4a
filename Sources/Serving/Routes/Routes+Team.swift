internal import Application
internal import Foundation
internal import Hummingbird

extension Route<Desk> {
  /// What the team does with pages and answers of participants, where the workplace is hosted.
  static let hosted: [Route<Desk>] = [
    .get("/toegang") { desk, visit in
      let (workspace, site) = try desk.hostedWorkspace()
      let access = try ManageAccess(now: desk.now).list(in: workspace, at: site)
      return visit.wantsJSON
        ? .json(access.json)
        : .page(
          AccessPage(
            access: access, programme: workspace.programme, prefix: desk.prefix,
            written: visit.field("berichten").flatMap { Int($0) }
          ).page)
    },
    .post("/toegang/maak") { desk, _ in
      try ManageAccess(now: desk.now).complete(in: try desk.workspace(), at: desk.site)
      return .see("\(desk.prefix)/toegang")
    },
    .post("/toegang/stuur") { desk, visit in
      let count = try desk.write(.address, to: visit.field("wie").map { [$0] })
      return .see("\(desk.prefix)/toegang?berichten=\(count)")
    },
    .post("/toegang/ander") { desk, visit in
      guard let id = visit.field("wie") else { throw Refusal(.badRequest, .noForm) }
      try ManageAccess(now: desk.now).turn(id, in: try desk.workspace())
      return .see("\(desk.prefix)/toegang")
    },
    .post("/toegang/intrekken") { desk, visit in
      guard let id = visit.field("wie") else { throw Refusal(.badRequest, .noForm) }
      try ManageAccess(now: desk.now).revoke(id, in: try desk.workspace())
      return .see("\(desk.prefix)/toegang")
    },
    .get("/peiling") { desk, visit in
      let version = try desk.scheduleVersion()
      let (workspace, site) = try desk.hostedWorkspace()
      let frame = try desk.pollFrame(of: try desk.entrance())
      let polls = try frame.polls(in: workspace)
      let silent = try WriteToPeople(.reminder, at: site, now: desk.now).receivers(in: workspace)
      return .page(
        PollOverviewPage(
          version: version, polls: polls, rounds: frame.rounds, silent: silent,
          programme: workspace.programme,
          prefix: desk.prefix, written: visit.field("berichten").flatMap { Int($0) }
        ).page)
    },
    .post("/peiling/vraag") { desk, _ in
      let count = try desk.write(.question)
      return .see("\(desk.prefix)/peiling?berichten=\(count)")
    },
    .post("/peiling/herinner") { desk, _ in
      let count = try desk.write(.reminder)
      return .see("\(desk.prefix)/peiling?berichten=\(count)")
    },
    .post("/peiling/sluit") { desk, visit in
      try CloseRound(visit.field("dicht") != nil, now: desk.now).run(in: try desk.workspace())
      return .see("\(desk.prefix)/peiling")
    },
    .post("/peiling/ronde") { desk, visit in
      try OpenRound(because: visit.field("waarom") ?? "", now: desk.now)
        .run(in: try desk.workspace())
      return .see("\(desk.prefix)/peiling")
    },
    .post("/peiling/overnemen") { desk, visit in
      guard let id = visit.field("wie"), let seen = visit.field("gezien") else {
        throw Refusal(.badRequest, .noForm)
      }
      let lines = seen.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
      try TakeInPoll(of: id, seen: lines, digest: visit.field("versie"), now: desk.now)
        .run(desk.schedule, folder: desk.folder)
      return .see("\(desk.prefix)/peiling")
    },
    .post("/peiling/wis") { desk, visit in
      guard let id = visit.field("wie") else { throw Refusal(.badRequest, .noForm) }
      _ = try ForgetAnswers(now: desk.now).run(id, in: try desk.workspace())
      return .see("\(desk.prefix)/peiling")
    },
  ]
}

extension Desk {
  fileprivate func hostedWorkspace() throws -> (Workspace, PublicAddress) {
    guard let site else { throw Refusal(.notFound, .notFound) }
    return (try workspace(), site)
  }

  fileprivate func write(
    _ subject: WriteToPeople.Subject, to participants: [String]? = nil
  ) throws -> Int {
    let (workspace, site) = try hostedWorkspace()
    try ManageAccess(now: now).complete(in: workspace, at: site)
    return try WriteToPeople(subject, at: site, now: now).run(to: participants, in: workspace)
  }
}
