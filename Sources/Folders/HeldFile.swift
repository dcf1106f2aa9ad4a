internal import CFileSystem
internal import Glibc

/// A file that no other run replaces as long as this value lives.
///
/// What is read of it meanwhile is what is replaced, also by a run that waited for another.
public struct HeldFile: ~Copyable {
  private let path: String
  /// The file without links.
  private let target: String
  /// Where it is written, beside its place.
  private let new: String
  private let handle: Int32

  /// Takes over an open file that is this run's alone.
  init(path: String, target: String, new: String, handle: Int32) {
    self.path = path
    self.target = target
    self.new = new
    self.handle = handle
  }

  deinit {
    // Once it has its name, nothing lies there that is this run's.
    if isThere { try? Disk.remove(new) }
    close(handle)
  }

  private var isThere: Bool {
    var own = stat()
    guard unsafe fstat(handle, &own) == 0, let there = Disk.status(of: new) else { return false }
    return own.st_ino == there.st_ino && own.st_dev == there.st_dev
  }

  /// Puts other bytes in its place, with the same rights.
  ///
  /// - Parameters:
  ///   - bytes: What it is to hold.
  ///   - isPrivate: Whether nobody but its owner may read it, whatever its rights were.
  /// - Throws: ``FolderError``; what was there before is still there.
  public consuming func replace(
    with bytes: [UInt8], isPrivate: Bool = false
  ) throws(FolderError) {
    try write(bytes, isPrivate: isPrivate)
    try place()
  }

  /// Writes what is to stand in its place, and waits until the disk has it.
  func write(_ bytes: [UInt8], isPrivate: Bool = false) throws(FolderError) {
    do throws(FolderError) {
      if let status = Disk.status(of: target) { try Disk.liken(handle, at: new, to: status) }
      if isPrivate { try Disk.change(new) { fchmod(handle, 0o600) } }
      try Disk.fill(handle, with: bytes, at: new)
    } catch {
      throw error.naming(path, insteadOf: new)
    }
  }

  /// Puts what was written in its place.
  func place() throws(FolderError) {
    try Disk.rename(new, over: target)
    try? Disk.sync(Folder.folder(of: target))
  }
}

extension Folder {
  /// Holds a file, which need not exist.
  ///
  /// A link is followed, unless `isPlain` says that none may be there; a device or a pipe is refused.
  /// Another run that holds or replaces it is waited for.
  ///
  /// - Throws: ``FolderError``
  public static func holdFile(
    at path: String, isPlain: Bool = false
  ) throws(FolderError) -> HeldFile {
    if isPlain, let status = Disk.status(of: path), status.st_mode & S_IFMT == S_IFLNK {
      throw FolderError(path: path, reason: .notRegular)
    }
    let target = try Disk.real(path) ?? path
    if Disk.isFolder(target) { throw FolderError(path: path, reason: .anotherKind) }
    if let status = Disk.status(of: target), status.st_mode & S_IFMT != S_IFREG {
      throw FolderError(path: path, reason: .notRegular)
    }
    let new = beside(target)
    do throws(FolderError) {
      return HeldFile(path: path, target: target, new: new, handle: try Disk.openAlone(new))
    } catch {
      throw error.naming(path, insteadOf: new)
    }
  }
}
