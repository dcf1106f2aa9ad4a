internal import Digests
internal import Folders
internal import ProgrammeModel
internal import Publishing

/// A participant's published calendar, with what tells whether it is another than before.
package struct Feed: Hashable, Sendable {
  /// The bytes of the published file.
  package let bytes: [UInt8]
  /// What names these bytes and no others, in quotes.
  package let tag: String
  /// When it was published last, in whole seconds; it never goes back.
  package let modified: Instant

  /// Reads a calendar; `nil` where there is none that is whole.
  init?(of participant: String, in workspace: Workspace, published time: Instant) {
    let path = "\(workspace.publishedFolder)/\(Publication.calendarFolder)/\(participant).ics"
    let most = 20_000_000
    guard let bytes = try? Disk.bytes(ofFile: path, most: most), bytes.count <= most,
      !bytes.isEmpty
    else { return nil }
    self.bytes = bytes
    tag = "\"\(SHA256Digest.hex(of: bytes).prefix(32))\""
    modified = time
  }
}
