internal import Application
internal import ArgumentParser
internal import Terminal

/// Wipes what participants answered.
struct ForgetCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Wist wat deelnemers hebben geantwoord.",
    discussion: """
      Met een deelnemer meteen, en van die deelnemer alleen. Zonder: van iedereen, zodra de \
      bewaartermijn na de laatste sessie voorbij is (retention in leernetwerk.yaml; 30 dagen).

      Wat in het schema is overgenomen, blijft daar staan.
      """)

  @OptionGroup var arguments: ScheduleArguments

  @Argument(help: ArgumentHelp("De id van een pilot of expert.", valueName: "deelnemer"))
  var participant: String?

  @OptionGroup var clock: ClockOption

  func run() async throws {
    let workspace = try arguments.workspace()
    let request = ForgetAnswers(now: try clock.now)
    let result =
      try participant.map { id throws(Failure) in try request.run(id, in: workspace) }
      ?? request.run(in: workspace)
    Console.say(result.text[workspace.language])
  }
}
