internal import Application
internal import ArgumentParser
internal import Terminal

/// Begins a schedule.
struct NewCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begint een schema: een paar vragen, en er ligt een bestand.",
    discussion: """
      Wat u niet als optie geeft, wordt gevraagd. Het schema heeft toelichting bij elke regel; het \
      bestand met schoolvakanties komt ernaast te staan, in de map holidays.
      """)

  @Option(help: ArgumentHelp("De naam van het leernetwerk.", valueName: "naam"))
  var title: String?

  @Option(help: ArgumentHelp("Wie uitnodigt, zoals Programmateam.", valueName: "naam"))
  var organiser: String?

  @Option(help: ArgumentHelp("Het mailadres van wie uitnodigt.", valueName: "adres"))
  var email: String?

  @Option(help: ArgumentHelp("De eerste dag, zoals 2026-01-12.", valueName: "dag"))
  var from: String?

  @Option(help: ArgumentHelp("De laatste dag.", valueName: "dag"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Een pilot met haar plaats: “Pilot bouw, Breda”; zo nodig met de vakantieregio erachter; mag vaker.",
      valueName: "pilot"))
  var pilot: [String] = []

  @Option(help: ArgumentHelp("Een thema; mag vaker. Het eerste is plenair.", valueName: "thema"))
  var theme: [String] = []

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "De taal van de vragen en van het schema: nl of en.", valueName: "taal"))
  var languageCode = Language.nl.rawValue

  @Option(
    name: .customLong("out"),
    help: ArgumentHelp("Het bestand (<id>.yaml).", valueName: "bestand"))
  var file: String?

  func validate() throws { _ = try language }

  private var language: Language {
    get throws {
      guard let language = Language(rawValue: languageCode) else {
        throw ValidationError("Bij --language staat “\(languageCode)”. Kies nl of en.")
      }
      return language
    }
  }

  func run() async throws {
    let language = try language
    let result = try request(in: language).run()
    let written = Words(
      nl: """
        Geschreven:
          \(result.schedule)  het schema; lees het en vul het aan
          \(result.holidays)  de schoolvakanties
        """,
      en: """
        Written:
          \(result.schedule)  the schedule; read it and add to it
          \(result.holidays)  the school holidays
        """)
    Console.say(
      "\(written[language])\n\n\(result.summary[language])\n"
        + Advice.plan(result.schedule)[language])
  }

  private func request(in language: Language) throws -> BeginSchedule {
    let interview = Interview(language: language)
    let read = BeginSchedule.Reading(language: language)
    let title = try interview.ask(.title, given: title, option: "--title", read.title)
    let organiser = try interview.ask(
      .organiser, given: organiser, option: "--organiser", read.title)
    let email = try interview.ask(.email, given: email, option: "--email", read.email)
    let from = try interview.ask(.from, given: from, option: "--from", read.day)
    let until = try interview.ask(.until, given: until, option: "--until") {
      text throws(Failure) in try read.lastDay(text, after: from)
    }
    return BeginSchedule(
      title: title, language: language, organiser: Contact(name: organiser, email: email),
      period: from...until,
      pilots: try interview.askSeveral(.pilots, given: pilot, option: "--pilot", read.pilot),
      themes: try interview.askSeveral(.themes, given: theme, option: "--theme", read.title),
      path: file)
  }

  func text(of failure: Failure) -> String {
    guard case .exists = failure.cause else { return Advice.text(of: failure) }
    let advice = Words(
      nl: "Kies een andere naam met --out.", en: "Choose another name with --out.")
    return "\(failure.text) \(advice[failure.language])"
  }
}
