internal import ArgumentParser
internal import Foundation
internal import ProgrammeModel
internal import Publishing

/// Which published sessions may no longer change.
struct ReplanningOptions: ParsableArguments {
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

  func validate() throws { _ = try today }

  private var today: CivilDate? {
    get throws {
      guard let day else { return nil }
      guard let date = CivilDate(day) else { throw ValidationError(Phrase.badDay(day)) }
      return date
    }
  }

  /// A programme as it stands on the day that is given, or else on that of a moment, after what was
  /// published in a folder.
  func occasion(of programme: Programme, in folder: String, at now: Date? = nil) throws -> Occasion
  {
    let ledger = try Input.ledger(folder, of: programme)
    let published = Set(ledger?.plan.sessions.map(\.id) ?? [])
    if let stranger = release.first(where: { !published.contains($0) }) {
      throw ValidationError(Phrase.badRelease(stranger))
    }
    return Occasion(
      programme, after: ledger,
      today: try today ?? now.map { CivilDate($0, in: programme.timezone) },
      released: Set(release))
  }

  /// The options that give the same occasion again, each after a space; nothing before the first
  /// publication.
  func typed(for occasion: Occasion) -> String {
    guard occasion.isPublished, let today = occasion.baseline.today else { return "" }
    return " --today \(today)" + releases
  }

  /// The options that release the same sessions on another day, each after a space.
  var releases: String { release.map { " --release \($0)" }.joined() }
}
