internal import Application
internal import ArgumentParser
internal import Terminal

/// Shows what is read from participants' calendars.
struct BusyCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "busy", abstract: "Laat zien welke tijden in agenda's bezet zijn, als JSON.",
    discussion: "Zo leest ook een schema de agenda's die bij “busy” staan.")

  @Argument(help: ArgumentHelp("De agenda's, als .ics-bestanden.", valueName: "bestand"))
  var files: [String]

  @Option(help: ArgumentHelp("De eerste dag (vandaag), zoals 2021-03-09.", valueName: "dag"))
  var from: String?

  @Option(help: ArgumentHelp("De laatste dag (een jaar na de eerste).", valueName: "dag"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "De tijdzone van de uitvoer en van tijden zonder zone (Europe/Amsterdam).",
      valueName: "tijdzone"))
  var timezone: String?

  @Option(
    help: ArgumentHelp(
      "Van wie de agenda is: wat dit adres heeft afgewezen telt niet; mag vaker.",
      valueName: "adres"))
  var owner: [String] = []

  @Flag(help: "Noem afspraken met fouten en sla ze over.")
  var lenient = false

  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func validate() throws { _ = try request }

  private var request: ReadBusyTimes {
    get throws {
      ReadBusyTimes(
        files, from: try DayOption.day("--from", from), until: try DayOption.day("--until", until),
        timezone: timezone ?? "Europe/Amsterdam", owners: owner, isLenient: lenient)
    }
  }

  func run() async throws {
    let result = try request.run()
    if !result.skipped.isEmpty { Console.complain(Advice.skipped(result.skipped)) }
    Console.sayExactly(isJSON ? result.document.json : result.text)
  }
}

extension BusyCommand {
  func text(of failure: Failure) -> String {
    guard !lenient, case .findings = failure.cause else { return Advice.text(of: failure) }
    let advice = Words(
      nl: """
        Zonder de afspraken met fouten kan het ook, met --lenient; in een schema met \
        {file: …, faulty: leave-out} bij “busy”.
        """,
      en: """
        It can be done without the events that have faults, with --lenient; in a schedule with \
        {file: …, faulty: leave-out} at “busy”.
        """)
    return "\(failure.text)\n\(advice[failure.language])"
  }
}

extension Advice {
  /// The faults of events that were left out.
  fileprivate static func skipped(_ findings: [Finding]) -> String {
    let number = findings.count == 1 ? "1 fout" : "\(findings.count.grouped.nl) fouten"
    return
      (findings.map { $0.text(in: .nl) } + ["", "Afspraken met fouten tellen niet mee: \(number)."])
      .joined(separator: "\n")
  }
}
