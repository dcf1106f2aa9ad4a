internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import Reports

/// Tells what a plan costs and whom.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Legt uit wat een plan kost, en wat elke pilot krijgt en geeft.",
    discussion: "Een plan dat niet klopt, wordt geweigerd; zie verify.")

  @OptionGroup var arguments: PlanArguments
  @OptionGroup var form: FormOptions

  func run() throws {
    let (document, baseline, occasion) = try arguments.sound()
    let programme = occasion.programme
    guard let account = PlanAccount(document, of: programme, after: baseline) else {
      throw Stop(.ownFault, Phrase.ownFault([])[programme.language])
    }
    try form.say(account) { AccountReport(account, for: document, of: programme).text }
  }
}
