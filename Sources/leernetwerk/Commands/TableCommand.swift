internal import Application
internal import ArgumentParser

/// Writes a plan as a spreadsheet.
struct TableCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Schrijft een plan als tabel voor Excel (plan.csv).",
    discussion: "De tabel is om te lezen en te delen; leernetwerk leest haar niet terug.")

  @OptionGroup var arguments: PlanArguments

  func run() async throws {
    let workspace = try arguments.workspace()
    let path = try WriteTable().run(in: workspace)
    Console.say(
      Words(
        nl: "Geschreven: \(path). Open het met Excel of LibreOffice; wijzig het schema, niet de"
          + " tabel.",
        en: "Written: \(path). Open it with Excel or LibreOffice; change the schedule, not the"
          + " table.")[workspace.language])
  }
}
