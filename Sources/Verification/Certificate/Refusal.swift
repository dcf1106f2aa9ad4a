public import ProgrammeModel

/// Why a certificate is not believed.
public struct Refusal: Error, Hashable, Sendable {
  /// What in it does not hold, as a whole sentence.
  public let sentence: Words

  init(nl: String, en: String) { sentence = Words(nl: nl, en: en) }
}

extension Refusal {
  static let otherSchedule = Refusal(
    nl: "Het bewijs hoort bij een ander schema, of het schema is veranderd sinds het bewijs is "
      + "gemaakt.",
    en: "The certificate belongs to another schedule, or the schedule has changed since it was "
      + "made.")

  static let tooMuch = Refusal(
    nl: "Dit programma heeft te veel mogelijke sessies om een bewijs na te rekenen.",
    en: "This programme has too many possible sessions to check a certificate.")

  static func row(_ number: Int, nl: String, en: String) -> Refusal {
    Refusal(
      nl: "Rij \(number) van het bewijs geldt niet: \(nl).",
      en: "Row \(number) of the certificate does not hold: \(en).")
  }

  static func part(_ number: Int, nl: String, en: String) -> Refusal {
    Refusal(
      nl: "Deel \(number) van het bewijs klopt niet: \(nl).",
      en: "Part \(number) of the certificate is not sound: \(en).")
  }
}
