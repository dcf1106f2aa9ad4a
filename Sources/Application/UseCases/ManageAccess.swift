public import ProgrammeModel

/// Gives every person who takes part a secret address, and takes it back.
public struct ManageAccess: Sendable {
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(now: Instant) { self.now = now }

  /// Lists the addresses that there are; changes nothing.
  ///
  /// - Throws: ``Failure``
  public func list(
    in workspace: Workspace, at address: PublicAddress
  ) throws(Failure) -> AccessDocument {
    AccessDocument(try workspace.accessFile(), of: workspace.programme, at: address)
  }

  /// Makes the addresses that are lacking; those that there are stay.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - site: The address by which the workplace is known outside, to be kept for publications that
  ///     are not told it; `nil` where the one that was kept stays.
  /// - Throws: ``Failure``
  public func complete(in workspace: Workspace, at site: PublicAddress? = nil) throws(Failure) {
    var known = try workspace.accessFile()
    guard complete(&known, of: workspace.programme, at: site) else { return }
    try workspace.changeAccess { file throws(Failure) in
      complete(&file, of: workspace.programme, at: site)
    }
  }

  private func complete(
    _ file: inout AccessFile, of programme: Programme, at site: PublicAddress?
  ) -> Bool {
    let isElsewhere = site != nil && site?.text != file.site
    if isElsewhere { file.site = site?.text }
    return file.complete(for: programme.addressees, at: now) || isElsewhere
  }

  /// Revokes the addresses of a participant: whoever has them comes in no more.
  ///
  /// - Parameters:
  ///   - id: The id of a pilot or an expert, or the mail address of one person.
  ///   - workspace: The workspace.
  /// - Throws: ``Failure``, among others where there is no such participant.
  public func revoke(_ id: String, in workspace: Workspace) throws(Failure) {
    let people = try people(id, in: workspace)
    try workspace.changeAccess { file throws(Failure) in
      file.revoke(people, at: now)
      return true
    }
  }

  /// Gives a participant other addresses: those that it had are revoked.
  ///
  /// - Parameters:
  ///   - id: The id of a pilot or an expert, or the mail address of one person.
  ///   - workspace: The workspace.
  /// - Throws: ``Failure``, among others where there is no such participant.
  public func turn(_ id: String, in workspace: Workspace) throws(Failure) {
    let people = try people(id, in: workspace)
    try workspace.changeAccess { file throws(Failure) in
      file.turn(people, at: now)
      return true
    }
  }

  private func people(_ id: String, in workspace: Workspace) throws(Failure) -> [Addressee] {
    let people = workspace.programme.addressees.filter {
      $0.participant == id || $0.email?.lowercased() == id.lowercased()
    }
    guard people.isEmpty else { return people }
    throw Failure(
      .unfit(
        Words(
          nl: "Er is geen deelnemer “\(id)”. Noem de id van een pilot of expert, of een mailadres.",
          en: "There is no participant “\(id)”. Give the id of a pilot or an expert, or an address."
        )
      ), in: workspace.language)
  }
}

extension ManageAccess {
  /// Notes that secrets were used.
  ///
  /// - Throws: ``Failure``
  public func note(uses: [String: CivilDate], in workspace: Workspace) throws(Failure) {
    guard !uses.isEmpty else { return }
    try workspace.changeAccess { file throws(Failure) in
      for index in file.access.indices {
        guard let day = uses[file.access[index].token] else { continue }
        file.access[index].lastUsed = max(day.description, file.access[index].lastUsed ?? "")
      }
      return true
    }
  }
}

extension AccessDocument {
  init(_ file: AccessFile, of programme: Programme, at address: PublicAddress) {
    let people = programme.addressees
    access = people.flatMap { person in
      AccessPurpose.allCases.compactMap { purpose in
        file.entry(of: person, for: purpose).map { entry in
          Access(
            participant: person.participant, name: person.name, email: person.email,
            purpose: purpose, url: address.url(purpose, entry.token),
            revoked: entry.revoked != nil, since: entry.since, lastUsed: entry.lastUsed)
        }
      }
    }
    missing = people.count { file.entry(of: $0, for: .page) == nil }
  }
}
