public import Application
internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
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
    var configuration = ServiceGroupConfiguration(
      services: [Planning(site: desks), Housekeeping(site: desks), application],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
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

/// What is planned, as long as the server runs.
private struct Planning: Service {
  let site: Site

  func run() async throws {
    try await gracefulShutdown()
    await site.end()
  }
}
