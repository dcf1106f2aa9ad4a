internal import CFileSystem
internal import Glibc

/// A folder that no other run writes to as long as this value lives.
public struct HeldFolder: ~Copyable, Sendable {
  private let parent: String
  private let name: String
  private let lock: Int32

  /// Takes over a lock on the folder that it lies in.
  init(parent: String, name: String, lock: Int32) {
    self.parent = parent
    self.name = name
    self.lock = lock
  }

  deinit { close(lock) }

  /// Writes files, and takes away what else of their kinds, by the ending of their names, is in some
  /// folders.
  ///
  /// All other files and folders stay as they are, also those that somebody keeps in these folders. A
  /// file or a link that has the name of one of these folders is never replaced.
  ///
  /// - Parameters:
  ///   - folders: names right below the folder, whose former content goes
  ///   - files: the files with their paths below the folder
  /// - Throws: ``FolderError``
  public func replace(_ folders: Set<String>, with files: [OutputFile]) throws(FolderError) {
    try replace(folders, with: files) { () throws(FolderError) in }
  }

  /// Writes files as ``replace(_:with:)`` does, and a file elsewhere as one with them.
  ///
  /// Both are on the disk before either gets its name; where the second cannot, neither does.
  ///
  /// - Throws: ``FolderError``
  public func replace(
    _ folders: Set<String> = [], with files: [OutputFile], and file: consuming HeldFile,
    _ bytes: [UInt8]
  ) throws(FolderError) {
    try file.write(bytes)
    try replace(folders, with: files) { () throws(FolderError) in try file.place() }
  }

  /// Takes away what a killed run left behind.
  func tidy() { try? Disk.remove("\(parent)/.\(name).leernetwerk") }

  private func replace(
    _ folders: Set<String>, with files: [OutputFile],
    andThen place: () throws(FolderError) -> Void
  ) throws(FolderError) {
    let target = "\(parent)/\(name)"
    let new = "\(parent)/.\(name).leernetwerk"
    try refuseStrangers(in: target, folders, files)
    let former = folders.map { ($0, endings(of: files, in: $0)) }
    try Disk.remove(new)
    do throws(FolderError) {
      try Disk.makeFolder(new, like: target)
      for file in files { try write(file, below: new) }
      try carry(from: target, to: new, without: folders)
      for (folder, endings) in former {
        try keep(endings, from: "\(target)/\(folder)", to: "\(new)/\(folder)")
      }
      try sync(new)
      let isFirst = !Disk.exists(target)
      try Disk.exchange(new, target)
      do throws(FolderError) {
        try place()
      } catch {
        if isFirst { try Disk.remove(target) } else { try Disk.exchange(new, target) }
        throw error
      }
    } catch {
      try? Disk.remove(new)
      throw error.naming(target, insteadOf: new)
    }
    // From here on the new state stands, and a failure costs no more than a leftover.
    try? Disk.sync(parent)
    try? carry(from: new, to: target, without: folders)
    try? Disk.remove(new)
  }

  /// Writes one file and leaves all others; the folders that lead to it are made.
  ///
  /// - Parameters:
  ///   - path: Its path below the folder.
  ///   - bytes: What it is to hold.
  ///   - isPrivate: Whether nobody but its owner may read it, whatever its rights were.
  /// - Throws: ``FolderError``
  public func replaceFile(
    _ path: String, with bytes: [UInt8], isPrivate: Bool = false
  ) throws(FolderError) {
    let target = "\(parent)/\(name)/\(path)"
    try Disk.makeFolders(Folder.folder(of: target))
    try Folder.replaceFile(at: target, with: bytes, isPrivate: isPrivate)
  }

  /// Takes one file away, and leaves all others; nothing there is fine.
  ///
  /// - Parameter path: Its path below the folder.
  /// - Throws: ``FolderError``
  public func removeFile(_ path: String) throws(FolderError) {
    let target = "\(parent)/\(name)/\(path)"
    guard Disk.exists(target) else { return }
    try Disk.remove(target)
    try Disk.sync(Folder.folder(of: target))
  }

  /// Refuses what stands where a folder is to be.
  private func refuseStrangers(
    in target: String, _ folders: Set<String>, _ files: [OutputFile]
  ) throws(FolderError) {
    let written = files.compactMap { file -> String? in
      let parts = file.path.split(separator: "/")
      return parts.count > 1 ? String(parts[0]) : nil
    }
    for name in Set(written).sorted() {
      guard let status = Disk.status(of: "\(target)/\(name)"), status.st_mode & S_IFMT != S_IFDIR
      else { continue }
      throw FolderError(path: "\(target)/\(name)", reason: .anotherKind)
    }
  }

  /// How the names of the files end that are written into a folder.
  private func endings(of files: [OutputFile], in folder: String) -> Set<String> {
    Set(
      files.filter { $0.path.hasPrefix("\(folder)/") }
        .map { String($0.path.split(separator: ".").last ?? "") })
  }

  /// Links what somebody else keeps in a folder: all but the kinds of files that are written into it.
  private func keep(_ endings: Set<String>, from old: String, to new: String) throws(FolderError) {
    guard !endings.isEmpty, Disk.isFolder(old) else { return }
    for name in try Disk.names(in: old) {
      let (source, copy) = ("\(old)/\(name)", "\(new)/\(name)")
      if Disk.isFolder(source) {
        try Disk.makeFolder(copy, like: source)
        try carry(from: source, to: copy)
      } else if !endings.contains(String(name.split(separator: ".").last ?? "")) {
        try Disk.link(source, to: copy)
      }
    }
    try Disk.linkNameless(from: old, to: new)
  }

  private func write(_ file: OutputFile, below root: String) throws(FolderError) {
    var folder = root
    for part in file.path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      try Disk.makeFolder(folder)
    }
    try Disk.write(file.bytes, to: "\(root)/\(file.path)", isPrivate: file.isPrivate)
  }

  /// Links what is in one folder and not yet in another.
  private func carry(from old: String, to new: String, without names: Set<String> = [])
    throws(FolderError)
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
    try Disk.linkNameless(from: old, to: new)
  }

  private func sync(_ folder: String) throws(FolderError) {
    for name in try Disk.names(in: folder) where Disk.isFolder("\(folder)/\(name)") {
      try sync("\(folder)/\(name)")
    }
    try Disk.sync(folder)
  }
}
