internal import Application
internal import ArgumentParser
internal import Terminal

/// Takes in a plan that was made elsewhere.
struct ImportCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Leest een plan in dat u zelf hebt gemaakt, uit een tabel, en kijkt het na.",
    discussion: """
      De tabel is een werkmap (.xlsx) of een CSV-bestand, zoals Excel het opslaat, met boven elke kolom wat erin staat: \
      datum, dagdeel, thema, locatie, pilots en experts, in elke volgorde. Elke sessie staat op een \
      rij; pilots en experts staan met komma's in één cel, met hun titel of hun id. Een kolom sessie \
      mag, met nummers zoals werving-1.

      Breekt het plan geen regel, dan komt het in de uitvoermap in de plaats van plan.json. Anders \
      zegt het welke regels het breekt, en blijft daar alles zoals het was.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("De tabel met sessies.", valueName: "tabel"))
  var table: String

  @OptionGroup var output: OutputOption
  @OptionGroup var clock: ClockOption
  @OptionGroup var frozen: FreezeOptions
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let workspace = try Workspace(schedule: schedule, folder: output.out)
    let result = try ImportPlan(table: table, freeze: try frozen.freeze, now: try clock.now)
      .run(in: workspace)
    if isJSON {
      Console.sayExactly(result.document.json)
    } else {
      result.notes.forEach(Console.say)
    }
    guard let calendars = result.calendars else {
      throw Stop(.noValidPlan, result.text(width: Console.width))
    }
    guard !isJSON else { return }
    Console.say(
      "\(result.text(width: Console.width))\n\n"
        + Advice.written(workspace, calendars: calendars, publishing: frozen.releases))
  }
}
