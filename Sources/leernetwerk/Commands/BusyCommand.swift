internal import ArgumentParser
internal import Foundation
internal import ProgrammeModel
internal import ScheduleFiles

/// Shows what is read from participants' calendars.
struct BusyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "busy", abstract: "Laat zien welke tijden in agenda's bezet zijn, als JSON.",
    discussion: "Zo leest ook een schema de agenda's die bij “busy” staan.")

  @Argument(help: ArgumentHelp("De agenda's, als .ics-bestanden.", valueName: "bestand"))
  var files: [String]

  @Option(help: ArgumentHelp("De eerste dag (vandaag), zoals 2021-03-09.", valueName: "dag"))
  var from: String?

  @Option(help: ArgumentHelp("De laatste dag (een jaar na de eerste).", valueName: "dag"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "De tijdzone van de uitvoer en van tijden zonder zone (Europe/Amsterdam).",
      valueName: "tijdzone"))
  var timezone: String?

  @Option(
    help: ArgumentHelp(
      "Van wie de agenda is: wat dit adres heeft afgewezen telt niet; mag vaker.",
      valueName: "adres"))
  var owner: [String] = []

  @Flag(help: "Noem afspraken met fouten en sla ze over.")
  var lenient = false

  func validate() throws {
    _ = try days
    guard Timezones.contains(zone) else { throw ValidationError(Phrase.badTimezone(zone)) }
  }

  func run() throws {
    let calendars = try Input.calendars(
      files, days: days, timezone: zone, owners: owner, isLenient: lenient)
    if !calendars.skipped.isEmpty { Console.complain(Phrase.skipped(calendars.skipped)) }
    Console.say(calendars.text)
  }

  private var zone: String { timezone ?? "Europe/Amsterdam" }

  private var days: ClosedRange<CivilDate> {
    get throws {
      let first = try day("--from", from) ?? today
      let last = try day("--until", until) ?? first.adding(days: 365)
      guard first <= last else { throw ValidationError(Phrase.emptyPeriod(first, last)) }
      let count = last.dayNumber - first.dayNumber + 1
      guard count <= 3660 else { throw ValidationError(Phrase.longPeriod(days: count)) }
      return first...last
    }
  }

  private func day(_ option: String, _ text: String?) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(text) else { throw ValidationError(Phrase.badDay(option, text)) }
    return day
  }

  private var today: CivilDate {
    CivilDate(dayNumber: Int(Date().timeIntervalSince1970) / 86_400)
  }
}
