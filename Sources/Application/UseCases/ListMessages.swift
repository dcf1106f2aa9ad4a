internal import Folders
internal import Foundation
internal import ProgrammeModel
internal import Publishing

/// Lists the mails that publications have made.
public struct ListMessages: Sendable {
  /// Creates a request.
  public init() {}

  /// A mail that was made.
  public struct Message: Hashable, Sendable {
    /// The name of its file.
    public let name: String
    /// The publication that made it, 1 or more.
    public let publication: Int
  }

  /// Lists the mails of a workspace: the newest publication first, then by name.
  ///
  /// - Throws: ``Failure`` where the folder cannot be read.
  public func run(in workspace: Workspace) throws(Failure) -> [Message] {
    let names = try naming(workspace.failure(of:)) { () throws(FolderError) in
      try Disk.names(in: folder(of: workspace))
    }
    return names.compactMap { name in
      guard name.hasSuffix(".eml"), let publication = Int(name.prefix { $0 != "_" }) else {
        return nil
      }
      return Message(name: name, publication: publication)
    }
    .sorted { (-$0.publication, $0.name) < (-$1.publication, $1.name) }
  }

  /// What the file of a mail says; `nil` where there is no such mail.
  ///
  /// - Throws: ``Failure`` where the folder cannot be read.
  public func bytes(of name: String, in workspace: Workspace) throws(Failure) -> [UInt8]? {
    try run(in: workspace).first { $0.name == name }.flatMap { bytes(of: $0, in: workspace) }
  }

  /// What the file of a mail that is listed says; `nil` where it is gone.
  func bytes(of message: Message, in workspace: Workspace) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder(of: workspace))/\(message.name)")
      .map { Array($0) }
  }

  /// The beginning of the same, in which its header is.
  func header(of message: Message, in workspace: Workspace) -> [UInt8]? {
    let most = 16_384
    let bytes = try? Disk.bytes(
      ofFile: "\(folder(of: workspace))/\(message.name)", most: most)
    return bytes.map { Array($0.prefix(most)) }
  }

  private func folder(of workspace: Workspace) -> String {
    "\(workspace.folder)/\(Ledger.messageFolder)"
  }
}
