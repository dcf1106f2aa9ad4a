internal import Foundation
internal import Planning
internal import ProgrammeModel

/// What the command says, apart from reports and findings.
enum Phrase {
  /// The command as it was called, so that what is printed can be typed.
  static let program = CommandLine.arguments.first ?? "leernetwerk"

  /// A command to type, with the output folder where one was given.
  static func command(_ name: String, _ schedule: String, out: String?) -> String {
    "\(program) \(name) \(schedule)" + (out.map { " --out \($0)" } ?? "")
  }

  static func progress(_ progress: Planner.Progress) -> Words {
    if progress.subject != .cost { return progressOfChanges(progress) }
    let seconds = Int(progress.seconds)
    guard let cost = progress.cost else {
      return Words(
        nl: "\(seconds) s · nog geen geldig plan · \(progress.moves.grouped.nl) zetten",
        en: "\(seconds) s · no valid plan yet · \(progress.moves.grouped.en) moves")
    }
    guard progress.bound > 0 else {
      return Words(
        nl: "\(seconds) s · beste \(cost.grouped.nl) · ondergrens en verschil onbekend",
        en: "\(seconds) s · best \(cost.grouped.en) · bound and gap unknown")
    }
    let gap = (cost - progress.bound).percentage(of: cost)
    return Words(
      nl: "\(seconds) s · beste \(cost.grouped.nl) · ondergrens \(progress.bound.grouped.nl)"
        + " · verschil \(gap.nl)",
      en: "\(seconds) s · best \(cost.grouped.en) · bound \(progress.bound.grouped.en)"
        + " · gap \(gap.en)")
  }

  /// The schedule has no faults; what it asks, and how to go on.
  static func checked(_ programme: Programme, path: String) -> Words {
    let sessions = programme.themes.reduce(0) { $0 + $1.sessions }
    let parts = [
      count(programme.pilots.count, "pilot", "pilots", "pilot", "pilots"),
      count(programme.themes.count, "thema", "thema's", "theme", "themes"),
      count(sessions, "sessie", "sessies", "session", "sessions"),
      count(programme.experts.count, "expert", "experts", "expert", "experts"),
      count(programme.venues.count, "locatie", "locaties", "venue", "venues"),
    ]
    return Words(
      nl: "Het schema klopt: \(parts.map(\.nl).joined(separator: ", ")).\n"
        + "Maak nu een plan: \(program) plan \(path)",
      en: "The schedule is sound: \(parts.map(\.en).joined(separator: ", ")).\n"
        + "Now make a plan: \(program) plan \(path)")
  }

  /// How many findings there are.
  static func findings(_ number: Int, files: Int) -> Words {
    let (errors, places) = (
      count(number, "fout", "fouten", "error", "errors"),
      count(files, "bestand", "bestanden", "file", "files")
    )
    return Words(
      nl: "\(errors.nl) in \(places.nl). Er is niets geschreven.",
      en: "\(errors.en) in \(places.en). Nothing was written.")
  }

  /// What ended the search early; `nil` where it did all its moves.
  static func earlyEnd(byClock: Bool, byUser: Bool, seconds: Double) -> Words? {
    if byUser {
      return Words(
        nl: "U hebt het zoeken gestopt; dit is het beste tot dan toe.",
        en: "You stopped the search; this is the best so far.")
    }
    guard byClock else { return nil }
    return Words(
      nl: "De klok stopte het zoeken na \(number(seconds).nl) seconden. Met --seconds zoekt het"
        + " langer.",
      en: "The clock stopped the search after \(number(seconds).en) seconds. It searches longer"
        + " with --seconds.")
  }

  /// A number with its noun.
  static func count(
    _ number: Int, _ dutch: String, _ dutchPlural: String, _ english: String,
    _ englishPlural: String
  ) -> Words {
    Words(
      nl: "\(number.grouped.nl) \(number == 1 ? dutch : dutchPlural)",
      en: "\(number.grouped.en) \(number == 1 ? english : englishPlural)")
  }

  private static func number(_ value: Double) -> Words {
    let text = value == value.rounded() ? "\(Int(value))" : "\(value)"
    return Words(nl: text.replacing(".", with: ","), en: text)
  }
}
