internal import Application
internal import ArgumentParser
internal import Terminal

/// Writes the page of a plan that there is already.
struct ReportCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Schrijft de pagina van een bestaand plan.",
    discussion: """
      De pagina, rapport.html, toont het jaar in beeld, alle sessies, wat er is veranderd sinds de \
      vorige publicatie, de verdeling over de pilots en de data van iedere deelnemer. Een plan dat \
      niet klopt, wordt geweigerd; zie verify.
      """)

  @OptionGroup var arguments: PlanArguments

  func run() async throws {
    let workspace = try arguments.workspace()
    let path = try WriteReport().run(in: workspace)
    Console.say(
      Words(
        nl: """
          Geschreven: \(path)
          Open het in een browser. Afdrukken kan op A4; het jaar in beeld komt op een liggend blad.
          """,
        en: """
          Written: \(path)
          Open it in a browser. It prints to A4; the picture of the year takes a landscape sheet.
          """)[workspace.language])
  }
}
