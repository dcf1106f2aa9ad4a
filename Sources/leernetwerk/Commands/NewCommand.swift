internal import ArgumentParser
internal import Foundation
internal import ProgrammeModel
internal import ScheduleFiles

/// Begins a schedule.
struct NewCommand: ParsableCommand {
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
      "Een pilot met haar plaats: “Pilot bouw, Breda”; mag vaker.", valueName: "pilot"))
  var pilot: [String] = []

  @Option(help: ArgumentHelp("Een thema; mag vaker. Het eerste is plenair.", valueName: "thema"))
  var theme: [String] = []

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "De taal van de vragen en van het schema: nl (standaard) of en.", valueName: "taal"))
  var languageCode = Language.nl.rawValue

  @Option(help: ArgumentHelp("Het bestand (<id>.yaml).", valueName: "bestand"))
  var out: String?

  func validate() throws { _ = try language }

  private var language: Language {
    get throws {
      guard let language = Language(rawValue: languageCode) else {
        throw ValidationError(Phrase.badLanguage(languageCode))
      }
      return language
    }
  }

  func run() throws {
    let language = try language
    let outline = try outline(in: language)
    let path = out ?? "\(outline.id).yaml"
    let folder = (path as NSString).deletingLastPathComponent
    let holidays = (folder.isEmpty ? "" : folder + "/") + "holidays/nederland.yaml"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Stop(.cannotCreate, Phrase.scheduleExists(path)[language])
    }
    if !FileManager.default.fileExists(atPath: holidays) {
      try write(ScheduleOutline.holidays, to: holidays, in: language)
    }
    try write(Array(outline.text.utf8), to: path, in: language)
    let checked = Phrase.checked(try Input.schedule(path), path: path)
    Console.say(
      Phrase.begun(path, holidays: holidays)[language] + "\n\n" + checked[language])
  }

  private func outline(in language: Language) throws -> ScheduleOutline {
    let interview = Interview(language: language)
    let title = try interview.ask(
      Phrase.askTitle, given: title, option: "--title", ScheduleOutline.title)
    let organiser = try interview.ask(
      Phrase.askOrganiser, given: organiser, option: "--organiser", ScheduleOutline.title)
    let email = try interview.ask(
      Phrase.askEmail, given: email, option: "--email", ScheduleOutline.email)
    let from = try interview.ask(
      Phrase.askFrom, given: from, option: "--from", ScheduleOutline.day)
    let until = try interview.ask(Phrase.askUntil, given: until, option: "--until") {
      text throws(UnfitAnswer) in try ScheduleOutline.lastDay(text, after: from)
    }
    let pilots = try interview.askSeveral(
      Phrase.askPilots, given: pilot, option: "--pilot", ScheduleOutline.pilot)
    let themes = try interview.askSeveral(
      Phrase.askThemes, given: theme, option: "--theme", ScheduleOutline.title)
    return ScheduleOutline(
      title: title, language: language, organiser: Contact(name: organiser, email: email),
      period: from...until, pilots: pilots, themes: themes)
  }

  private func write(
    _ octets: [UInt8], to path: String, in language: Language
  ) throws(Stop) {
    let file = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(octets).write(to: file, options: .withoutOverwriting)
    } catch {
      throw Stop(.cannotWrite, Phrase.cannotBegin(path)[language])
    }
  }
}
