internal import CFileSystem
internal import Glibc

/// Files whose names are no UTF-8: of other programs, and of no concern but that they stay.
extension Disk {
  /// The names in a folder as the disk has them, without `.` and `..`.
  static func entries(in path: String) throws(FolderError) -> [[UInt8]] {
    guard let folder = unsafe opendir(path) else { throw FolderError(EACCES, at: path) }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          unsafe Array(UnsafeBufferPointer(start: bytes, count: strnlen(name, 256)))
        }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// Gives the files of a folder whose names are no UTF-8 the same names in another.
  ///
  /// - Throws: ``FolderError`` where such a name is that of a folder, which is not looked into.
  static func linkNameless(from old: String, to new: String) throws(FolderError) {
    try forEachNameless(in: old) {
      (source: Int32, name: [CChar], shown: String) throws(FolderError) in
      var status = stat()
      guard unsafe fstatat(source, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT != S_IFDIR
      else { throw FolderError(path: "\(old)/\(shown)", reason: .impossiblePath) }
      let target = try change(new) { unsafe open(new, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      defer { close(target) }
      try change("\(old)/\(shown)", except: EEXIST) {
        unsafe linkat(source, name, target, name, 0)
      }
    }
  }

  /// Removes the files of a folder whose names are no UTF-8.
  static func removeNameless(in folder: String) throws(FolderError) {
    try forEachNameless(in: folder) {
      (place: Int32, name: [CChar], shown: String) throws(FolderError) in
      try change("\(folder)/\(shown)", except: ENOENT) { unsafe unlinkat(place, name, 0) }
    }
  }

  private static func forEachNameless(
    in path: String, _ body: (Int32, [CChar], String) throws(FolderError) -> Void
  ) throws(FolderError) {
    guard isFolder(path) else { return }
    let names = try entries(in: path).filter { String(validating: $0, as: UTF8.self) == nil }
    guard !names.isEmpty else { return }
    let folder = try change(path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(folder) }
    for name in names {
      try body(
        folder, name.map { CChar(bitPattern: $0) } + [0], String(decoding: name, as: UTF8.self))
    }
  }
}
