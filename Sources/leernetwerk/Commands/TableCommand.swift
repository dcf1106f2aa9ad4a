internal import Application
internal import ArgumentParser

/// Writes a plan as a spreadsheet.
struct TableCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Schrijft een plan als tabel voor Excel (plan.csv).",
    discussion: """
      De tabel is om te lezen en te delen. Wijzigt u er sessies in, dan leest import haar terug; een \
      schema van een volgend jaar mag haar bij “history” noemen.
      """)

  @OptionGroup var arguments: PlanArguments

  func run() async throws {
    let workspace = try arguments.workspace()
    let path = try WriteTable().run(in: workspace)
    let again = "\(Advice.command("import", arguments.schedule, out: nil)) \(Advice.typed(path))"
    Console.say(
      Words(
        nl: "Geschreven: \(path). Open het met Excel of LibreOffice.\nWijzigt u er sessies in, sla"
          + " het dan op als CSV en lees het in met: \(again)",
        en: "Written: \(path). Open it with Excel or LibreOffice.\nIf you change sessions in it,"
          + " save it as CSV and read it with: \(again)")[workspace.language])
  }
}
