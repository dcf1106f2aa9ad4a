internal import HTTPTypes
internal import Synchronization

/// The fetching of participants' calendars: of each one at a time, and of all a few.
final class Fetchings: Sendable {
  private static let most = 4
  private let fetching = Mutex<Set<String>>([])

  /// Does some work for a participant.
  ///
  /// - Throws: ``Refusal`` where that is being done already, or too much else; what the work throws.
  func run(for participant: String, _ work: () async throws -> Void) async throws {
    let isFree = fetching.withLock { fetching in
      guard fetching.count < Fetchings.most else { return false }
      return fetching.insert(participant).inserted
    }
    guard isFree else { throw Refusal(.tooManyRequests, .alreadyFetching) }
    defer { fetching.withLock { _ = $0.remove(participant) } }
    try await work()
  }
}
