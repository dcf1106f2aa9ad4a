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
    guard try run(in: workspace).contains(where: { $0.name == name }) else { return nil }
    return FileManager.default.contents(atPath: "\(folder(of: workspace))/\(name)")
      .map { Array($0) }
  }

  private func folder(of workspace: Workspace) -> String {
    "\(workspace.folder)/\(Ledger.messageFolder)"
  }
}
