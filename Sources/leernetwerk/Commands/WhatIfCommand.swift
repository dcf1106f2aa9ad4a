internal import Application
internal import ArgumentParser

/// Tells what one change costs, without changing the schedule.
struct WhatIfCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Zegt wat één verandering kost, zonder het schema te wijzigen.",
    usage: "leernetwerk whatif <schema> [<plan>] <verandering> [<opties>]",
    discussion: "Veranderingen zijn:\n\(Advice.changes.nl)")

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(
    help: ArgumentHelp(
      "De verandering, met het plan ervoor als dat niet in de uitvoermap staat.",
      valueName: "verandering"))
  var planAndChange: [String]

  @OptionGroup var output: OutputOption
  @OptionGroup var frozen: FreezeOptions
  @OptionGroup var effort: EffortOptions
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func validate() throws {
    guard planAndChange.count <= 2 else {
      throw ValidationError("Geef één verandering, tussen aanhalingstekens.")
    }
  }

  func run() async throws {
    let plan = planAndChange.count == 2 ? planAndChange[0] : nil
    let workspace = try Workspace(schedule: schedule, folder: output.out, planFile: plan)
    let change = try ProposedChange(planAndChange[planAndChange.count - 1], in: workspace.programme)
    Interruption.listen()
    let result = try await TryChange(change, effort: try effort.effort, freeze: try frozen.freeze)
      .run(in: workspace, isCancelled: { Interruption.isRequested })
    form.say(result.document) { result.text }
  }

  func text(of failure: Failure) -> String {
    guard case .unclearChange = failure.cause else { return Advice.text(of: failure) }
    let forms = Words(
      nl: " Schrijf, met de namen (id) uit het schema:\n\(Advice.changes.nl)",
      en: " Write, with the ids of the schedule:\n\(Advice.changes.en)")
    return failure.text + forms[failure.language]
  }
}

extension Advice {
  /// The forms of a change, an example of each, a line each.
  fileprivate static let changes = Words(
    nl: """
        "werving-1 2021-03-09 middag"  een sessie op een dag, in een dagdeel
        "werving-1 breda"              ergens anders, of met een expert of pilot
        "bouw weg 2021-W14"            wie dan niet kan, of een locatie of team
        "bouw werving 2"               hoe vaak een pilot bij een thema komt
        "bouw zorg samen"              pilots in één groep; of apart; met thema's erna: daar
        "werver max 3"                 van een expert: max, fee, perDay
        "bouw budget 900"              van een pilot: budget, travelMax, from, until
        "breda capacity 20"            van een locatie: capacity, rooms, cost
        "visie until 2021-05-01"       van een thema: from, until
        "werving sessions 3"           ook: experts, mode, gap, team, pilots (3-4 of all)
        "intake raad 3"                hoeveel experts van een rol
        "werving after visie"          na een ander thema; met geen: na geen
        "gap 21"                       ook: budget, perDay, perWeek, een wens
      """,
    en: """
        "werving-1 2021-03-09 middag"  a session on a day, in a daypart
        "werving-1 breda"              elsewhere, or with an expert or a pilot
        "bouw away 2021-W14"           who cannot come, or a venue or the team
        "bouw werving 2"               how often a pilot comes to a theme
        "bouw zorg together"           pilots in one group; or apart; with themes after it: there
        "werver max 3"                 of an expert: max, fee, perDay
        "bouw budget 900"              of a pilot: budget, travelMax, from, until
        "breda capacity 20"            of a venue: capacity, rooms, cost
        "visie until 2021-05-01"       of a theme: from, until
        "werving sessions 3"           also: experts, mode, gap, team, pilots (3-4 or all)
        "intake raad 3"                how many experts of a role
        "werving after visie"          after another theme; with none: after none
        "gap 21"                       also: budget, perDay, perWeek, a wish
      """)
}
