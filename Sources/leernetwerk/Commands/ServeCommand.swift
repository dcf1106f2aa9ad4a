internal import Application
internal import ArgumentParser
internal import Terminal

/// Opens the workplace in a browser.
struct ServeCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Opent de werkplek in de browser.",
    discussion: """
      De werkplek antwoordt alleen op deze computer. Open het adres dat verschijnt; het geldt één \
      keer. Wat u in de browser doet, staat in dezelfde bestanden die de andere opdrachten lezen en \
      schrijven.

      Ctrl-C stopt de werkplek; een plan dat wordt gezocht, blijft bewaard zoals het dan is.

      Met --public-url staat de werkplek achter een proxy voor iedereen open: wie meedoet, heeft een \
      eigen pagina; het programmateam meldt zich aan per mail. Instellingen staan in leernetwerk.yaml.
      """)

  @Argument(
    help: ArgumentHelp("Het schema, of een map met schema's.", valueName: "schema of map"))
  var path = "."

  @OptionGroup var output: OutputOption
  @OptionGroup var clock: ClockOption

  @Option(help: ArgumentHelp("De poort (een vrije).", valueName: "nummer"))
  var port = 0

  @Option(
    help: ArgumentHelp("Een bestand in plaats van een poort (Unix-socket).", valueName: "bestand"))
  var socket: String?

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp("Het adres waarop iedereen de werkplek vindt.", valueName: "https://…"))
  var publicURL: String?

  func validate() throws {
    if let publicURL, PublicAddress(publicURL) == nil {
      throw ValidationError(PublicAddress.advice(on: publicURL))
    }
    if socket != nil, port != 0 || publicURL == nil {
      throw ValidationError("--socket gaat niet samen met --port, en alleen met --public-url.")
    }
    guard 0...65_535 ~= port else {
      throw ValidationError("--port \(port) is geen poort. Geef een getal van 0 tot en met 65535.")
    }
  }

  func run() async throws {
    _ = try ScheduleFolder(path).schedules()
    var arguments = ["--port", "\(port)"]
    if let out = output.out { arguments += ["--out", out] }
    if let socket { arguments += ["--socket", socket] }
    if let publicURL { arguments += ["--public-url", publicURL] }
    if let time = clock.time { arguments += ["--now", time] }
    Sibling("leernetwerk-serve").take(over: arguments + ["--", path])
    throw Stop(
      .unavailable,
      "De werkplek is hier niet gebouwd. Bouw haar met: make workplace")
  }
}
