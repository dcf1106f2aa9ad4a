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

      Met --certificate rekent het ook na dat geen geldig plan minder kost dan het bewijs zegt.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  @Option(
    help: ArgumentHelp(
      "De uitvoermap waarin is gepubliceerd (die van het plan).", valueName: "map"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Het bewijs van de ondergrens, zoals plan --certificate het schrijft.",
      valueName: "bestand"))
  var certificate: String?

  @OptionGroup var replanning: ReplanningOptions

  func run() throws {
    let programme = try Input.schedule(schedule)
    let document = try Input.plan(plan, in: programme.language)
    let occasion = try replanning.occasion(
      of: programme, in: out ?? Output.folder(ofPlan: plan))
    let verdict = occasion.verdict(on: document)
    for note in verdict.notes { Console.say(note[programme.language]) }
    try verdict.require(in: programme.language)
    let proven = try certificate.map { path in
      try proof(Input.certificate(path, in: programme.language), of: document, occasion)
    }
    Console.say(
      """
      \(TextReport(document, of: programme).cost)
      \(([Phrase.valid(document)] + (proven.map { [$0] } ?? []))
        .map { $0[programme.language] }.joined(separator: "\n"))
      """)
  }

  /// What a certificate shows of a plan; stops where it does not hold, or shows less than the plan
  /// says.
  private func proof(
    _ certificate: Certificate, of plan: PlanDocument, _ occasion: Occasion
  ) throws(Stop) -> Words {
    let language = occasion.programme.language
    guard certificate.bound >= plan.bound else {
      throw Stop(.noValidPlan, Phrase.provenLess(certificate, than: plan)[language])
    }
    do throws(Refusal) {
      return Phrase.proven(
        certificate, by: try occasion.check(certificate, for: plan), for: plan)
    } catch {
      throw Stop(.noValidPlan, Phrase.refused(error)[language])
    }
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
