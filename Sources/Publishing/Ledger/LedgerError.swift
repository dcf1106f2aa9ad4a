public import ProgrammeModel

/// Why a ledger cannot be used; it stays as it is.
public enum LedgerError: Error, Hashable, Sendable {
  /// The file or the folder beside it cannot be opened.
  case unreadable(path: String)
  /// The file was edited or cut off, or a newer version wrote it.
  case damaged(path: String)
  /// The ledger belongs to another programme.
  case foreign(path: String, programme: String)
  /// There are messages but no ledger.
  case lost(path: String)
  /// There are messages of a later publication than the ledger knows.
  case outdated(path: String, publication: Int, sent: Int)
  /// The ledger holds a value that cannot be written.
  case unwritable

  /// What is wrong and what to do, as whole sentences.
  public var message: Words {
    switch self {
    case .unreadable(let path):
      Words(
        nl: "Kan \(path) niet lezen. Controleer of u het mag openen.",
        en: "Cannot read \(path). Check that you may open it.")
    case .damaged(let path):
      Words(
        nl: "\(path) is met de hand veranderd of niet heel. Zonder dit bestand weet leernetwerk"
          + " niet wat er is verstuurd.\nZet het terug uit een reservekopie en probeer het opnieuw.",
        en: "\(path) was changed by hand or is not whole. Without this file leernetwerk does not"
          + " know what was sent.\nPut it back from a backup and try again.")
    case .foreign(let path, let programme):
      Words(
        nl: "\(path) hoort bij het programma \(programme).",
        en: "\(path) belongs to the programme \(programme).")
    case .lost(let path):
      Words(
        nl: "\(path) ontbreekt, maar in berichten/ staan al berichten. Zonder dit bestand weet"
          + " leernetwerk niet wat er is verstuurd.\nZet het terug uit een reservekopie en probeer"
          + " het opnieuw.",
        en: "\(path) is missing, but there are messages in berichten/. Without this file"
          + " leernetwerk does not know what was sent.\nPut it back from a backup and try again.")
    case .outdated(let path, let publication, let sent):
      Words(
        nl: "\(path) kent publicatie \(publication), maar in berichten/ staan al berichten van"
          + " publicatie \(sent).\nZet de nieuwste reservekopie terug en probeer het opnieuw.",
        en: "\(path) knows publication \(publication), but there are messages of publication"
          + " \(sent) in berichten/.\nPut the newest backup back and try again.")
    case .unwritable:
      Words(
        nl: "De administratie kan niet worden opgeschreven. Er is niets geschreven; meld dit met uw"
          + " schemabestand.",
        en: "The ledger cannot be written down. Nothing was written; please report this with your"
          + " schedule file.")
    }
  }
}
