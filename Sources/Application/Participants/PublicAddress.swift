internal import Foundation

/// The address by which a hosted workplace is known outside.
public struct PublicAddress: Hashable, Sendable {
  /// The address without a slash at its end, as `https://netwerk.example`.
  public let text: String
  /// The host as browsers name it, with the port where it is not the usual one.
  public let host: String

  /// Reads an address; `nil` where it is none that can be hosted at.
  ///
  /// - Parameter text: `https://` with a host, and nothing behind it; `http://` for this machine alone,
  ///   to try it out.
  public init?(_ text: String) {
    guard let parts = URLComponents(string: text), let name = parts.host?.lowercased(),
      !name.isEmpty, parts.user == nil, parts.path.isEmpty || parts.path == "/", parts.query == nil,
      parts.fragment == nil, let scheme = parts.scheme?.lowercased()
    else { return nil }
    let isHere = ["localhost", "127.0.0.1", "[::1]"].contains(name)
    guard scheme == "https" || scheme == "http" && isHere else { return nil }
    let usual = scheme == "https" ? 443 : 80
    let port = parts.port.flatMap { $0 == usual ? nil : ":\($0)" } ?? ""
    host = name + port
    self.text = "\(scheme)://\(name)\(port)"
  }

  /// What to write in place of a text that is none, in Dutch as no programme tells the language.
  public static func advice(on text: String) -> String {
    "“\(text)” is geen adres waarop de werkplek kan staan. Schrijf https:// met een naam, zoals"
      + " https://netwerk.example, en niets erachter."
  }

  /// What a secret opens, as it is told to people.
  func url(_ purpose: AccessPurpose, _ token: String) -> String {
    switch purpose {
    case .page: "\(text)/p/\(token)"
    case .feed: "\(text)/f/\(token)/leernetwerk.ics"
    }
  }
}
