public import Folders
internal import Digests
internal import Foundation
internal import ProgrammeModel

extension Ledger {
  /// The name of the file, in the output folder.
  package static let fileName = "published.json"

  /// The folder of the messages, beside it.
  package static let messageFolder = "berichten"

  /// The ledger as the file that keeps it.
  ///
  /// The digest is that of the bytes behind it, so that every edit and every cut shows. The same
  /// ledger gives the same text.
  ///
  /// - Throws: ``LedgerError/unwritable``
  public func file() throws(LedgerError) -> OutputFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let body = try? encoder.encode(self) else { throw .unwritable }
    let text =
      Ledger.head + SHA256Digest.hex(of: body) + Ledger.joint
      + String(decoding: body, as: UTF8.self) + Ledger.tail
    guard Ledger(reading: Data(text.utf8)) == self else { throw .unwritable }
    var file = OutputFile(path: Ledger.fileName, text: text)
    file.isPrivate = true
    return file
  }

  /// Reads the ledger of an output folder.
  ///
  /// - Parameters:
  ///   - folder: the output folder
  ///   - programme: the id of the programme that it must belong to
  /// - Returns: the ledger, or `nil` where nothing was published yet
  /// - Throws: ``LedgerError``
  public static func read(folder: String, of programme: String) throws(LedgerError) -> Ledger? {
    // The messages first: a publication that comes in between makes the ledger newer than them,
    // never older.
    let sent = try messages(below: folder)
    let path = "\(folder)/\(fileName)"
    guard Disk.exists(path) else {
      guard sent == 0 else { throw .lost(path: path) }
      return nil
    }
    guard let bytes = try? Disk.bytes(ofFile: path, most: mostBytes) else {
      throw .unreadable(path: path)
    }
    guard bytes.count <= mostBytes, let ledger = Ledger(reading: Data(bytes)) else {
      throw .damaged(path: path)
    }
    guard ledger.programme == programme else {
      throw .foreign(path: path, programme: ledger.programme)
    }
    guard ledger.publication >= sent else {
      throw .outdated(path: path, publication: ledger.publication, sent: sent)
    }
    return ledger
  }

  /// The publication that the newest message of a folder belongs to; 0 without messages.
  private static func messages(below folder: String) throws(LedgerError) -> Int {
    let path = "\(folder)/\(Ledger.messageFolder)"
    do throws(FolderError) {
      return try Disk.names(in: path).compactMap(publication).max() ?? 0
    } catch {
      throw .unreadable(path: path)
    }
  }

  /// The publication of a message by its name, such as `0002_breda_visie-1.eml`; `nil` for what else
  /// people keep beside them, such as `2026-notulen.txt`.
  package static func publication(_ name: String) -> Int? {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].utf8.count >= 4,
      parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      name.hasSuffix(".eml") || name.hasSuffix(".ics")
    else { return nil }
    return Int(parts[0])
  }

  private init?(reading data: Data) {
    let bytes = Array(data)
    let (head, joint, tail) = (
      Array(Ledger.head.utf8), Array(Ledger.joint.utf8), Array(Ledger.tail.utf8)
    )
    let start = head.count + 64 + joint.count
    guard bytes.starts(with: head), bytes.count >= start + tail.count,
      bytes[(head.count + 64)...].starts(with: joint), bytes.suffix(tail.count) == tail[...]
    else { return nil }
    let body = bytes[start..<(bytes.count - tail.count)]
    guard bytes[head.count..<(head.count + 64)].elementsEqual(SHA256Digest.hex(of: body).utf8),
      let ledger = try? JSONDecoder().decode(Ledger.self, from: Data(body)), ledger.hasSoundIDs
    else { return nil }
    self = ledger
  }

  /// Whether every id is one that a schedule can have: files are named after them.
  private var hasSoundIDs: Bool {
    var ids = participants.map(\.id)
    for session in sessions.map(\.planned) + (former ?? []) {
      ids += [session.id, session.theme, session.venue]
      ids += session.pilots
      ids += session.experts
    }
    for session in sessions {
      ids += session.invitations.map(\.participant)
      if let host = session.hosting?.participant { ids.append(host) }
      if let ahead = session.ahead { ids += ahead.keys }
    }
    return publication >= 1 && ids.allSatisfy(isID)
  }

  /// More than the ledger of any programme has.
  private static let mostBytes = 50_000_000

  private static let head = "{\n\"format\": 1,\n\"digest\": \""
  private static let joint = "\",\n\"ledger\": "
  private static let tail = "\n}\n"
}

/// Whether a text has the form of an id of a schedule.
private func isID(_ text: String) -> Bool {
  (1...100).contains(text.utf8.count)
    && text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
}
