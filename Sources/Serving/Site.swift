package import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import Markup
internal import NIOCore
internal import Synchronization

/// The workplace as what answers requests: all routes behind the guard, without a socket.
package final class Site: Sendable {
  /// Where the schedules are.
  let source: ScheduleFolder
  /// The output folder; `nil` for those of the programmes.
  let folder: String?
  let access: TeamAccess
  /// What the time is, in whole seconds.
  let clock: @Sendable () -> Instant
  /// Called with the path of the next one-time address once one was used.
  let onSignIn: @Sendable (String) -> Void

  /// The language of pages that belong to no programme.
  var language: Language { Spoken.language ?? .nl }

  /// How often secrets were guessed wrong.
  let misses = Misses()
  /// The mails that let the team in.
  let letters = Letters()
  /// Told what whoever runs the machine is to know.
  let onTrouble: @Sendable (String) -> Void

  private let state = Mutex<(desks: [Desk], routes: (any HTTPResponder<PageContext>)?)>(([], nil))

  init(
    _ source: ScheduleFolder, folder: String?, access: TeamAccess,
    clock: @escaping @Sendable () -> Instant,
    onSignIn: @escaping @Sendable (String) -> Void = { _ in },
    onTrouble: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(Failure) {
    var source = source
    source.taken = Site.ownNames(isHosted: access.site != nil)
    (self.source, self.folder, self.access) = (source, folder, access)
    (self.clock, self.onSignIn, self.onTrouble) = (clock, onSignIn, onTrouble)
    try refresh()
  }

  /// The programmes that there are.
  var desks: [Desk] { state.withLock { $0.desks } }

  /// What addresses begin with that belong to no programme.
  private static func ownNames(isHosted: Bool) -> Set<String> {
    let site = Route<Site>.signingIn + Route<Site>.beginning + (isHosted ? Route<Site>.hosted : [])
    let paths = site.map(\.path) + [Asset.path] + (isHosted ? Route<Caller>.all.map(\.path) : [])
    return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
  }

  /// Finds the schedules again; who works on one goes on.
  func refresh() throws(Failure) {
    let schedules = try source.schedules()
    let known = desks
    let desks = schedules.map { schedule in
      known.first { $0.schedule == schedule.path && $0.prefix == schedule.prefix }
        ?? Desk(
          schedule: schedule.path, folder: folder, prefix: schedule.prefix,
          others: { [weak self] in
            self?.desks.filter { $0.schedule != schedule.path } ?? []
          }, site: access.site, clock: clock)
    }
    let routes = router(for: desks).buildResponder()
    state.withLock { $0 = (desks, routes) }
  }

  /// What answers requests.
  var responder: some HTTPResponder<PageContext> {
    let (site, guardian) = (self, Guard(access: access))
    return CallbackResponder { request, context in
      let language = Spoken.language(of: request, isHosted: site.access.site != nil)
      let page = request.method == .get ? request.head.path ?? "" : ""
      return await Spoken.$language.withValue(language) {
        await Spoken.$page.withValue(page) {
          await site.response(to: request, context, guardian)
        }
      }
    }
  }

  private func response(
    to request: Request, _ context: PageContext, _ guardian: Guard
  ) async -> Response {
    var response: Response
    do {
      try guardian.check(request)
      guard let routes = state.withLock({ $0.routes }) else {
        throw Refusal(.notFound, .notFound)
      }
      response = try await routes.respond(to: request, context: context)
      if response.status == .notFound { throw Refusal(.notFound, .notFound) }
    } catch {
      response = self.response(to: error, for: request)
    }
    if request.method == .head { response.body = ResponseBody() }
    guardian.adorn(&response)
    return response
  }

  private func router(for desks: [Desk]) -> Router<PageContext> {
    let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
    for asset in Asset.all {
      router.get(RouterPath(asset.address)) { _, _ in
        Response(
          status: .ok,
          headers: [.contentType: asset.type, .cacheControl: "max-age=31536000, immutable"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
      }
    }
    for route in Route<Site>.signingIn + (access.site == nil ? [] : Route<Site>.hosted) {
      router.on(RouterPath(route.path), method: route.method) { [self] request, context in
        try await route.answer(self, Visit(request, context, limit: route.limit))
      }
    }
    if access.site != nil {
      for route in Route<Caller>.all {
        router.on(RouterPath(route.path), method: route.method) { [self] request, context in
          let visit = try await Visit(request, context, limit: route.limit)
          return try await route.answer(try caller(visit, route.purpose), visit)
        }
      }
    }
    for desk in desks {
      for route in Route<Desk>.all + (access.site == nil ? [] : Route<Desk>.hosted) {
        router.on(RouterPath(desk.prefix + route.path), method: route.method) { request, context in
          try await route.answer(desk, Visit(request, context, limit: route.limit))
        }
      }
    }
    guard source.isFolder else { return router }
    if desks.count != 1 {
      router.get("/") { [weak self] _, _ in
        desks.isEmpty
          ? Response.see("/nieuw")
          : Response.page(ProgrammesPage(desks: desks, language: self?.language ?? .nl).page)
      }
    }
    for route in Route<Site>.beginning {
      router.on(RouterPath(route.path), method: route.method) { [self] request, context in
        try await route.answer(self, Visit(request, context, limit: route.limit))
      }
    }
    return router
  }

  /// What somebody reads whose request was not done.
  private func response(to error: any Error, for request: Request) -> Response {
    switch error {
    case let failure as Failure:
      guard !request.wantsJSON else { return .json(failure.document.json, status: failure.status) }
      let told = Failure(failure.cause, in: Spoken.language ?? failure.language)
      return .page(
        FailurePage(text: told.text, language: told.language).page, status: failure.status)
    case let refusal as Refusal where refusal.status == .unauthorized && access.site != nil:
      return .page(SignInRequestPage(language: language).page, status: refusal.status)
    case let refusal as Refusal:
      return .page(
        FailurePage(text: refusal.words[language], language: language).page,
        status: refusal.status)
    case let error as any HTTPResponseError:
      let words: Words = error.status == .notFound ? .notFound : .noForm
      return .page(
        FailurePage(text: words[language], language: language).page, status: error.status)
    default:
      return .page(
        FailurePage(text: Words.wrong[language], language: language).page,
        status: .internalServerError)
    }
  }
}

extension Site {
  /// What is answered to a request.
  package struct Answer: Sendable {
    /// The status code.
    package let status: Int
    /// The headers by their names in small letters.
    package let headers: [String: String]
    /// The body.
    package let bytes: [UInt8]
    /// The body as text.
    package var body: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Opens workplaces.
  ///
  /// - Parameters:
  ///   - path: The schedule file, or a folder with any number of them.
  ///   - folder: The output folder; `nil` for those of the programmes.
  ///   - port: The port that addresses name at the desk.
  ///   - site: The address by which they are known outside; `nil` at the desk.
  ///   - clock: What the time is.
  /// - Throws: `Failure` where there is no such file or folder.
  package convenience init(
    _ path: String, folder: String? = nil, port: Int, site: PublicAddress? = nil,
    clock: @escaping @Sendable () -> Instant
  ) throws(Failure) {
    let access = TeamAccess(site: site)
    access.listens(on: port)
    try self.init(ScheduleFolder(path), folder: folder, access: access, clock: clock)
  }

  /// Every address of the programmes, with what stands for the parts that are left open.
  package var addresses: [(method: String, path: String)] {
    desks.flatMap { desk in
      (Route<Desk>.all + (access.site == nil ? [] : Route<Desk>.hosted)).map {
        ($0.method.rawValue, desk.prefix + $0.path)
      }
    }
      + (source.isFolder ? Route<Site>.beginning.map { ($0.method.rawValue, $0.path) } : [])
      + (access.site == nil ? [] : Route<Site>.hosted.map { ($0.method.rawValue, $0.path) })
      + (access.site == nil ? [] : Route<Caller>.all.map { ($0.method.rawValue, $0.path) })
  }

  /// Answers one request without a socket; a stream is answered whole.
  package func answer(
    _ method: String, _ path: String, headers: [String: String] = [:], body: [UInt8] = []
  ) async -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers where name.lowercased() != "host" {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let request = Request(
      head: HTTPRequest(
        method: HTTPRequest.Method(method) ?? .get, scheme: "http",
        authority: headers["Host"] ?? access.hosts.first, path: path, headerFields: fields),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let logger = Logger(label: "site") { _ in SwiftLogNoOpLogHandler() }
    guard
      let response = try? await responder.respond(to: request, context: PageContext(logger: logger))
    else { return Answer(status: 500, headers: [:], bytes: []) }
    let collector = BodyCollector()
    try? await response.body.write(collector)
    return Answer(
      status: response.status.code,
      headers: Dictionary(
        response.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { $1 }),
      bytes: collector.bytes)
  }

  /// Tells what is planned, asked and sent to end, with its best so far.
  func stop() {
    for desk in desks {
      desk.inquiries.end()
      desk.sendings.end()
      desk.runs.last?.stop()
    }
  }

  /// Ends all of that, and waits until the best of what is planned is written.
  func end() async {
    stop()
    for desk in desks { await desk.runs.end() }
  }
}

/// Keeps a body that is written.
private final class BodyCollector: ResponseBodyWriter {
  private(set) var bytes: [UInt8] = []

  func write(_ buffer: ByteBuffer) async throws { bytes += buffer.readableBytesView }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
