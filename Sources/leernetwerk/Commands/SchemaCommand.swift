internal import Application
internal import ArgumentParser
internal import Terminal

/// Prints the format of schedules.
struct SchemaCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Toont de vorm van een schema als JSON Schema, voor uw editor.")

  func run() async throws { Console.sayExactly(ScheduleFormat.schema) }
}
