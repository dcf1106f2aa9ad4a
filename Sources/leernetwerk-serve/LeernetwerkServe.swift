internal import Application
internal import ArgumentParser
internal import Serving
internal import Terminal

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
        Console.say(
          isHosted
            ? "De werkplek staat open op \(address)."
            : "De werkplek staat open. Open dit adres in uw browser (Ctrl-C stopt):\n\(address)")
      } warning: { text in
        Console.complain(text)
      }
    } catch let failure as Failure {
      Console.complain(failure.text)
      throw ExitCode(Ending.noFile.rawValue)
    } catch is CancellationError {
      return
    } catch {
      Console.complain(
        socket.map { "De werkplek kan niet op \($0) antwoorden. Kies een ander bestand." }
          ?? "De werkplek kan niet op poort \(port) antwoorden: die is in gebruik of niet toegestaan."
          + " Kies een andere.")
      throw ExitCode(Ending.cannotCreate.rawValue)
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
