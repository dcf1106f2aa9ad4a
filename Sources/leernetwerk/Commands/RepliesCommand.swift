internal import Application
internal import ArgumentParser
internal import Terminal

/// Takes in what participants answered to their invitations.
struct RepliesCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "replies", abstract: "Neemt antwoorden op uitnodigingen op.",
    discussion: """
      Antwoorden zijn bestanden .eml, .mbox of .ics, zoals het mailprogramma ze bewaart. Wie afzegt, \
      komt bij een volgend plan niet op die dag; --apply zet dat in het schema. Een antwoord uit een \
      mail van iemand anders telt niet, tenzij --trust die afzender noemt.
      """)

  @Argument(help: ArgumentHelp("De antwoorden.", valueName: "bestand"))
  var files: [String]

  @Option(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @OptionGroup var output: OutputOption

  @Flag(help: "Zet afzeggingen bij “unavailable” in het schema.")
  var apply = false

  @Option(
    help: ArgumentHelp(
      "Een afzender die voor anderen mag antwoorden, zoals een secretariaat.", valueName: "adres"))
  var trust: [String] = []

  @OptionGroup var clock: ClockOption

  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let workspace = try Workspace(schedule: schedule, folder: output.out)
    let files = try files.map { try ReceivedFile(path: $0, in: workspace.language) }
    let request = RecordReplies(
      files, trusting: trust, applying: apply, now: try clock.now)
    let result = try request.run(in: workspace)
    if !isJSON {
      Console.say(result.text)
      let senders = result.doubtfulSenders
      if !senders.isEmpty { Console.say("\n" + Advice.trust(senders)[workspace.language]) }
    }
    if let refusal = result.refusal { throw refusal }
    if isJSON {
      Console.sayExactly(RepliesDocument(result).json)
    } else if !result.absences.isEmpty {
      let advice = result.isApplied ? Advice.added : Advice.add
      Console.say("\n" + advice(AddAbsences(result.absences).lines, schedule)[workspace.language])
    }
  }

  func text(of failure: Failure) -> String {
    switch failure.cause {
    case .nothingPublished:
      return Advice.publishFirst(failure, schedule, out: output.out)
    case .absencesNotAdded(let absences, _):
      return
        "\(failure.text)\n\n\(Advice.add(AddAbsences(absences).lines, schedule)[failure.language])"
    default: return Advice.text(of: failure)
    }
  }
}
