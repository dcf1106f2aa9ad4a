internal import ProgrammeModel
internal import Verification

/// What the command says of certificates.
extension Phrase {
  static let certificateOfWhat =
    "Bij --certificate hoort een gewoon plan met bewijs: laat --least-change, --max-changes, --curve"
    + " en --no-proof weg."

  static let emptyCertificate =
    "Bij --certificate staat geen bestand. Geef een bestand, zoals bewijs.json."

  /// The certificate was written; how to check it.
  static func certified(
    _ path: String, plan: String, schedule: String, options: String
  ) -> Words {
    let check = "\(program) verify \(schedule) \(plan)\(options) --certificate \(path)"
    return Words(
      nl: """
        Het bewijs van de ondergrens staat in \(path).
        Nakijken zonder solver kan met: \(check)
        """,
      en: """
        The certificate of the bound is in \(path).
        Check it without a solver with: \(check)
        """)
  }

  /// The plan was written, but no certificate.
  static let noCertificate = Words(
    nl: "Er is geen bewijs geschreven: daarvoor moet elke mogelijke sessie binnen de tijd zijn"
      + " opgesomd,\nen dat gaat tot ongeveer tien pilots. Het plan zelf is wel geschreven.",
    en: "No certificate was written: every possible session must be listed in time for that,\n"
      + "which goes up to about ten pilots. The plan itself was written.")

  static func cannotWriteCertificate(_ path: String) -> Words {
    Words(
      nl: "Kan \(path) niet schrijven. Controleer of de map bestaat en of u er mag schrijven.",
      en: "Cannot write \(path). Check that its folder exists and that you may write there.")
  }

  /// A certificate holds; what follows for the plan.
  static func proven(_ certificate: Certificate, by ways: Int, for plan: PlanDocument) -> Words {
    let (bound, gap) = (certificate.bound.grouped, (plan.cost - certificate.bound).grouped)
    return Words(
      nl: "Het bewijs klopt: geen geldig plan kost minder dan \(bound.nl) punten.\n"
        + "Dat is zonder solver nagerekend over \(ways.grouped.nl) mogelijke sessies.\n"
        + (plan.cost == certificate.bound
          ? "Goedkoper dan dit plan kan dus niet."
          : "Dit plan is dus hooguit \(gap.nl) punten te duur."),
      en: "The certificate holds: no valid plan costs less than \(bound.en) points.\n"
        + "That was checked without a solver over \(ways.grouped.en) possible sessions.\n"
        + (plan.cost == certificate.bound
          ? "So nothing is cheaper than this plan."
          : "So this plan is at most \(gap.en) points too dear."))
  }

  /// A certificate does not hold.
  static func refused(_ refusal: Refusal) -> Words {
    Words(
      nl: "\(refusal.sentence.nl)\n\nHet bewijs is geweigerd.",
      en: "\(refusal.sentence.en)\n\nThe certificate was refused.")
  }

  /// A certificate proves less than the plan says.
  static func provenLess(_ certificate: Certificate, than plan: PlanDocument) -> Words {
    let (stated, proven) = (plan.bound.grouped, certificate.bound.grouped)
    return Words(
      nl: "Het plan noemt \(stated.nl) als ondergrens, maar het bewijs gaat tot \(proven.nl).\n\n"
        + "Het bewijs is geweigerd.",
      en: "The plan gives \(stated.en) as its bound, but the certificate goes up to"
        + " \(proven.en).\n\nThe certificate was refused.")
  }
}
