internal import ArgumentParser
internal import Foundation
internal import ProgrammeModel
internal import Publishing
internal import Reports
internal import ScheduleFiles

/// Asks who can come when, and takes in what was answered.
struct AvailabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "availability",
    abstract: "Maakt een formulier voor Excel: wie kan wanneer; of leest het in.",
    discussion: """
      Het formulier is beschikbaarheid.csv in de uitvoermap: deelnemers onder elkaar, momenten naast \
      elkaar. Vul nee of liever niet in, of niets, en sla het op als CSV. Met --read komt wat erin \
      staat in het schema, bij “unavailable” en “avoid”.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Option(help: ArgumentHelp("Het ingevulde formulier.", valueName: "bestand"))
  var read: String?

  @Option(help: ArgumentHelp("De uitvoermap (out/<id van het programma>).", valueName: "map"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError(Phrase.emptyFolder) }
  }

  func run() throws {
    let programme = try Input.schedule(schedule)
    if let read { try take(read, into: programme) } else { try write(of: programme) }
  }

  /// Writes the form, but not over another: that may be filled in.
  private func write(of programme: Programme) throws {
    let folder = Output.folder(out, of: programme)
    let form = OutputFile(
      path: "beschikbaarheid.csv", text: AvailabilitySheet(of: programme).text)
    let path = "\(folder)/\(form.path)"
    if FileManager.default.fileExists(atPath: path) {
      let present = FileManager.default.contents(atPath: path)
      guard present == Data(form.text.utf8) else {
        throw Stop(
          .cannotCreate, Phrase.formExists(path, schedule: schedule)[programme.language])
      }
    }
    try Output.naming(in: programme.language) { () throws(OutputError) in
      try OutputFolder(path: folder).replace([], with: [form])
    }
    Console.say(Phrase.formWritten(path, schedule: schedule)[programme.language])
  }

  private func take(_ path: String, into programme: Programme) throws {
    let language = programme.language
    let answers = FormAnswers(
      try Input.availability(path, of: programme), to: AvailabilitySheet(of: programme))
    if !answers.withdrawn.isEmpty {
      Console.say(Phrase.withdrawn(answers.withdrawn, schedule: schedule)[language])
      Console.say("")
    }
    guard !answers.absences.isEmpty else {
      return Console.say(Phrase.nothingNew(path, schedule: schedule)[language])
    }
    try Editing.add(
      answers.absences, to: schedule,
      orElse: Phrase.addYourself(answers.absences, to: schedule), in: language)
    Console.say(Phrase.added(answers.absences, to: schedule)[language])
  }
}
