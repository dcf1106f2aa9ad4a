internal import Application
internal import Hummingbird
internal import Mail

extension Route<Desk> {
  /// The schedule: what there is in it, its forms and its text.
  static let schedule: [Route<Desk>] = [
    .get("/schema") { desk, _ in
      do throws(Failure) {
        return .page(
          ScheduleOverviewPage(
            version: try desk.scheduleVersion(), programme: try desk.workspace().programme,
            shared: try desk.sharedPeople(), prefix: desk.prefix
          ).page)
      } catch {
        // What is wrong stands beside its lines.
        guard error.kind == .faulty else { throw error }
        return .see("\(desk.prefix)/schema/tekst")
      }
    },
    .get("/schema/tekst") { desk, _ in
      let file = try ScheduleText.read(desk.schedule)
      return .page(SchedulePage(file: file, text: file.text, desk: desk).page)
    },
    .post("/schema/tekst", limit: 2 << 20) { desk, visit in
      let file = try ScheduleText.read(desk.schedule)
      guard let text = visit.fields["text"] else { throw Refusal(.badRequest, .noForm) }
      let lines = text.replacing("\r\n", with: "\n")
      do throws(Failure) {
        try ReplaceSchedule(with: lines, digest: visit.field("versie"))
          .run(desk.schedule, folder: desk.folder)
      } catch {
        guard !visit.wantsJSON, error.kind == .faulty || error.kind == .outdated else {
          throw error
        }
        return .page(
          SchedulePage(file: file, text: lines, desk: desk, failure: error).page,
          status: error.status)
      }
      return .see("\(desk.prefix)/schema")
    },
    .get("/schema/bestand") { desk, _ in
      let file = try ScheduleText.read(desk.schedule)
      let name = desk.schedule.split(separator: "/").last.map(String.init) ?? ""
      return .file(Array(file.text.utf8), named: name, "application/yaml")
    },
    .post("/schema/bestand", limit: 6 << 20) { desk, visit in
      let file = try ScheduleText.read(desk.schedule)
      guard let sent = visit.files.first else { throw Refusal(.badRequest, .noFile) }
      let text = String(decoding: sent.octets, as: UTF8.self).replacing("\r\n", with: "\n")
      do throws(Failure) {
        _ = try Workspace(schedule: desk.schedule, saying: text, folder: desk.folder)
        return .page(SchedulePage(file: file, text: text, desk: desk, isOther: true).page)
      } catch {
        return .page(
          SchedulePage(file: file, text: text, desk: desk, failure: error, isOther: true).page,
          status: error.status)
      }
    },
    .post("/schema/gedeeld") { desk, visit in
      guard
        let person = try desk.sharedPeople().first(where: {
          $0.participant == visit.field("deelnemer") && $0.calendar == visit.field("agenda")
        })
      else { throw Refusal(.badRequest, .noForm) }
      try FindSharedPeople().heed(
        person, in: try desk.workspace(), folder: desk.folder, digest: visit.field("versie"))
      return .see("\(desk.prefix)/schema#gedeeld")
    },
    .post("/schema/nakijken", limit: 2 << 20) { desk, visit in
      let text = (visit.fields["text"] ?? "").replacing("\r\n", with: "\n")
      do throws(Failure) {
        let workspace = try Workspace(schedule: desk.schedule, saying: text, folder: desk.folder)
        return .json(
          SummaryDocument(text: workspace.programme.summary[workspace.programme.spoken]).json)
      } catch {
        // The verdict is the answer, whatever it is.
        return .json(Failure(error.cause, in: Spoken.language ?? error.language).document.json)
      }
    },
    .get("/schema/:kind") { desk, visit in try desk.form(visit) },
    .post("/schema/:kind") { desk, visit in try desk.saved(visit) },
    .get("/schema/:kind/:id") { desk, visit in try desk.form(visit) },
    .post("/schema/:kind/:id") { desk, visit in try desk.saved(visit) },
    .get("/schema/:kind/:id/jaar") { desk, visit in .page(try desk.year(visit).page) },
    .post("/schema/:kind/:id/jaar") { desk, visit in
      let page = try desk.year(visit)
      let (when, list) = try visit.moment
      try MarkAvailability(page.id, at: when, list, digest: visit.field("versie"))
        .run(desk.schedule, folder: desk.folder)
      let day = visit.field("slot").map { "#d" + $0.prefix { $0 != " " } } ?? ""
      return .see("\(desk.prefix)/schema/\(page.kind.rawValue)/\(page.id)/jaar\(day)")
    },
    .post("/schema/:kind/:id/weg") { desk, visit in
      let kind = try visit.kind
      guard kind.isList, let id = visit.parameters["id"] else {
        throw Refusal(.notFound, .notFound)
      }
      try kind.removal(of: id, digest: visit.field("versie"))
        .run(desk.schedule, folder: desk.folder)
      return .see("\(desk.prefix)/schema#\(kind.rawValue)")
    },
    .post("/vast") { desk, visit in
      guard let session = visit.field("session"),
        let field = visit.field("field").flatMap(PinSession.Field.init)
      else { throw Refusal(.badRequest, .noForm) }
      let isOn = !["", "0", "nee", "uit", "off", "false"].contains(visit.fields["on"] ?? "")
      let board = try desk.board(of: try desk.workspace())
      try PinSession(session, field, isOn: isOn, version: visit.field("versie"))
        .run(on: board, desk.schedule)
      return visit.wantsJSON
        ? .json(try desk.board(of: try desk.workspace()).document.json)
        : .see("\(desk.prefix)/sessies/\(session)")
    },
  ]
}

/// What a sound schedule asks, in a sentence.
private struct SummaryDocument: ResultDocument {
  var version = 1
  let text: String
}

extension Visit {
  /// What form a path names.
  fileprivate var kind: PartForm.Kind {
    get throws {
      guard let kind = parameters["kind"].flatMap(PartForm.Kind.init) else {
        throw Refusal(.notFound, .notFound)
      }
      return kind
    }
  }
}

extension Visit {
  /// The time that somebody pressed or filled in, and the list that it goes to; `nil` for none.
  fileprivate var moment: (when: String, list: MarkAvailability.List?) {
    get throws {
      if let parts = field("slot")?.split(separator: "=", omittingEmptySubsequences: false),
        parts.count == 2
      {
        return (String(parts[0]), MarkAvailability.List(rawValue: String(parts[1])))
      }
      let list = field("lijst").flatMap(MarkAvailability.List.init)
      if let when = field("moment") { return (when, list) }
      guard list != nil else { throw Refusal(.badRequest, .noForm) }
      if let weekday = field("weekdag") {
        return ([weekday, field("dagdeel")].compactMap(\.self).joined(separator: " "), list)
      }
      guard let from = field("van"), let until = field("tot") else {
        throw Refusal(.badRequest, .noForm)
      }
      return (from == until ? from : "\(from)..\(until)", list)
    }
  }
}

extension Desk {
  /// The year of the participant that a path names.
  fileprivate func year(_ visit: Visit) throws -> YearPage {
    let (kind, programme) = (try visit.kind, try workspace().programme)
    guard let id = visit.parameters["id"], [.pilots, .experts].contains(kind),
      let year = PersonalYear(of: id, in: programme)
    else { throw Refusal(.notFound, .notFound) }
    return YearPage(
      kind: kind, id: id, year: year, file: try ScheduleText.read(schedule), programme: programme,
      prefix: prefix)
  }

  /// The form that a path names.
  private func page(of visit: Visit) throws -> PartPage {
    let kind = try visit.kind
    let programme = try workspace().spoken.programme
    let file = try ScheduleText.read(schedule)
    let isNew = kind.isList && visit.parameters["id"] == nil
    let id = kind.isList ? visit.parameters["id"] : kind.rawValue
    guard !isNew || visit.fields["nieuw"] == "ja",
      let form = PartForm(kind, id: id, in: file, of: programme)
    else { throw Refusal(.notFound, .notFound) }
    return PartPage(
      kind: kind, id: kind.isList ? id : nil, form: form, programme: programme, prefix: prefix)
  }

  fileprivate func form(_ visit: Visit) throws -> Response {
    let kind = try visit.kind
    if kind.isList, visit.parameters["id"] == nil, visit.fields["nieuw"] != "ja" {
      return .see("\(prefix)/schema#\(kind.rawValue)")
    }
    return .page(try page(of: visit).page)
  }

  fileprivate func saved(_ visit: Visit) throws -> Response {
    var page = try page(of: visit)
    do throws(Failure) {
      let edits = page.form.edits(page.kind, visit.fields)
      if !edits.isEmpty {
        try EditSchedule(edits, digest: visit.field("versie")).run(schedule, folder: folder)
      }
    } catch {
      guard !visit.wantsJSON else { throw error }
      page.answers = visit.fields
      page.failure = Failure(error.cause, in: page.programme.spoken)
      return .page(page.page, status: error.status)
    }
    return .see("\(prefix)/schema" + (page.kind.isList ? "#\(page.kind.rawValue)" : ""))
  }
}
