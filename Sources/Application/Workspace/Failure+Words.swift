internal import Folders
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles
internal import Verification

extension Failure {
  /// What is wrong, in the language of the programme.
  ///
  /// What to type or to press next is for whoever shows it to add.
  public var text: String {
    switch cause {
    case .unreadable(let words), .refusedCertificate(let words), .unfit(let words),
      .cannotWrite(let words):
      words[language]
    case .findings(let findings): text(of: findings)
    case .unusableLedger(let error): error.message[language]
    case .noPlan(let folder):
      Words(
        nl: "In \(folder) staat geen plan.json.", en: "There is no plan.json in \(folder).")[
          language]
    case .nothingPublished(let folder, let purpose): nothing(folder, purpose)[language]
    case .notPublished(let session):
      Words(
        nl: "Sessie “\(session)” is niet gepubliceerd.",
        en: "Session “\(session)” was not published.")[language]
    case .unsoundPlan(let verdict): unsound(verdict)[language]
    case .unsoundPast(let breaches): unsound(breaches)[language]
    case .unclearChange(let text):
      Words(
        nl: "“\(text)” is geen verandering die dit schema kent.",
        en: "“\(text)” is no change that this schedule knows.")[language]
    case .exists(let path):
      Words(
        nl: "\(path) bestaat al en is niet overschreven.",
        en: "\(path) exists and was not written over.")[language]
    case .existingForm(let path):
      Words(
        nl: "\(path) bestaat al en kan zijn ingevuld; het is niet overschreven.",
        en: "\(path) is there already and may be filled in; it was not overwritten.")[language]
    case .unwritable(let error): error.message[language]
    case .absencesNotAdded(_, let failure): text(of: failure)
    case .changedMeanwhile:
      Words(
        nl: "Dit is intussen door iemand anders veranderd. Er is niets van u opgeslagen.",
        en: "Somebody else has changed this meanwhile. Nothing of yours was saved.")[language]
    case .revoked:
      Words(
        nl: "Dit adres is ingetrokken. Vraag het programmateam om een nieuw.",
        en: "This address was revoked. Ask the programme team for a new one.")[language]
    case .ownFault(let sentences): ownFault(sentences)[language]
    }
  }

  private func text(of findings: [Finding]) -> String {
    let files = Set(findings.map { $0.place?.file }).count
    let (errors, places) = (
      counted(findings.count, "fout", "fouten", "error", "errors"),
      counted(files, "bestand", "bestanden", "file", "files")
    )
    let end = Words(
      nl: "\(errors.nl) in \(places.nl). Er is niets geschreven.",
      en: "\(errors.en) in \(places.en). Nothing was written.")
    return (findings.map { $0.text(in: language) } + ["", end[language]]).joined(separator: "\n")
  }

  private func nothing(_ folder: String, _ purpose: Purpose) -> Words {
    let rest =
      switch purpose {
      case .change:
        Words(
          nl: "er zijn nog geen afspraken om te wijzigen",
          en: "there are no appointments to change")
      case .answer:
        Words(nl: "er valt niets te beantwoorden", en: "there is nothing to answer")
      }
    return Words(
      nl: "In \(folder) is nog niets gepubliceerd, dus \(rest.nl).",
      en: "Nothing was published in \(folder) yet, so \(rest.en).")
  }

  private func unsound(_ verdict: Verdict) -> Words {
    let number = counted(verdict.sentences.count, "fout", "fouten", "error", "errors")
    return Words(
      nl: (verdict.sentences.map(\.nl) + ["", "Het plan klopt niet: \(number.nl)."])
        .joined(separator: "\n"),
      en: (verdict.sentences.map(\.en) + ["", "The plan is not sound: \(number.en)."])
        .joined(separator: "\n"))
  }

  private func unsound(_ past: [Breach]) -> Words {
    Words(
      nl: """
        Wat is gepubliceerd en voorbij is, of te dichtbij om te verschuiven, past niet bij het
        schema:

        \(past.map { "  \($0.sentence.nl)" }.joined(separator: "\n"))

        Er is niets verschoven en niets geschreven.
        """,
      en: """
        What is published and past, or too near to be moved, does not fit the schedule:

        \(past.map { "  \($0.sentence.en)" }.joined(separator: "\n"))

        Nothing was moved and nothing was written.
        """)
  }

  private func text(of failure: EditingFailure) -> String {
    switch failure {
    case .noPlace(let words), .unwritable(let words): words[language]
    case .findings(let findings):
      (findings.map { $0.text(in: language) } + ["", Failure.unsoundEdit[language]])
        .joined(separator: "\n")
    }
  }

  private static let unsoundEdit = Words(
    nl: "Met deze afzeggingen klopt het schema niet meer. Het is niet veranderd.",
    en: "With these absences the schedule is no longer sound. It was not changed.")

  private func ownFault(_ sentences: [Words]) -> Words {
    Words(
      nl: sentences.map(\.nl).joined(separator: "\n")
        + "\n\nDit is een fout in leernetwerk, niet in uw schema: het gevonden plan doorstaat de"
        + " controle niet.\nEr is niets geschreven. Meld dit met het schema en de seed erbij.",
      en: sentences.map(\.en).joined(separator: "\n")
        + "\n\nThis is a fault of leernetwerk, not of your schedule: the plan that was found does"
        + " not pass the check.\nNothing was written. Report it with the schedule and the seed.")
  }
}

extension Verdict {
  /// What is wrong, rule by rule.
  var sentences: [Words] { broken.map(\.sentence) + differences.map(\.sentence) }
}
