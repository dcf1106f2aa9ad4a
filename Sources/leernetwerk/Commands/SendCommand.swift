internal import Application
internal import ArgumentParser
internal import Terminal

/// Sends the mails that publications have made.
struct SendCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Verstuurt de berichten die klaarstaan, elk één keer.",
    discussion: """
      Hoe de post de deur uit gaat, staat in leernetwerk.yaml naast het schema. Wat niet is aangenomen, \
      gaat bij een volgende keer mee; wat misschien is aangekomen, gaat niet vanzelf nog eens: --again \
      probeert het.
      """)

  @OptionGroup var arguments: ScheduleArguments

  @Flag(help: "Laat zien wat er klaarstaat en verstuur niets.")
  var dryRun = false

  @Flag(help: "Stuur één bericht, als proef, aan wie uitnodigt.")
  var trial = false

  @Option(
    help: ArgumentHelp(
      "Een bericht dat mislukt of onzeker is en nog eens mag.", valueName: "bestand"))
  var again: [String] = []

  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func validate() throws {
    if trial, isJSON || dryRun || !again.isEmpty {
      throw ValidationError("--trial gaat niet samen met --dry-run, --again of --json.")
    }
  }

  func run() async throws {
    let workspace = try arguments.workspace()
    let (request, language) = (SendMail(), workspace.language)
    if trial { return Console.say(try await request.trial(in: workspace)) }
    if dryRun {
      let outbox = try request.outbox(in: workspace)
      return form.say(outbox) { outbox.text(in: language) }
    }
    for file in again { try request.tryAgain(file, in: workspace) }
    Interruption.listen()
    let outbox = try await request.run(
      in: workspace, isCancelled: { Interruption.isRequested })
    form.say(outbox) { outbox.text(in: language) }
    guard outbox.isDone || Interruption.isRequested else { Ending.cannotWrite.leave() }
  }
}

extension OutboxDocument {
  fileprivate func text(in language: Language) -> String {
    ([summary[language]] + problems(in: language)).joined(separator: "\n")
  }
}
