public import Application
internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Synchronization
internal import UnixSignals

/// The workplace: a web server for browsers of this machine alone, or behind a proxy for everybody.
public struct Server: Sendable {
  /// The schedule, or the folder of schedules.
  public let schedules: ScheduleFolder
  /// The output folder; `nil` for those of the programmes.
  public let folder: String?
  /// Where it listens.
  public let socket: Socket
  /// The address by which it is known outside; `nil` at the desk.
  public let site: PublicAddress?
  /// What the time is, in whole seconds.
  public let clock: @Sendable () -> Instant

  /// Where a server listens.
  public enum Socket: Sendable {
    /// At a port of this machine; 0 for a free one.
    case port(Int)
    /// At a file (unix(7)), which is made.
    case file(String)
  }

  /// Creates a server, which does not listen yet.
  public init(
    _ schedules: ScheduleFolder, folder: String? = nil, at socket: Socket = .port(0),
    site: PublicAddress? = nil, clock: @escaping @Sendable () -> Instant
  ) {
    self.schedules = schedules
    self.folder = folder
    (self.socket, self.site) = (socket, site)
    self.clock = clock
  }

  /// Answers until the process is asked to end by SIGINT or SIGTERM.
  ///
  /// Then it ends within five seconds, and what is being planned keeps its best.
  ///
  /// - Parameters:
  ///   - announce: Told the one-time address by which a browser comes in at the desk: when the
  ///     server listens, and anew when one was used. Hosted, told the public address once.
  ///   - warn: Told what whoever runs the machine is to know; it holds no secret and no mail address.
  /// - Throws: `Failure` where there is no such file or folder, and what stands in the way of
  ///   listening, as a taken port.
  public func run(
    announcing announce: @escaping @Sendable (_ address: String) -> Void,
    warning warn: @escaping @Sendable (_ text: String) -> Void
  ) async throws {
    let access = TeamAccess(site: site)
    let tell = { @Sendable (path: String) in
      announce("http://\(access.hosts.first ?? "")\(path)")
    }
    let address: BindAddress =
      switch socket {
      case .port(let port): .hostname("127.0.0.1", port: port)
      case .file(let path): .unixDomainSocket(path: path)
      }
    let desks = try Site(
      schedules, folder: folder, access: access, clock: clock, onSignIn: tell, onTrouble: warn)
    let logger = Logger(label: "leernetwerk") { _ in SwiftLogNoOpLogHandler() }
    let application = Hummingbird.Application(
      responder: desks.responder,
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: address,
        availableConnectionsDelegate: MaximumAvailableConnections(256)),
      onServerRunning: { [self] channel in
        if let site { return announce(site.text) }
        guard let port = channel.localAddress?.port else { return }
        access.listens(on: port)
        tell(access.ticketPath)
      }, logger: logger)
    // They end one after another, the last first: who watches a planning keeps a connection open until
    // that has ended.
    let ending = Ending()
    var configuration = ServiceGroupConfiguration(
      services: [
        Planning(site: desks, ending: ending), Housekeeping(site: desks), application,
        Stopping(site: desks, ending: ending),
      ],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = Ending.time
    // Who waits for a page goes before what is planned.
    try await Urgency.$isLow.withValue(true) {
      try await ServiceGroup(configuration: configuration).run()
    }
  }
}

/// What is due without anybody asking, once an hour.
private struct Housekeeping: Service {
  let site: Site

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        for desk in site.desks { desk.tidy() }
        try? await Task.sleep(for: .seconds(3600))
      }
    }
    for desk in site.desks { desk.tidy() }
  }
}

/// When a server that ends must have ended.
private final class Ending: Sendable {
  /// What it may take; the rest of five seconds is for what is under way to be cancelled.
  static let time = Duration.seconds(4.5)

  private let moment = Mutex<ContinuousClock.Instant?>(nil)

  func begin() { moment.withLock { $0 = $0 ?? .now + Ending.time } }

  /// Waits for some work, which goes on where there is no time left.
  func wait(for work: @escaping @Sendable () async -> Void) async {
    begin()
    let moment = moment.withLock { $0 } ?? .now
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    Task {
      await work()
      end.finish()
    }
    Task {
      try? await Task.sleep(until: moment, clock: .continuous)
      end.finish()
    }
    for await _ in ends {}
  }
}

/// Tells what is planned to end with its best, before anything else ends.
private struct Stopping: Service {
  let site: Site
  let ending: Ending

  func run() async throws {
    try await gracefulShutdown()
    ending.begin()
    site.stop()
  }
}

/// Waits until the best of what is planned is written, as long as there is time.
private struct Planning: Service {
  let site: Site
  let ending: Ending

  func run() async throws {
    // Also where who is connected took all of the time.
    try? await gracefulShutdown()
    await ending.wait { [site] in await site.end() }
  }
}
