internal import Foundation
internal import Glibc

/// A folder that changes whole or not at all.
///
/// A new folder is filled beside it, with links to all that stays, and the two change places in one
/// call of the kernel: whoever looks, also after a crash, sees the state before or the state after.
/// What a killed run leaves behind is called `.<name>.leernetwerk` and goes in the next run.
///
/// It needs a disk that knows hard links, and the right to write beside the folder.
public struct OutputFolder: Sendable {
  /// The path as it was given.
  public let path: String

  /// Names a folder, which need not exist.
  public init(path: String) { self.path = path }

  /// Writes files, and takes away what else is in some folders.
  ///
  /// All other files and folders stay as they are. Another run that writes beside it is waited for.
  ///
  /// - Parameters:
  ///   - folders: names right below the folder, whose former content goes
  ///   - files: the files with their paths below the folder
  /// - Throws: ``OutputError``
  public func replace(_ folders: Set<String>, with files: [OutputFile]) throws(OutputError) {
    let (parent, name) = try prepared()
    let target = "\(parent)/\(name)"
    let lock = try Disk.lock(parent)
    defer { close(lock) }
    let new = "\(parent)/.\(name).leernetwerk"
    try Disk.remove(new)
    do {
      try Disk.makeFolder(new, like: target)
      for file in files { try write(file, below: new) }
      try carry(from: target, to: new, without: folders)
      try sync(new)
      try Disk.exchange(new, target)
    } catch {
      try? Disk.remove(new)
      throw error.naming(target, insteadOf: new)
    }
    // From here on the new state stands, and a failure costs no more than a leftover.
    try? Disk.sync(parent)
    try? carry(from: new, to: target, without: folders)
    try? Disk.remove(new)
  }

  /// Makes the folders that lead to this one, and finds where it is in truth.
  private func prepared() throws(OutputError) -> (parent: String, name: String) {
    let given = URL(fileURLWithPath: path).standardizedFileURL.path
    let parts = given.split(separator: "/")
    var above = ""
    for part in parts.dropLast() {
      above += "/\(part)"
      try Disk.makeFolder(above)
    }
    let target = Disk.real(given) ?? "\(Disk.real(above) ?? "")/\(parts.last ?? "")"
    guard let slash = target.lastIndex(of: "/"), target != "/" else {
      throw OutputError(EBUSY, at: path)
    }
    if Disk.status(of: target) != nil, !Disk.isFolder(target) {
      throw OutputError(ENOTDIR, at: path)
    }
    if let here = Disk.real("."), "\(here)/".hasPrefix("\(target)/") {
      throw .standsInside(path)
    }
    return (String(target[..<slash]), String(target[slash...].dropFirst()))
  }

  private func write(_ file: OutputFile, below root: String) throws(OutputError) {
    var folder = root
    for part in file.path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      try Disk.makeFolder(folder)
    }
    try Disk.write(file.text, to: "\(root)/\(file.path)")
  }

  /// Links what is in one folder and not yet in another.
  private func carry(from old: String, to new: String, without names: Set<String> = [])
    throws(OutputError)
  {
    for name in try Disk.names(in: old) where !names.contains(name) {
      let (source, copy) = ("\(old)/\(name)", "\(new)/\(name)")
      if Disk.isFolder(source) {
        try Disk.makeFolder(copy, like: source)
        try carry(from: source, to: copy)
      } else {
        try Disk.link(source, to: copy)
      }
    }
  }

  private func sync(_ folder: String) throws(OutputError) {
    for name in try Disk.names(in: folder) where Disk.isFolder("\(folder)/\(name)") {
      try sync("\(folder)/\(name)")
    }
    try Disk.sync(folder)
  }
}
