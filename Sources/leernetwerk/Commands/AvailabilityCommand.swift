internal import Application
internal import ArgumentParser
internal import Terminal

/// Asks who can come when, and takes in what was answered.
struct AvailabilityCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "availability",
    abstract: "Maakt een formulier voor Excel: wie kan wanneer; of leest het in.",
    discussion: """
      In de uitvoermap komen beschikbaarheid.xlsx, met deelnemers onder elkaar en momenten naast \
      elkaar (ook als .csv), en in de map beschikbaarheid een formulier voor elke deelnemer apart. Kies \
      nee of liever niet, of niets, en sla het op. Met --read komt wat erin staat in het schema, bij \
      “unavailable” en “avoid”; noem één formulier, meer, of de map.
      """)

  @OptionGroup var arguments: ScheduleArguments

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "De ingevulde formulieren: bestanden, of een map ermee.", valueName: "bestand"))
  var read: [String] = []

  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let workspace = try arguments.workspace()
    if !read.isEmpty { return try take(read, into: workspace) }
    let written = try AskAvailability().run(in: workspace)
    form.say(AvailabilityDocument(written)) {
      Advice.formsWritten(written, arguments.schedule)[workspace.language]
    }
  }

  private func take(_ paths: [String], into workspace: Workspace) throws {
    let (language, schedule) = (workspace.language, arguments.schedule)
    let path = paths.joined(separator: ", ")
    let result = try ReadAvailability(forms: paths).run(in: workspace)
    if !result.remarks.isEmpty, !isJSON {
      Console.say(Advice.remarks(result.remarks)[language])
      Console.say("")
    }
    if !result.freer.isEmpty, !isJSON {
      Console.say(Advice.freer(result.freer, schedule)[language])
      Console.say("")
    }
    if !result.absences.isEmpty { try AddAbsences(result.absences).run(in: workspace) }
    form.say(AvailabilityDocument(read: path, result)) {
      result.absences.isEmpty
        ? Advice.nothingNew(path, schedule)[language]
        : Advice.added(AddAbsences(result.absences).lines, schedule)[language]
    }
  }

  func text(of failure: Failure) -> String {
    switch failure.cause {
    case .existingForm(let path):
      "\(failure.text)\n\(Advice.formExists(path, arguments.schedule)[failure.language])"
    case .absencesNotAdded(let absences, _):
      "\(failure.text)\n\n"
        + Advice.addYourself(AddAbsences(absences).lines, arguments.schedule)[failure.language]
    default: Advice.text(of: failure)
    }
  }
}
