internal import Application
internal import ArgumentParser
internal import Foundation
internal import Serving

/// The server of the workplace, a program of its own: who only plans need not build a web server.
///
/// `leernetwerk serve` starts it, in its own place.
@main
struct LeernetwerkServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leernetwerk-serve", abstract: "De werkplek; begin met leernetwerk serve.")

  @Argument var path: String
  @Option var out: String?
  @Option var port = 0
  @Option var socket: String?
  @Option(name: .customLong("public-url"), transform: publicAddress) var publicURL: PublicAddress?
  @Option(transform: moment) var now: Instant?

  func run() async throws {
    let fixed = now
    let isHosted = publicURL != nil
    let server = Server(
      ScheduleFolder(path), folder: out, at: socket.map { .file($0) } ?? .port(port),
      site: publicURL
    ) { fixed ?? .now }
    do {
      try await server.run { address in
        say(
          isHosted
            ? "De werkplek staat open op \(address)."
            : "De werkplek staat open. Open dit adres in uw browser (Ctrl-C stopt):\n\(address)",
          to: .standardOutput)
      } warning: { text in
        say(text, to: .standardError)
      }
    } catch let failure as Failure {
      say(failure.text, to: .standardError)
      throw ExitCode(EX_NOINPUT)
    } catch is CancellationError {
      return
    } catch {
      say(
        socket.map { "De werkplek kan niet op \($0) antwoorden. Kies een ander bestand." }
          ?? "De werkplek kan niet op poort \(port) antwoorden: die is in gebruik of niet toegestaan."
          + " Kies een andere.", to: .standardError)
      throw ExitCode(EX_CANTCREAT)
    }
  }
}

@Sendable private func moment(_ text: String) throws -> Instant {
  guard let instant = Instant(text) else { throw ValidationError("“\(text)” is geen moment.") }
  return instant
}

@Sendable private func publicAddress(_ text: String) throws -> PublicAddress {
  guard let address = PublicAddress(text) else {
    throw ValidationError(PublicAddress.advice(on: text))
  }
  return address
}

@Sendable private func say(_ text: String, to handle: FileHandle) {
  handle.write(Data((text + "\n").utf8))
}
