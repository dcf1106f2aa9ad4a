internal import Application
internal import ArgumentParser

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
    _ = try ScheduleFolder(path).schedules()
    var arguments = ["--port", "\(port)"]
    if let out = output.out { arguments += ["--out", out] }
    if let time = clock.time { arguments += ["--now", time] }
    Sibling("leernetwerk-serve").take(over: arguments + ["--", path])
    throw Stop(
      .unavailable,
      "De werkplek is hier niet gebouwd. Bouw haar met: make workplace")
  }
}
