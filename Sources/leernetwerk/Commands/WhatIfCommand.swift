internal import Application
internal import ArgumentParser
internal import Terminal

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
    form.say(result.document) { result.text(width: Console.width) }
  }

  func text(of failure: Failure) -> String {
    guard case .unclearChange = failure.cause else { return Advice.text(of: failure) }
    let workspace = try? Workspace(schedule: schedule)
    let changes = workspace.map { Advice.changes(of: ExampleNames(of: $0.programme)) }
    let forms = Words(
      nl: " Schrijf, met de namen (id) uit het schema:\n\((changes ?? Advice.changes).nl)",
      en: " Write, with the ids of the schedule:\n\((changes ?? Advice.changes).en)")
    return failure.text + forms[failure.language]
  }
}

extension Advice {
  /// The forms of a change with the names that the handbook has.
  fileprivate static let changes = changes(of: ExampleNames())

  /// The forms of a change, an example of each, a line each.
  fileprivate static func changes(of names: ExampleNames) -> Words {
    let (pilot, other, theme, later, session, venue, expert, day) = (
      names.pilots[0], names.pilots[1], names.themes[0], names.themes[1], names.session,
      names.venue, names.expert, names.day
    )
    let forms: [(typed: Words, meaning: Words)] = [
      (
        Words(nl: "\(session) \(day) middag", en: "\(session) \(day) middag"),
        Words(nl: "een sessie op een dag, in een dagdeel", en: "a session on a day, in a daypart")
      ),
      (
        Words(nl: "\(session) \(venue)", en: "\(session) \(venue)"),
        Words(
          nl: "ergens anders, of met een expert of pilot",
          en: "elsewhere, or with an expert or a pilot")
      ),
      (
        Words(nl: "\(pilot) weg \(day)", en: "\(pilot) away \(day)"),
        Words(
          nl: "wie dan niet kan, of een locatie of team",
          en: "who cannot come, or a venue or the team")
      ),
      (
        Words(nl: "\(pilot) \(theme) 2", en: "\(pilot) \(theme) 2"),
        Words(
          nl: "hoe vaak een pilot bij een thema komt", en: "how often a pilot comes to a theme")
      ),
      (
        Words(nl: "\(pilot) \(other) samen", en: "\(pilot) \(other) together"),
        Words(
          nl: "in één groep; of apart; met thema's erna: daar",
          en: "in one group; or apart; with themes after it: there")
      ),
      (
        Words(nl: "\(expert) max 3", en: "\(expert) max 3"),
        Words(nl: "van een expert: max, fee, perDay", en: "of an expert: max, fee, perDay")
      ),
      (
        Words(nl: "\(pilot) budget 900", en: "\(pilot) budget 900"),
        Words(
          nl: "van een pilot: budget, travelMax, from, until",
          en: "of a pilot: budget, travelMax, from, until")
      ),
      (
        Words(nl: "\(venue) capacity 20", en: "\(venue) capacity 20"),
        Words(
          nl: "van een locatie: capacity, rooms, cost", en: "of a venue: capacity, rooms, cost")
      ),
      (
        Words(nl: "\(theme) until \(day)", en: "\(theme) until \(day)"),
        Words(nl: "van een thema: from, until", en: "of a theme: from, until")
      ),
      (
        Words(nl: "\(theme) sessions 3", en: "\(theme) sessions 3"),
        Words(
          nl: "ook: experts, mode, gap, team, pilots 3-4",
          en: "also: experts, mode, gap, team, pilots 3-4")
      ),
      (
        Words(nl: "\(theme) \(names.role) 3", en: "\(theme) \(names.role) 3"),
        Words(nl: "hoeveel experts van een rol", en: "how many experts of a role")
      ),
      (
        Words(nl: "\(later) after \(theme)", en: "\(later) after \(theme)"),
        Words(
          nl: "na een ander thema; met geen: na geen",
          en: "after another theme; with none: after none")
      ),
      (
        Words(nl: "gap 21", en: "gap 21"),
        Words(
          nl: "ook: budget, perDay, perWeek, een wens", en: "also: budget, perDay, perWeek, a wish")
      ),
    ]
    return Words(
      nl: list(forms.map { ($0.typed.nl, $0.meaning.nl) }),
      en: list(forms.map { ($0.typed.en, $0.meaning.en) }))
  }

  /// What is typed, between quotation marks, and beside it what it means.
  private static func list(_ forms: [(typed: String, meaning: String)]) -> String {
    let width = min(forms.map(\.typed.count).max() ?? 0, 36)
    return forms.map { typed, meaning in
      "  \"\(typed)\"" + String(repeating: " ", count: max(2, width + 2 - typed.count)) + meaning
    }.joined(separator: "\n")
  }
}

/// What stands in examples: names of a schedule, where it has some.
private struct ExampleNames {
  var pilots = ["bouw", "zorg"]
  var themes = ["werving", "visie"]
  var session = "werving-1"
  var venue = "breda"
  var expert = "werver"
  var role = "raad"
  var day = "2021-03-09"

  init() {}

  init(of programme: Programme) {
    pilots.replace(with: programme.pilots.map(\.id))
    themes.replace(with: programme.themes.map(\.id))
    session = programme.themes.first?.sessionIDs.first ?? session
    venue = programme.venues.first { !$0.online }?.id ?? venue
    expert = programme.experts.first?.id ?? expert
    role = programme.themes.flatMap(\.roles).first?.role ?? role
    day = "\(programme.period.lowerBound)"
  }
}

extension [String] {
  /// Puts other names in the place of the first of these, as far as there are any.
  fileprivate mutating func replace(with names: [String]) {
    for (index, name) in zip(indices, names) { self[index] = name }
  }
}
