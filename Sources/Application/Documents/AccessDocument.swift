internal import ProgrammeModel

/// Who comes in by which secret address.
public struct AccessDocument: ResultDocument, Hashable {
  /// One address of one person.
  public struct Access: Codable, Hashable, Sendable {
    /// The id of the pilot or the expert.
    public let participant: String
    /// What the person is called.
    public let name: String
    /// The mail address of the person; absent where the schedule has none.
    public let email: String?
    /// `page` or `feed`.
    public let purpose: AccessPurpose
    /// The whole address.
    public let url: String
    /// Whether it no longer opens anything.
    public let revoked: Bool
    /// When it was made, as `2021-01-15T09:00:00Z`.
    public let since: String
    /// The last day on which it was used, as `2021-01-15`; absent before the first.
    public let lastUsed: String?
  }

  /// The version of the form.
  public var version = 1
  /// The addresses, pilots first, in the order of the schedule; page before feed.
  public let access: [Access]

  /// How many people have no address yet.
  public let missing: Int
}

extension AccessDocument {
  /// The addresses, a person each with the address of the page below; in words.
  public var text: Words {
    let lines = { (language: Language) in
      access.map { entry in
        let purpose =
          entry.purpose == .page
          ? Words(nl: "eigen pagina", en: "own page") : Words(nl: "agenda", en: "calendar")
        let revoked =
          entry.revoked ? Words(nl: " (ingetrokken)", en: " (revoked)")[language] : ""
        let email = entry.email.map { " <\($0)>" } ?? ""
        return "\(entry.participant): \(entry.name)\(email), \(purpose[language])\(revoked)\n"
          + "  \(entry.url)"
      }.joined(separator: "\n")
    }
    return Words(nl: lines(.nl), en: lines(.en))
  }
}
