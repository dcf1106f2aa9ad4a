public import ProgrammeModel

/// How people are reached: by mail or by a calendar that they subscribe to, and on which page.
public struct Outreach: Hashable, Sendable {
  /// The way of each participant, by its id; absent for mail.
  public var channels: [String: Channel]
  private let pages: [Person: String]

  /// Whose page it is.
  private struct Person: Hashable {
    let participant: String
    let email: String
  }

  /// Describes how people are reached.
  ///
  /// - Parameters:
  ///   - channels: The way of each participant, by its id; absent for mail.
  ///   - pages: The address of each person's own page.
  public init(
    channels: [String: Channel] = [:],
    pages: [(participant: String, email: String, url: String)] = []
  ) {
    self.channels = channels
    self.pages = Dictionary(
      pages.map { (Person(participant: $0.participant, email: $0.email.lowercased()), $0.url) }
    ) { first, _ in first }
  }

  /// The address of a person's own page; `nil` where there is none.
  func page(of participant: String, _ email: String?) -> String? {
    email.flatMap { pages[Person(participant: participant, email: $0.lowercased())] }
  }
}
