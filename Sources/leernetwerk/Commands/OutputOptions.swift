internal import ArgumentParser
internal import Foundation

/// Where the files go and what time they carry.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("De uitvoermap (out/<id van het programma>).", valueName: "map"))
  var out: String?

  @Option(
    name: .customLong("now"),
    help: ArgumentHelp(
      "Het tijdstip dat in de agenda's komt te staan (nu), zoals 2021-01-15T09:00:00Z.",
      valueName: "tijdstip"))
  var time: String?

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError(Phrase.emptyFolder) }
    _ = try now
  }

  /// The time of the calendars: the one that is given, or that of the clock in whole seconds.
  var now: Date {
    get throws {
      guard let time else {
        return Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
      }
      guard let date = Date(instant: time) else {
        throw ValidationError(Phrase.badInstant(time))
      }
      return date
    }
  }
}
