public import Application
internal import Foundation
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals

/// The workplace at the desk: a web server for browsers of this machine alone.
public struct Server: Sendable {
  /// The schedule, or the folder of schedules.
  public let schedules: ScheduleFolder
  /// The output folder; `nil` for those of the programmes.
  public let folder: String?
  /// The port; 0 for a free one.
  public let port: Int
  /// What the time is, in whole seconds.
  public let clock: @Sendable () -> Instant

  /// Creates a server, which does not listen yet.
  public init(
    _ schedules: ScheduleFolder, folder: String? = nil, port: Int = 0,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.schedules = schedules
    self.folder = folder
    self.port = port
    self.clock = clock
  }

  /// Answers until the process is asked to end by SIGINT or SIGTERM.
  ///
  /// Then it ends within five seconds, and what is being planned keeps its best.
  ///
  /// - Parameter announce: Told the one-time address by which a browser comes in: when the server
  ///   listens, and anew when one was used.
  /// - Throws: `Failure` where there is no such file or folder, and what stands in the way of
  ///   listening, as a taken port.
  public func run(announcing announce: @escaping @Sendable (_ address: String) -> Void) async throws
  {
    let access = DeskAccess()
    let tell = { @Sendable (path: String) in
      announce("http://\(access.hosts.first ?? "")\(path)")
    }
    let site = try Site(schedules, folder: folder, access: access, clock: clock, onSignIn: tell)
    let logger = Logger(label: "leernetwerk") { _ in SwiftLogNoOpLogHandler() }
    let application = Hummingbird.Application(
      responder: site.responder,
      server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(256)),
      onServerRunning: { channel in
        guard let port = channel.localAddress?.port else { return }
        access.listens(on: port)
        tell(access.ticketPath)
      }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [Planning(site: site), application],
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(5)
    // Who waits for a page goes before what is planned.
    try await Urgency.$isLow.withValue(true) {
      try await ServiceGroup(configuration: configuration).run()
    }
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
