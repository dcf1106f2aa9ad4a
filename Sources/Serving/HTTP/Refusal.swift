internal import Application
internal import HTTPTypes

/// A request that is not answered, with what its sender reads.
struct Refusal: Error {
  let status: HTTPResponse.Status
  let words: Words

  init(_ status: HTTPResponse.Status, _ words: Words) {
    self.status = status
    self.words = words
  }
}

extension Words {
  static let notFound = Words(
    nl: "Deze pagina is er niet (meer).", en: "This page is not there (any more).")
  static let nothingOffered = Words(
    nl: "Er staat geen plan meer klaar om over te nemen.",
    en: "No plan waits to be taken over any more.")
  static let foreign = Words(
    nl: "Dit verzoek komt van een andere website en is geweigerd.",
    en: "This request comes from another website and was refused.")
  static let wrongHost = Words(
    nl: "Op dit adres antwoordt leernetwerk niet.", en: "leernetwerk does not answer here.")
  static let signIn = Words(
    nl: "U bent niet aangemeld. Open het adres dat in het venster van leernetwerk staat.",
    en: "You are not signed in. Open the address that stands in the window of leernetwerk.")
  static let noMail = Words(
    nl: "Er kan hier nog geen mail de deur uit. Vraag het wie de werkplek beheert.",
    en: "No mail can go out here yet. Ask whoever runs the workplace.")
  static let noWayIn = Words(
    nl: "Een mail om aan te melden is niet aangenomen. Een proefmail zegt waarom.",
    en: "A mail to sign in was not taken. A trial mail says why.")
  static let tooManyMisses = Words(
    nl: "Te vaak geprobeerd. Wacht tien minuten.", en: "Tried too often. Wait ten minutes.")
  static let alreadyFetching = Words(
    nl: "Er wordt al een agenda opgehaald. Wacht even, en probeer het dan nog eens.",
    en: "A calendar is being fetched already. Wait a little, and try once more.")
  static let feedTrouble = Words(
    nl: "De agenda is er nu niet. Probeer het later.",
    en: "The calendar is not there now. Try later.")
  static let usedByMail = Words(
    nl: "Dit adres is al gebruikt, of ouder dan een kwartier. Vraag een nieuw.",
    en: "This address was used already, or is older than a quarter of an hour. Ask for a new one.")
  static let used = Words(
    nl: "Dit adres is al gebruikt, of het is van een vorige keer. In het venster van leernetwerk"
      + " staat het goede.",
    en: "This address was used already, or is of an earlier time. The window of leernetwerk has"
      + " the right one.")
  static let tooLarge = Words(
    nl: "Wat u stuurt is te groot.", en: "What you send is too large.")
  static let noForm = Words(
    nl: "Dit is geen formulier dat leernetwerk kan lezen.",
    en: "This is no form that leernetwerk can read.")
  static let noFile = Words(
    nl: "Er is geen bestand gekozen.", en: "No file was chosen.")
  static let unsound = Words(
    nl: "Dit plan breekt intussen een regel. Er is niets veranderd.",
    en: "This plan breaks a rule by now. Nothing has changed.")
  static let wrong = Words(
    nl: "Er ging iets mis in leernetwerk. Er is niets opgeslagen.",
    en: "Something went wrong in leernetwerk. Nothing was saved.")
}

extension Failure {
  /// The status of a response that tells of it.
  var status: HTTPResponse.Status {
    switch kind {
    case .outdated, .taken: .conflict
    case .absent: .notFound
    case .gone: .gone
    case .unfit: .badRequest
    case .faulty, .unsound: .unprocessableContent
    case .unreadable, .uncreatable, .unwritable, .ownFault: .internalServerError
    }
  }
}
