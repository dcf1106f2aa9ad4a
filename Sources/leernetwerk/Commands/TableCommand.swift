internal import Application
internal import ArgumentParser
internal import Terminal

/// Writes a plan as a spreadsheet.
struct TableCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Schrijft een plan als tabel voor Excel (plan.xlsx).",
    discussion: """
      De tabel is om te lezen en te delen. Wijzigt u er sessies in, dan leest import haar terug; een \
      schema van een volgend jaar mag haar bij “history” noemen.
      """)

  @OptionGroup var arguments: PlanArguments

  func run() async throws {
    let workspace = try arguments.workspace()
    let result = try WriteTable().run(in: workspace)
    let (path, again) = (
      result.workbook,
      "\(Advice.command("import", arguments.schedule, out: nil)) \(typed(result.workbook))"
    )
    Console.say(
      Words(
        nl: """
          Geschreven: \(path). Open het met Excel of LibreOffice.
          Wijzigt u er sessies in, sla het dan op en lees het in met: \(again)
          Als CSV staat hetzelfde in \(result.csv).
          """,
        en: """
          Written: \(path). Open it with Excel or LibreOffice.
          If you change sessions in it, save it and read it with: \(again)
          The same stands as CSV in \(result.csv).
          """)[workspace.language])
  }
}
