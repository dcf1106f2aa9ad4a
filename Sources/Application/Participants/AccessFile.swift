internal import ProgrammeModel

/// The secret addresses of participants: `access.json` in the output folder (docs/hosting.md).
struct AccessFile: StoredFile, Hashable, Sendable {
  /// One secret of one person, for one purpose.
  struct Entry: Codable, Hashable, Sendable {
    /// The id of the pilot or the expert.
    let participant: String
    /// The address of the person; absent where the schedule has none.
    let email: String?
    /// What it opens.
    let purpose: AccessPurpose
    /// The secret: 130 bits in base32.
    let token: String
    /// When it was made, as `2021-01-15T09:00:00Z`.
    let since: String
    /// When it was revoked or another took its place; absent while it holds.
    var revoked: String?
    /// The last day on which it was used, as `2021-01-15`; absent before the first.
    var lastUsed: String?
  }

  var version = 1
  /// The address of the workplace by which they opened last; absent before.
  var site: String?
  var access: [Entry] = []

  static let fileName = "access.json"

  static let loss: Words? = Words(
    nl:
      "Het zegt wie met welk adres binnenkomt: zonder dit bestand krijgt iedereen een nieuw adres.",
    en: "It says who comes in by which address: without this file everybody gets a new address.")
}

/// What a secret address opens.
public enum AccessPurpose: String, CaseIterable, Codable, Sendable {
  /// One's own page.
  case page
  /// One's calendar, to subscribe to.
  case feed
}

/// A person who takes part, or a participant of whom no person is known.
struct Addressee: Hashable, Sendable {
  /// The id of the pilot or the expert.
  let participant: String
  /// What the person is called: of a participant without one, what that is called.
  let name: String
  /// The address; `nil` where there is none.
  let email: String?

  /// Whether it is whom an entry names; case does not matter in addresses.
  func isNamed(by entry: AccessFile.Entry) -> Bool {
    participant == entry.participant && email?.lowercased() == entry.email?.lowercased()
  }
}

extension Programme {
  /// Everybody who has a page: the contacts of pilots, then experts; whoever has no address too.
  var addressees: [Addressee] {
    pilots.flatMap { pilot in
      pilot.contacts.isEmpty
        ? [Addressee(participant: pilot.id, name: pilot.title, email: nil)]
        : pilot.contacts.map { Addressee(participant: pilot.id, name: $0.name, email: $0.email) }
    } + experts.map { Addressee(participant: $0.id, name: $0.name, email: $0.email) }
  }
}

extension AccessFile {
  /// The entry that holds, or else the last, of a person and a purpose; `nil` without any.
  func entry(of person: Addressee, for purpose: AccessPurpose) -> Entry? {
    let own = access.filter { person.isNamed(by: $0) && $0.purpose == purpose }
    return own.last { $0.revoked == nil } ?? own.last
  }

  /// Makes what people lack.
  ///
  /// - Returns: Whether anything was lacking.
  mutating func complete(for people: [Addressee], at time: Instant) -> Bool {
    let before = access.count
    for person in people {
      for purpose in AccessPurpose.allCases where entry(of: person, for: purpose) == nil {
        add(person, purpose, at: time)
      }
    }
    return access.count > before
  }

  /// Revokes what holds of some people.
  mutating func revoke(_ people: [Addressee], at time: Instant) {
    for index in access.indices where access[index].revoked == nil {
      guard people.contains(where: { $0.isNamed(by: access[index]) }) else { continue }
      access[index].revoked = time.description
    }
  }

  /// Gives some people other secrets; what they had is revoked.
  mutating func turn(_ people: [Addressee], at time: Instant) {
    revoke(people, at: time)
    for person in people {
      for purpose in AccessPurpose.allCases { add(person, purpose, at: time) }
    }
  }

  private mutating func add(_ person: Addressee, _ purpose: AccessPurpose, at time: Instant) {
    access.append(
      Entry(
        participant: person.participant, email: person.email, purpose: purpose,
        token: Secret.make(), since: time.description))
  }
}

extension Workspace {
  /// The secret addresses; none where none were made.
  ///
  /// - Throws: ``Failure`` where the file is none that this program writes.
  func accessFile() throws(Failure) -> AccessFile {
    try stored(at: AccessFile.fileName) ?? AccessFile()
  }

  /// Changes the secret addresses while nobody else can; once it returns, the disk has them.
  ///
  /// - Parameter change: Tells whether there is anything to write.
  /// - Throws: ``Failure``
  func changeAccess(_ change: (inout AccessFile) throws(Failure) -> Bool) throws(Failure) {
    let held = try hold()
    var file = try accessFile()
    guard try change(&file) else { return }
    try write(file, to: AccessFile.fileName, in: held)
  }
}
