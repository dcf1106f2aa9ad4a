internal import Application
internal import ArgumentParser
internal import Terminal

/// Tells who comes, hesitates, declined or is silent.
struct AnswersCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Laat zien wie komt, twijfelt, afzegt of zwijgt.",
    discussion: "Antwoorden worden opgenomen met replies.")

  @OptionGroup var arguments: ScheduleArguments
  @OptionGroup var form: FormOptions

  @Flag(name: .customLong("csv"), help: "Zeg het als tabel (CSV).")
  var isTable = false

  @Flag(name: .customLong("xlsx"), help: "Schrijf het als tabel voor Excel (antwoorden.xlsx).")
  var isWorkbook = false

  var isJSON: Bool { form.isJSON }

  func validate() throws {
    if [isJSON, isTable, isWorkbook].count(where: \.self) > 1 {
      throw ValidationError("Kies --json, --csv of --xlsx, niet meer dan één.")
    }
  }

  func run() async throws {
    let workspace = try arguments.workspace()
    let result = try ListAnswers().run(in: workspace)
    if isWorkbook {
      let path = try result.writeWorkbook(in: workspace)
      return Console.say(
        Words(
          nl: "Geschreven: \(path). Open het met Excel of LibreOffice.",
          en: "Written: \(path). Open it with Excel or LibreOffice.")[workspace.language])
    }
    guard !isTable else { return Console.sayExactly(result.csv) }
    form.say(result.document) { result.text(width: Console.width) }
  }

  func text(of failure: Failure) -> String {
    guard case .nothingPublished = failure.cause else { return Advice.text(of: failure) }
    return Advice.publishFirst(failure, arguments.schedule, out: arguments.output.out)
  }
}
