internal import ArgumentParser
internal import ProgrammeModel
internal import ScheduleGenerator

/// Prints a random schedule file that has a plan.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a random schedule file that has a plan.")

  @Option(help: "How many pilots, 3 to 1000.")
  var pilots: Int

  @Option(help: "Pilots of a session that is not for all, 3 to 8, or one more or less.")
  var group = 4

  @Option(help: "The seed of all chance.")
  var seed: UInt64 = 1

  @Option(help: "The language: nl or en.")
  var language = "nl"

  @Option(help: "The IANA name of the programme's zone.")
  var timezone = "Europe/Amsterdam"

  @Option(help: "The path of the holiday file, relative to the schedule file.")
  var holidays = "holidays/nederland.yaml"

  @Option(help: "How many sessions to pin to the plan that was drawn first.")
  var pins = 0

  @Flag(help: "Use every key of the format but busy and history, which name other files.")
  var allKeys = false

  func validate() throws {
    guard (3...1000).contains(pilots) else { throw ValidationError("3 to 1000 pilots.") }
    guard (3...8).contains(group) else { throw ValidationError("Groups of 3 to 8.") }
    guard Language(rawValue: language) != nil else { throw ValidationError("nl or en.") }
    guard pins >= 0 else { throw ValidationError("0 pins or more.") }
  }

  func run() {
    let generator = ScheduleGenerator(
      pilots: pilots, group: group, seed: seed, language: Language(rawValue: language) ?? .nl,
      timezone: timezone, usesAllKeys: allKeys, pins: pins)
    print(generator.text(holidays: holidays), terminator: "")
  }
}
