internal import Planning
internal import ProgrammeModel

extension Phrase {
  /// The schedule has no faults, and yet there is no plan.
  static func impossible(_ path: String) -> Words {
    Words(
      nl: "In \(path) staan geen fouten, maar een plan is er niet. Bewezen is waarom:",
      en: "There are no faults in \(path), but there is no plan. It is proven why:")
  }

  /// Whether there is a plan is not known; what could not be placed.
  static func noVerdict(_ missing: Planner.Missing, for programme: Programme) -> Words {
    let (nl, en) = (
      obstacles(missing, programme, .nl), obstacles(missing, programme, .en)
    )
    return Words(
      nl: "Niet bewezen is dat er een plan is: in deze tijd is er geen gevonden.\n"
        + nl.joined(separator: "\n"),
      en: "That there is a plan is not proven: none was found in this time.\n"
        + en.joined(separator: "\n"))
  }

  /// Stands before the reasons why there is no plan.
  static let why = Words(nl: "Waarom er geen plan is:", en: "Why there is no plan:")

  /// How many drop-outs of a drill are done.
  static func drilled(_ done: Int, of all: Int) -> Words {
    Words(
      nl: "\(done) van \(all) keer uitvallen geoefend", en: "\(done) of \(all) drop-outs drilled")
  }

  /// The change of a what-if is not understood.
  static func badSupposition(_ text: String) -> Words {
    Words(
      nl: "“\(text)” is geen verandering die dit schema kent. Schrijf, met de namen (id) uit het"
        + " schema:\n\(suppositions.nl)",
      en: "“\(text)” is no change that this schedule knows. Write, with the ids of the schedule:\n"
        + suppositions.en)
  }

  /// The forms of a change, an example of each, a line each.
  static let suppositions = Words(
    nl: """
        "werving-1 2021-03-09 middag"  een sessie op een dag, in een dagdeel
        "werving-1 breda"              ergens anders, of met een expert of pilot
        "bouw weg 2021-W14"            wie dan niet kan, of een locatie of team
        "bouw werving 2"               hoe vaak een pilot bij een thema komt
        "werver max 3"                 van een expert: max, fee
        "bouw budget 900"              van een pilot: budget
        "breda capacity 20"            van een locatie: capacity, rooms, cost
        "visie until 2021-05-01"       van een thema: from, until
        "werving sessions 3"           ook: experts, mode, pilots (3-4 of all)
        "werving after visie"          na een ander thema; met geen: na geen
        "gap 21"                       ook: budget, perDay, perWeek, een wens
      """,
    en: """
        "werving-1 2021-03-09 middag"  a session on a day, in a daypart
        "werving-1 breda"              elsewhere, or with an expert or a pilot
        "bouw away 2021-W14"           who cannot come, or a venue or the team
        "bouw werving 2"               how often a pilot comes to a theme
        "werver max 3"                 of an expert: max, fee
        "bouw budget 900"              of a pilot: budget
        "breda capacity 20"            of a venue: capacity, rooms, cost
        "visie until 2021-05-01"       of a theme: from, until
        "werving sessions 3"           also: experts, mode, pilots (3-4 or all)
        "werving after visie"          after another theme; with none: after none
        "gap 21"                       also: budget, perDay, perWeek, a wish
      """)

  /// No reason was found in the time given.
  static let noReason = Words(
    nl: "Een reden is niet gevonden.", en: "No reason was found.")
}
