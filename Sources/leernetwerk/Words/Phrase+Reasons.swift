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
      nl: "“\(text)” is geen verandering die dit schema kent. Schrijf bijvoorbeeld “werving-1"
        + " 2021-03-09”, “werving-1 breda”, “bouw weg 2021-W14”, “werver max 3” of “gap 21”, met de"
        + " namen (id) uit het schema.",
      en: "“\(text)” is no change that this schedule knows. Write for example “werving-1"
        + " 2021-03-09”, “werving-1 breda”, “bouw away 2021-W14”, “werver max 3” or “gap 21”, with"
        + " the ids of the schedule.")
  }

  /// No reason was found in the time given.
  static let noReason = Words(
    nl: "Een reden is niet gevonden.", en: "No reason was found.")
}
