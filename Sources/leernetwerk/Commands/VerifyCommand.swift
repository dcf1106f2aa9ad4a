internal import Application
internal import ArgumentParser
internal import Terminal

/// Judges a plan.
struct VerifyCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kijkt een plan na: elke regel, elke wens en elke optelling.",
    discussion: """
      Het nakijken leest het schema opnieuw en gebruikt niets van het plannen. Wat is gepubliceerd, \
      leest het uit published.json in de uitvoermap, of anders naast het plan.

      Met --certificate rekent het ook na dat geen geldig plan minder kost dan het bewijs zegt.
      """)

  @OptionGroup var arguments: PlanArguments

  @Option(
    help: ArgumentHelp(
      "Het bewijs van de ondergrens, zoals plan --certificate het schrijft.",
      valueName: "bestand"))
  var certificate: String?

  @OptionGroup var frozen: FreezeOptions
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let result = try VerifyPlan(certificate: certificate, freeze: try frozen.freeze)
      .run(in: try arguments.workspace())
    if isJSON {
      Console.sayExactly(result.document.json)
    } else {
      result.notes.forEach(Console.say)
    }
    guard result.isSound else { throw Stop(.noValidPlan, result.text(width: Console.width)) }
    if !isJSON { Console.say(result.text(width: Console.width)) }
  }
}
