public import ProgrammeModel

/// Why a plan cannot be made into calendars.
public enum PublishingError: Error, Hashable, Sendable {
  /// A session of the plan names something that the programme does not have.
  case unknown(id: String, session: String)
  /// The tz database has no zone of the programme's name.
  case unknownZone(String)
  /// This machine lacks the rules of the programme's zone, so that no calendar can describe it.
  case uninstalledZone(String)
  /// A session ends before it starts, because the clocks go forward in between.
  case skippedByTheClock(session: String)
  /// That file does not read back as it was meant.
  case unfaithful(file: String)

  /// What is wrong and what to do, as whole sentences.
  public var message: Words {
    switch self {
    case .unknown(let id, let session):
      Words(
        nl: "Sessie \(session) noemt \(id), maar dat staat niet in het schema. "
          + "Gebruik het schema waarmee dit plan is gemaakt.",
        en: "Session \(session) names \(id), which the schedule does not have. "
          + "Use the schedule that this plan was made from.")
    case .unknownZone(let name):
      Words(
        nl: "Tijdzone \(name) bestaat niet. Gebruik een naam als Europe/Amsterdam.",
        en: "There is no time zone \(name). Use a name such as Europe/Amsterdam.")
    case .uninstalledZone(let name):
      Words(
        nl: "De regels van tijdzone \(name) staan niet op deze computer; zonder die regels kloppen "
          + "agenda's niet. Installeer het pakket tzdata (sudo apt install tzdata; voor een oude "
          + "naam ook tzdata-legacy) en probeer het opnieuw.",
        en: "The rules of time zone \(name) are not on this machine; calendars are not right "
          + "without them. Install the package tzdata (sudo apt install tzdata; for an old name "
          + "tzdata-legacy too) and try again.")
    case .skippedByTheClock(let session):
      Words(
        nl: "Sessie \(session) eindigt vóór ze begint: op die dag slaat de klok dat uur over. "
          + "Kies een andere dag of een ander dagdeel.",
        en: "Session \(session) ends before it starts: the clocks skip that hour on that day. "
          + "Choose another day or another daypart.")
    case .unfaithful(let file):
      Words(
        nl: "Het bestand \(file) leest niet terug zoals het bedoeld is. Er is niets geschreven; "
          + "meld dit met uw schemabestand.",
        en: "The file \(file) does not read back as it was meant. Nothing was written; "
          + "please report this with your schedule file.")
    }
  }
}
