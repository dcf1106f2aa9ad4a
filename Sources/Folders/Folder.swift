internal import Glibc

/// A folder that changes whole or not at all.
///
/// A new folder is filled beside it, with links to all that stays, and the two change places in one
/// call of the kernel: whoever looks, also after a crash, sees the state before or the state after.
/// What a killed run leaves behind is called `.<name>.leernetwerk` and goes in the next run.
///
/// It needs a disk that knows hard links, and the right to write beside the folder.
public struct Folder: Sendable {
  /// The path as it was given.
  public let path: String

  /// Names a folder, which need not exist.
  public init(path: String) { self.path = path }

  /// Writes files, and takes away what else is in some folders; see ``HeldFolder/replace(_:with:)``.
  ///
  /// Another run that writes beside it is waited for.
  ///
  /// - Throws: ``FolderError``
  public func replace(_ folders: Set<String>, with files: [OutputFile]) throws(FolderError) {
    try hold().replace(folders, with: files)
  }

  /// Holds the folder, so that what is read from it is what is replaced.
  ///
  /// Another run that holds it is waited for. The folders that lead to it are made.
  ///
  /// - Throws: ``FolderError``
  public func hold() throws(FolderError) -> HeldFolder {
    let (parent, name) = try prepared()
    let held = HeldFolder(parent: parent, name: name, lock: try Disk.lock(parent))
    held.tidy()
    return held
  }

  /// Makes the folders that lead to this one, and finds where it is in truth.
  private func prepared() throws(FolderError) -> (parent: String, name: String) {
    // As the kernel reads it: “ln/..” is the folder above the one that a link leads to.
    let given = path.hasPrefix("/") ? path : "\(try Disk.real(".") ?? "")/\(path)"
    let parts = given.split(separator: "/").filter { $0 != "." }
    var above = ""
    for part in parts.dropLast() {
      above += "/\(part)"
      try Disk.makeFolder(above)
    }
    let (there, parent) = (try Disk.real(given), try Disk.real(above) ?? "")
    let target = there ?? "\(parent)/\(parts.last ?? "")"
    guard let slash = target.lastIndex(of: "/"), target != "/" else {
      throw FolderError(EBUSY, at: path)
    }
    if Disk.status(of: target) != nil, !Disk.isFolder(target) {
      throw FolderError(ENOTDIR, at: path)
    }
    if let here = try Disk.real("."), "\(here)/".hasPrefix("\(target)/") {
      throw FolderError(path: path, reason: .standsInside)
    }
    return (String(target[..<slash]), String(target[slash...].dropFirst()))
  }
}
