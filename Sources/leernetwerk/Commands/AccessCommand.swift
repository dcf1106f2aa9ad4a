internal import Application
internal import ArgumentParser

/// Lists who comes in by which secret address, and gives or takes some.
struct AccessCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "access", abstract: "Toont de geheime adressen van wie meedoet.",
    discussion: """
      Wie nog geen adres heeft, krijgt er een. Zo'n adres opent de eigen pagina of de eigen agenda, \
      zonder wachtwoord: deel het alleen met die persoon.
      """)

  @OptionGroup var arguments: ScheduleArguments

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp("Het adres waarop iedereen de werkplek vindt.", valueName: "https://…"),
    transform: { text in
      guard let address = PublicAddress(text) else {
        throw ValidationError(PublicAddress.advice(on: text))
      }
      return address
    })
  var publicURL: PublicAddress

  @Option(
    help: ArgumentHelp(
      "Wie een ander adres krijgt; het oude opent niets meer.", valueName: "id of mailadres"))
  var turn: [String] = []

  @Option(
    help: ArgumentHelp("Wiens adres niets meer opent.", valueName: "id of mailadres"))
  var revoke: [String] = []

  @OptionGroup var clock: ClockOption
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let workspace = try arguments.workspace()
    let request = ManageAccess(now: try clock.now)
    try request.complete(in: workspace, at: publicURL)
    for id in revoke { try request.revoke(id, in: workspace) }
    for id in turn { try request.turn(id, in: workspace) }
    let access = try request.list(in: workspace, at: publicURL)
    form.say(access) { access.text[workspace.language] }
  }
}
