internal import ArgumentParser
internal import Planning
internal import ScheduleFiles

/// Prints the format of schedules.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Toont de vorm van een schema als JSON Schema, voor uw editor.")

  func run() { Console.say(ScheduleSchema.text(wishes: RuleBook.declarations)) }
}
