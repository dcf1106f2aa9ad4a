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
  @Option(transform: moment) var now: Instant?

  func run() async throws {
    let fixed = now
    let server = Server(ScheduleFolder(path), folder: out, port: port) { fixed ?? .now }
    do {
      try await server.run { address in
        say(
          "De werkplek staat open. Open dit adres in uw browser (Ctrl-C stopt):\n\(address)",
          to: .standardOutput)
      }
    } catch let failure as Failure {
      say(failure.text, to: .standardError)
      throw ExitCode(EX_NOINPUT)
    } catch is CancellationError {
      return
    } catch {
      say(
        "De werkplek kan niet op poort \(port) antwoorden: die is in gebruik of niet toegestaan."
          + " Kies een andere.", to: .standardError)
      throw ExitCode(EX_CANTCREAT)
    }
  }
}

@Sendable private func moment(_ text: String) throws -> Instant {
  guard let instant = Instant(text) else { throw ValidationError("“\(text)” is geen moment.") }
  return instant
}

@Sendable private func say(_ text: String, to handle: FileHandle) {
  handle.write(Data((text + "\n").utf8))
}
