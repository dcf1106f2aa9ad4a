internal import Application
internal import ArgumentParser

/// Which published sessions may no longer change.
struct FreezeOptions: ParsableArguments {
  @Option(
    name: .customLong("today"),
    help: ArgumentHelp(
      "De dag van vandaag, waarvan afhangt welke gepubliceerde sessies al vastliggen.",
      valueName: "dag"))
  var day: String?

  @Option(
    help: ArgumentHelp(
      "Een gepubliceerde sessie die toch mag veranderen; mag vaker.", valueName: "sessie"))
  var release: [String] = []

  func validate() throws { _ = try freeze }

  var freeze: Freeze {
    get throws { Freeze(today: try DayOption.day("--today", day), released: release) }
  }

  /// The options that give the same situation again, each after a space; nothing before the first
  /// publication.
  func typed(for draft: PlanDraft) -> String {
    guard draft.isReplanned, let today = draft.today else { return "" }
    return " --today \(today)" + releases
  }

  /// The options that release the same sessions on another day, each after a space.
  var releases: String { release.map { " --release \($0)" }.joined() }
}

/// A day that is given with an option.
enum DayOption {
  /// Reads a day; `nil` where none is given.
  static func day(_ option: String, _ text: String?) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(text) else {
      throw ValidationError("Bij \(option) staat “\(text)”. Geef een dag, zoals 2021-03-09.")
    }
    try requirePlannable(day, option, text)
    return day
  }

  /// Refuses a day of a year for which nothing is planned.
  static func requirePlannable(_ day: CivilDate, _ option: String, _ text: String) throws {
    guard !day.isPlannable else { return }
    let (first, last) = (CivilDate.plannableYears.lowerBound, CivilDate.plannableYears.upperBound)
    throw ValidationError(
      "Bij \(option) staat “\(text)”. Geef een dag van \(first) tot en met \(last).")
  }
}
