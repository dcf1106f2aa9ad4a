internal import ProgrammeModel

/// What the command `busy` says; it knows no schedule, and so no other language than Dutch.
extension Phrase {
  static func badDay(_ option: String, _ text: String) -> String {
    "Bij \(option) staat “\(text)”. Geef een dag, zoals 2021-03-09."
  }

  static func emptyPeriod(_ from: CivilDate, _ until: CivilDate) -> String {
    "De periode is leeg: --until \(until) ligt voor --from \(from)."
  }

  static func longPeriod(days: Int) -> String {
    "De periode telt \(days) dagen. Tien jaar is het meeste; verander --from of --until."
  }

  static func badTimezone(_ text: String) -> String {
    "Bij --timezone staat “\(text)”. Geef een tijdzone, zoals Europe/Amsterdam."
  }

  /// The faults of events that were left out.
  static func skipped(_ findings: [Finding]) -> String {
    let number = count(findings.count, "fout", "fouten", "error", "errors").nl
    return
      (findings.map { $0.text(in: .nl) } + ["", "Afspraken met fouten tellen niet mee: \(number)."])
      .joined(separator: "\n")
  }
}
