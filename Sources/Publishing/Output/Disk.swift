internal import CFileSystem
internal import Foundation
internal import Glibc
internal import ProgrammeModel

/// The calls to the kernel that an output folder consists of, with their errors named.
package enum Disk {
  /// Runs before every change of the disk; a test ends the process here.
  @TaskLocal package static var beforeChange: (@Sendable () -> Void)?

  /// Makes a folder unless it is there, with the mode and owner of another.
  ///
  /// The owner can always write in it, because it has to be filled.
  static func makeFolder(_ path: String, like model: String? = nil) throws(OutputError) {
    try change(path, except: EEXIST) { unsafe mkdir(path, 0o777) }
    guard let model, let status = status(of: model) else { return }
    try change(path) { unsafe chmod(path, status.st_mode & 0o7777 | 0o700) }
    _ = unsafe chown(path, status.st_uid, status.st_gid)
  }

  /// Writes a new file and waits until the disk has it.
  static func write(_ text: String, to path: String) throws(OutputError) {
    let file = try change(path) {
      unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    defer { close(file) }
    var rest = ArraySlice(Array(text.utf8))
    while !rest.isEmpty {
      let count = try change(path) {
        unsafe rest.withUnsafeBytes { unsafe Int32(Glibc.write(file, $0.baseAddress, $0.count)) }
      }
      rest = rest.dropFirst(Int(count))
    }
    try change(path) { fsync(file) }
  }

  /// Gives a file a second name, unless something has that name.
  static func link(_ path: String, to copy: String) throws(OutputError) {
    try change(path, except: EEXIST) { unsafe linkat(AT_FDCWD, path, AT_FDCWD, copy, 0) }
  }

  /// Lets two folders change places, or moves the first where there is no second.
  static func exchange(_ path: String, _ other: String) throws(OutputError) {
    let isFree = status(of: other) == nil
    try change(other) {
      unsafe isFree ? move_to_free_name(path, other) : exchange_names(path, other)
    }
  }

  /// Removes a file or a folder with all that is in it; nothing there is fine.
  static func remove(_ path: String) throws(OutputError) {
    guard isFolder(path) else {
      try change(path, except: ENOENT) { unsafe unlink(path) }
      return
    }
    try change(path) { unsafe chmod(path, 0o700) }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    try change(path) { unsafe rmdir(path) }
  }

  /// Waits until the disk has the names in a folder.
  static func sync(_ path: String) throws(OutputError) {
    let folder = try change(path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(folder) }
    try change(path) { fsync(folder) }
  }

  /// Waits until no other run holds a folder, and holds it until the result is closed.
  static func lock(_ path: String) throws(OutputError) -> Int32 {
    let folder = try change(path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    try change(path) { lock_exclusively(folder) }
    return folder
  }

  /// The names in a folder, sorted; none where there is no folder.
  static func names(in path: String) throws(OutputError) -> [String] {
    guard isFolder(path) else { return [] }
    do { return try FileManager.default.contentsOfDirectory(atPath: path).sorted() } catch {
      throw OutputError(EACCES, at: path)
    }
  }

  /// Whether there is a folder; a link to one is none.
  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// What lies at a path, links unfollowed; `nil` where nothing does.
  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  /// The path without links, or `nil` where nothing lies there.
  static func real(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  @discardableResult
  private static func change(
    _ path: String, except harmless: Int32 = 0, _ call: () -> Int32
  ) throws(OutputError) -> Int32 {
    beforeChange?()
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      if code == EINTR { continue }
      if code == harmless { return 0 }
      throw OutputError(code, at: path)
    }
  }
}
