internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// Lets in who may come in, and puts on every answer what browsers are to heed.
///
/// Nobody is let in but who came by a one-time address; hosted, participants have pages of their own
/// that secrets open.
struct Guard: Sendable {
  let access: TeamAccess

  /// Refuses a request that comes by another name, from another site or without signing in.
  ///
  /// - Throws: ``Refusal``
  func check(_ request: Request) throws {
    guard let host = request.head.authority, access.hosts.contains(host) else {
      throw Refusal(.misdirectedRequest, .wrongHost)
    }
    if request.method != .get, request.method != .head { try requireOwnOrigin(request, host) }
    guard isOpen(request.uri.path) || access.isSignedIn(request.cookies[access.cookie]?.value)
    else {
      throw Refusal(.unauthorized, .signIn)
    }
  }

  private func isOpen(_ path: String) -> Bool {
    let isForAll =
      path.hasPrefix("\(TeamAccess.path)/") || path.hasPrefix("\(Asset.path)/")
    guard access.site != nil else { return isForAll }
    return isForAll || path.hasPrefix("/p/") || path.hasPrefix("/f/")
      || [SignInRequestPage.path, AccessibilityPage.path].contains(path)
  }

  /// An unsafe request comes from a page of the site itself.
  private func requireOwnOrigin(_ request: Request, _ host: String) throws {
    if let site = request.headers[.secFetchSite] {
      guard site == "same-origin" else { throw Refusal(.forbidden, .foreign) }
    } else {
      guard request.headers[.origin] == access.origin(of: host) else {
        throw Refusal(.forbidden, .foreign)
      }
    }
  }

  /// Puts the headers on an answer.
  func adorn(_ response: inout Response) {
    for (name, value) in Guard.headers where response.headers[name] == nil {
      response.headers[name] = value
    }
    if access.site != nil { response.headers[.transportSecurity] = "max-age=31536000" }
  }

  /// What every answer says to browsers.
  static let headers: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"), (.referrerPolicy, "same-origin"),
    (.robots, "noindex"), (.cacheControl, "no-store"),
    (.openerPolicy, "same-origin"), (.resourcePolicy, "same-origin"),
  ]
}

extension HTTPField.Name {
  static let secFetchSite = name("Sec-Fetch-Site")
  static let referrerPolicy = name("Referrer-Policy")
  static let transportSecurity = name("Strict-Transport-Security")
  static let forwardedFor = name("X-Forwarded-For")
  static let robots = name("X-Robots-Tag")
  static let openerPolicy = name("Cross-Origin-Opener-Policy")
  static let resourcePolicy = name("Cross-Origin-Resource-Policy")
  static let accelBuffering = name("X-Accel-Buffering")

  private static func name(_ text: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) names no field") }
    return name
  }
}
