internal import ArgumentParser

@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measures planning on schedules that it draws itself.",
    subcommands: [Generate.self, Measure.self])
}
