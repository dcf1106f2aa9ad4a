internal import Application
internal import ArgumentParser

/// Tells who comes, hesitates, declined or is silent.
struct AnswersCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "Laat zien wie komt, twijfelt, afzegt of zwijgt.",
    discussion: "Antwoorden worden opgenomen met replies.")

  @OptionGroup var arguments: ScheduleArguments
  @OptionGroup var form: FormOptions

  @Flag(name: .customLong("csv"), help: "Zeg het als tabel, voor Excel.")
  var isTable = false

  var isJSON: Bool { form.isJSON }

  func validate() throws {
    if isJSON, isTable {
      throw ValidationError("Kies --json of --csv, niet beide.")
    }
  }

  func run() async throws {
    let result = try ListAnswers().run(in: try arguments.workspace())
    form.say(result.document) { isTable ? result.csv : result.text() }
  }

  func text(of failure: Failure) -> String {
    guard case .nothingPublished = failure.cause else { return Advice.text(of: failure) }
    return Advice.publishFirst(failure, arguments.schedule, out: arguments.output.out)
  }
}
