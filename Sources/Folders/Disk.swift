internal import CFileSystem
internal import Glibc

/// The calls to the kernel that writing consists of, with their errors named.
package enum Disk {
  /// Runs before every change of the disk; a test ends the process here.
  @TaskLocal package static var beforeChange: (@Sendable () -> Void)?

  /// Makes the folders of a path that are not there.
  static func makeFolders(_ path: String) throws(FolderError) {
    var above = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      above += part
      if !exists(above) { try makeFolder(above) }
      above += "/"
    }
  }

  /// Makes a folder unless it is there, with the mode and owner of another.
  ///
  /// The owner can always write in it, because it has to be filled.
  static func makeFolder(_ path: String, like model: String? = nil) throws(FolderError) {
    try change(path, except: EEXIST) { unsafe mkdir(path, 0o777) }
    guard let model, let status = status(of: model) else { return }
    try change(path) { unsafe chmod(path, status.st_mode & 0o7777 | 0o700) }
    _ = unsafe chown(path, status.st_uid, status.st_gid)
  }

  /// Writes a new file and waits until the disk has it.
  static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(FolderError) {
    let file = try change(path) {
      unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    }
    defer { close(file) }
    try fill(file, with: bytes, at: path)
  }

  /// Writes all that a file is to hold and waits until the disk has it.
  static func fill(_ file: Int32, with bytes: [UInt8], at path: String) throws(FolderError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try change(path) {
        unsafe rest.withUnsafeBytes { unsafe Int32(Glibc.write(file, $0.baseAddress, $0.count)) }
      }
      rest = rest.dropFirst(Int(count))
    }
    try change(path) { fsync(file) }
  }

  /// Opens an empty file that is this run's alone until it is closed, or renamed.
  ///
  /// It is made where it is not there; what a killed run left in it goes. Another run that has it
  /// open is waited for.
  static func openAlone(_ path: String) throws(FolderError) -> Int32 {
    while true {
      let file = try change(path) {
        unsafe open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      }
      do {
        try change(path) { lock_exclusively(file) }
        // Whoever had it may have renamed or removed it by now.
        var (own, there) = (stat(), stat())
        let isThere = unsafe fstat(file, &own) == 0 && lstat(path, &there) == 0
        if isThere, own.st_ino == there.st_ino, own.st_dev == there.st_dev {
          try change(path) { ftruncate(file, 0) }
          return file
        }
      } catch {
        close(file)
        throw error
      }
      close(file)
    }
  }

  /// Gives a file the mode and, where that is allowed, the owner of another; `file` is open.
  static func liken(_ file: Int32, at path: String, to status: stat) throws(FolderError) {
    try change(path) { fchmod(file, status.st_mode & 0o7777) }
    _ = fchown(file, status.st_uid, status.st_gid)
  }

  /// Moves a file over what has the other name.
  static func rename(_ path: String, over other: String) throws(FolderError) {
    try change(other) { unsafe Glibc.rename(path, other) }
  }

  /// Moves a file to a name that nothing has.
  static func rename(_ path: String, toFree name: String) throws(FolderError) {
    guard status(of: name) == nil else { throw FolderError(path: name, reason: .exists) }
    try change(name) { unsafe move_to_free_name(path, name) }
  }

  /// Gives a file a second name, unless something has that name.
  static func link(_ path: String, to copy: String) throws(FolderError) {
    try change(path, except: EEXIST) { unsafe linkat(AT_FDCWD, path, AT_FDCWD, copy, 0) }
  }

  /// Lets two folders change places, or moves the first where there is no second.
  static func exchange(_ path: String, _ other: String) throws(FolderError) {
    let isFree = status(of: other) == nil
    try change(other) {
      unsafe isFree ? move_to_free_name(path, other) : exchange_names(path, other)
    }
  }

  /// Removes a file or a folder with all that is in it; nothing there is fine.
  static func remove(_ path: String) throws(FolderError) {
    guard isFolder(path) else {
      try change(path, except: ENOENT) { unsafe unlink(path) }
      return
    }
    try change(path) { unsafe chmod(path, 0o700) }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    try removeNameless(in: path)
    try change(path) { unsafe rmdir(path) }
  }

  /// Waits until the disk has the names in a folder.
  static func sync(_ path: String) throws(FolderError) {
    let folder = try change(path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(folder) }
    try change(path) { fsync(folder) }
  }

  /// Waits until no other run holds a folder, and holds it until the result is closed.
  static func lock(_ path: String) throws(FolderError) -> Int32 {
    let folder = try change(path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    try change(path) { lock_exclusively(folder) }
    return folder
  }

  /// The names in a folder, sorted; none where there is no folder, and without those that are no
  /// UTF-8.
  package static func names(in path: String) throws(FolderError) -> [String] {
    guard isFolder(path) else { return [] }
    return try entries(in: path).compactMap { String(validating: $0, as: UTF8.self) }.sorted()
  }

  /// Whether there is a folder; a link to one is none.
  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether anything lies at a path, be it a link to nothing.
  package static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// What lies at a path, links unfollowed; `nil` where nothing does.
  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  /// The path without links, or `nil` where nothing lies there.
  ///
  /// A path that is no UTF-8 is refused, as what is written instead of it would be another.
  static func real(_ path: String) throws(FolderError) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    guard let text = unsafe String(validatingCString: real) else {
      throw FolderError(path: path, reason: .strangeName)
    }
    return text
  }

  @discardableResult
  static func change(
    _ path: String, except harmless: Int32 = 0, _ call: () -> Int32
  ) throws(FolderError) -> Int32 {
    beforeChange?()
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code == EINTR { continue }
      if code == harmless { return 0 }
      throw FolderError(code, at: path)
    }
  }
}
