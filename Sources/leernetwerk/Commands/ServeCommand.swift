internal import Application
internal import ArgumentParser
internal import Foundation
internal import Serving

/// Opens the workplace in a browser.
struct ServeCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Opent de werkplek in de browser.",
    discussion: """
      De werkplek antwoordt alleen op deze computer. Open het adres dat verschijnt; het geldt één \
      keer. Wat u in de browser doet, staat in dezelfde bestanden die de andere opdrachten lezen en \
      schrijven.

      Ctrl-C stopt de werkplek; een plan dat wordt gezocht, blijft bewaard zoals het dan is.
      """)

  @Argument(
    help: ArgumentHelp("Het schema, of een map met schema's.", valueName: "schema of map"))
  var path = "."

  @OptionGroup var output: OutputOption
  @OptionGroup var clock: ClockOption

  @Option(help: ArgumentHelp("De poort (een vrije).", valueName: "nummer"))
  var port = 0

  func validate() throws {
    guard 0...65_535 ~= port else {
      throw ValidationError("--port \(port) is geen poort. Geef een getal van 0 tot en met 65535.")
    }
  }

  func run() async throws {
    let schedules = try ScheduleFolder(path).schedules()
    let fixed = clock.time == nil ? nil : try clock.now
    let server = Server(schedules: schedules, folder: output.out, port: port) { fixed ?? .now }
    do {
      try await server.run { address in
        Console.say(
          "De werkplek staat open. Open dit adres in uw browser (Ctrl-C stopt):\n\(address)")
      }
    } catch is CancellationError {
      return
    } catch {
      throw Stop(
        .cannotCreate,
        "De werkplek kan niet op poort \(port) antwoorden: die is in gebruik of niet toegestaan. Kies"
          + " een andere, of laat --port weg.")
    }
  }
}
