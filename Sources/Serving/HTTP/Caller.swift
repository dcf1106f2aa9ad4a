internal import Application
internal import Foundation
internal import HTTPTypes
internal import Hummingbird

/// A participant who came in by a secret address.
struct Caller: Sendable {
  /// The programme.
  let desk: Desk
  /// What pages of participants show of it.
  let entrance: Entrance
  /// Who it is.
  let visitor: Visitor

  /// The language of the programme.
  var language: Language { entrance.workspace.language }
  /// What all addresses of the person begin with.
  var path: String { "/p/\(visitor.token)" }
}

extension Site {
  /// Finds who comes in by the secret that a path names.
  ///
  /// - Throws: ``Refusal`` where there is none; what a search of programmes has failed with where only
  ///   those that failed could have it.
  func caller(_ visit: Visit, _ purpose: AccessPurpose) throws -> Caller {
    let token = visit.parameters["token"] ?? ""
    var isWhole = true
    for desk in desks {
      let entrance: Entrance
      do {
        entrance = try desk.entrance()
      } catch {
        isWhole = false
        continue
      }
      guard let visitor = try entrance.visitor(by: token, for: purpose) else { continue }
      desk.note(use: token, in: entrance.workspace.programme)
      return Caller(desk: desk, entrance: entrance, visitor: visitor)
    }
    guard isWhole else { throw Refusal(.serviceUnavailable, .wrong) }
    if misses.isTooMany(from: visit.address) { throw Refusal(.tooManyRequests, .tooManyMisses) }
    throw Refusal(.notFound, .notFound)
  }
}
