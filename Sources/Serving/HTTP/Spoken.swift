internal import Application
internal import Hummingbird

/// The language in which the team reads the workplace.
///
/// A browser keeps it in a cookie. It changes pages alone: what participants get and see has the
/// language of the programme.
enum Spoken {
  /// The language that the browser asks for; `nil` for that of the programme.
  @TaskLocal static var language: Language?

  /// The address that was asked for; empty where something was sent.
  @TaskLocal static var page = ""

  /// Where a language is chosen, below the programme.
  static let path = "/taal"

  /// The name of the cookie; that of a hosted workplace belongs to its host alone.
  static func cookie(isHosted: Bool) -> String {
    isHosted ? "__Host-leernetwerk-taal" : "leernetwerk-taal"
  }

  /// The language that a request asks for.
  static func language(of request: Request, isHosted: Bool) -> Language? {
    request.cookies[cookie(isHosted: isHosted)].flatMap { Language(rawValue: $0.value) }
  }
}

extension Programme {
  /// The language of pages about it.
  var spoken: Language { Spoken.language ?? language }
}

extension Workspace {
  /// The same workspace in the language of pages, for what is only looked at.
  var spoken: Workspace { speaking(programme.spoken) }
}

extension Route<Desk> {
  /// Lets who presses read the workplace in another language, where it was.
  static let languages: [Route<Desk>] = [
    .post(Spoken.path) { desk, visit in
      guard let language = visit.field("taal").flatMap(Language.init) else {
        throw Refusal(.badRequest, .noForm)
      }
      var response = Response.see(visit.origin(below: desk.prefix))
      response.setCookie(
        Cookie(
          name: Spoken.cookie(isHosted: desk.site != nil), value: language.rawValue,
          maxAge: 365 * 86_400, path: "/", secure: desk.site != nil, httpOnly: true, sameSite: .lax
        ))
      return response
    }
  ]
}

extension Visit {
  /// The page that a form was on, as far as it is one of these; the first page otherwise.
  fileprivate func origin(below prefix: String) -> String {
    let page = field("pagina") ?? ""
    let isOwn = page.hasPrefix("\(prefix)/") && !page.hasPrefix("//") && !page.contains("\\")
    return isOwn && page.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
      ? page : "\(prefix)/"
  }
}
