internal import ProgrammeModel

extension Phrase {
  /// The schedule has no faults, and yet there is no plan.
  static func impossible(_ path: String) -> Words {
    Words(
      nl: "In \(path) staan geen fouten, maar een plan is er niet. Bewezen is waarom:",
      en: "There are no faults in \(path), but there is no plan. It is proven why:")
  }

  /// Whether there is a plan is not known.
  static let noVerdict = Words(
    nl: "Niet bewezen is dat er een plan is: in deze tijd is er geen gevonden.",
    en: "That there is a plan is not proven: none was found in this time.")

  /// Stands before the reasons why there is no plan.
  static let why = Words(nl: "Waarom er geen plan is:", en: "Why there is no plan:")

  /// No reason was found in the time given.
  static let noReason = Words(
    nl: "Een reden is niet gevonden.", en: "No reason was found.")
}
