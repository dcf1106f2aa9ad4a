package import Fetching
internal import Foundation
internal import Mail
public import ProgrammeModel
internal import ScheduleFiles

/// Fetches a participant's own calendar from an address, and keeps its times as those of a file.
///
/// The address is kept beside them, to be asked again: it may hold a secret, and is told to nobody.
public struct FetchCalendar: Sendable {
  /// The id of the pilot or the expert.
  public var participant: String
  /// The address; `nil` for the one that was fetched from before.
  public var address: String?
  /// When it is done.
  public var now: Instant

  /// What fetches.
  @TaskLocal package static var fetcher = Fetcher()

  /// Creates a request.
  public init(of participant: String, at address: String?, now: Instant) {
    (self.participant, self.address, self.now) = (participant, address, now)
  }

  /// Fetches on a thread of its own; once it returns, the disk has the times.
  ///
  /// Where it fails, what was read before stays.
  ///
  /// - Throws: ``Failure``, among others where the settings do not allow it.
  public func run(in workspace: Workspace) async throws(Failure) {
    let language = workspace.language
    guard try workspace.settings().fetches else {
      throw Failure(
        .unfit(
          Words(
            nl: "Hier worden geen agenda's opgehaald. Stuur een bestand.",
            en: "No calendars are fetched here. Send a file.")), in: language)
    }
    try workspace.pollRound().mustBeOpen(in: language)
    let known = try workspace.pollFile(of: participant)
    guard let address = address?.trimmed ?? known.address else {
      throw failure(Words(FetchFailure.unreadable), hasTimes: false, in: language)
    }
    let fetcher = FetchCalendar.fetcher
    let fetched = await inBackground({ false }) { _ in
      Result { () throws(FetchFailure) in try fetcher.bytes(at: address) }
    }
    let calendar: BusyCalendars
    do {
      let file = ReceivedFile(name: "agenda.ics", octets: try fetched.get())
      calendar = try workspace.programme.calendar(of: participant, reading: file)
    } catch let reason as FetchFailure {
      throw failure(Words(reason), hasTimes: known.busy != nil, in: language)
    } catch {
      let words = Words(
        nl: "Op dit adres staat geen agenda die te lezen is.",
        en: "There is no calendar at this address that can be read.")
      throw failure(words, hasTimes: known.busy != nil, in: language)
    }
    try AnswerPoll(of: participant, [], now: now).keep(calendar, from: address, in: workspace)
  }

  private func failure(_ words: Words, hasTimes: Bool, in language: Language) -> Failure {
    let rest =
      hasTimes
      ? Words(
        nl: " Wat eerder van uw agenda is gelezen, blijft staan.",
        en: " What was read of your calendar before stays.") : Words(nl: "", en: "")
    return Failure(.unfit(Words(nl: words.nl + rest.nl, en: words.en + rest.en)), in: language)
  }
}

extension Words {
  /// Why nothing was fetched, as who pasted an address reads it.
  fileprivate init(_ failure: FetchFailure) {
    switch failure {
    case .unreadable:
      self.init(
        nl: "Dit is geen adres van een agenda. Plak het hele adres, dat met https:// of webcal://"
          + " begint.",
        en: "This is no address of a calendar. Paste the whole address, which begins with https://"
          + " or webcal://.")
    case .unsafe:
      self.init(
        nl: "Alleen adressen die met https:// of webcal:// beginnen worden opgehaald, en geen die"
          + " naar een ander soort adres doorverwijzen.",
        en:
          "Only addresses that begin with https:// or webcal:// are fetched, and none that lead on"
          + " to another kind of address.")
    case .credentials:
      self.init(
        nl: "In het adres staat een naam of een wachtwoord. Geef een adres zonder.",
        en: "The address has a name or a password in it. Give one without.")
    case .port:
      self.init(
        nl: "Het adres noemt een poort. Alleen adressen zonder worden opgehaald.",
        en: "The address names a port. Only addresses without one are fetched.")
    case .inward:
      self.init(
        nl: "Dit adres leidt niet naar het open internet. Daar wordt niets opgehaald.",
        en: "This address does not lead to the open internet. Nothing is fetched there.")
    case .winding:
      self.init(
        nl: "Dit adres verwijst te vaak door: \(Fetcher.mostTurns) keer is het meeste.",
        en: "This address leads on too often: \(Fetcher.mostTurns) times is the most.")
    case .tooLarge:
      let most = Fetcher.most / 1_000_000
      self.init(
        nl: "De agenda op dit adres is te groot: \(most) MB is het meeste.",
        en: "The calendar at this address is too large: \(most) MB is the most.")
    case .tooSlow:
      let most = Int(Fetcher.seconds)
      self.init(
        nl: "De agenda was niet binnen \(most) seconden opgehaald. Probeer het later nog eens.",
        en: "The calendar was not fetched within \(most) seconds. Try once more later.")
    case .untrusted:
      self.init(
        nl: "Het certificaat van dit adres klopt niet. Er is niets opgehaald.",
        en: "The certificate of this address does not hold. Nothing was fetched.")
    case .refused(let status):
      self.init(
        nl: "De server van de agenda gaf hem niet (\(status)). Klopt het adres nog?",
        en: "The server of the calendar did not give it (\(status)). Does the address still hold?")
    case .unreachable:
      self.init(
        nl: "De server van de agenda is niet bereikbaar. Probeer het later nog eens.",
        en: "The server of the calendar cannot be reached. Try once more later.")
    }
  }
}
