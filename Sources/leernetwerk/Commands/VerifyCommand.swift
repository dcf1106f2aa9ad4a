internal import ArgumentParser
internal import ProgrammeModel
internal import Reports
internal import Verification

/// Judges a plan.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kijkt een plan na: elke regel, elke wens en elke optelling.",
    discussion: """
      Het nakijken leest het schema opnieuw en gebruikt niets van het plannen. Wat is gepubliceerd, \
      leest het uit published.json naast het plan.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  @Option(
    help: ArgumentHelp(
      "De uitvoermap waarin is gepubliceerd (die van het plan).", valueName: "map"))
  var out: String?

  @OptionGroup var replanning: ReplanningOptions

  func run() throws {
    let programme = try Input.schedule(schedule)
    let document = try Input.plan(plan, in: programme.language)
    let occasion = try replanning.occasion(
      of: programme, in: out ?? Output.folder(ofPlan: plan))
    let verdict = occasion.verdict(on: document)
    for note in verdict.notes { Console.say(note[programme.language]) }
    try verdict.require(in: programme.language)
    Console.say(
      """
      \(TextReport(document, of: programme).cost)
      \(Phrase.valid(document)[programme.language])
      """)
  }
}

extension Verdict {
  /// What is wrong, rule by rule.
  var sentences: [Words] { broken.map(\.sentence) + differences.map(\.sentence) }

  /// Stops with all that is wrong, where something is.
  func require(in language: Language) throws(Stop) {
    guard !isValid else { return }
    throw Stop(.noValidPlan, Phrase.invalid(sentences)[language])
  }
}
