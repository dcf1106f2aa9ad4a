internal import Digests
internal import Folders
public import ProgrammeModel
internal import Publishing

/// Reads a participant's published calendar, to be subscribed to.
public struct ReadFeed: Sendable {
  /// The id of the pilot or the expert.
  public var participant: String

  /// Creates a request.
  public init(of participant: String) { self.participant = participant }

  /// A calendar with what tells whether it is another than before.
  public struct Feed: Hashable, Sendable {
    /// The bytes of the published file.
    public let bytes: [UInt8]
    /// What names these bytes and no others, in quotes.
    public let tag: String
    /// When it was published last, in whole seconds; it never goes back.
    public let modified: Instant
  }

  /// Reads the calendar; `nil` where there is none that is whole, as before the first publication.
  ///
  /// - Throws: ``Failure`` where what was published cannot be read.
  public func run(in workspace: Workspace) throws(Failure) -> Feed? {
    guard let time = try workspace.ledger()?.time else { return nil }
    return feed(in: workspace, published: time)
  }

  /// The same where it is known when it was published.
  func feed(in workspace: Workspace, published time: Instant) -> Feed? {
    let path = "\(workspace.publishedFolder)/\(Publication.calendarFolder)/\(participant).ics"
    let most = 20_000_000
    guard let bytes = try? Disk.bytes(ofFile: path, most: most), bytes.count <= most,
      !bytes.isEmpty
    else { return nil }
    return Feed(bytes: bytes, tag: "\"\(SHA256Digest.hex(of: bytes).prefix(32))\"", modified: time)
  }
}
