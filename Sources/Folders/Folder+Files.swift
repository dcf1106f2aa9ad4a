internal import Foundation
internal import Glibc

/// Single files, each of which is there whole or not at all, also after a crash.
///
/// A file is written beside its place, under the name `.<name>.leernetwerk`, and gets its name once
/// the disk has it. What a killed run leaves behind goes in the next run.
extension Folder {
  /// Puts a file in the place of another, with the same rights, or where there is none.
  ///
  /// A link is followed. Another run that writes the same file is waited for.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - bytes: What it is to hold.
  ///   - isPrivate: Whether nobody but its owner may read it, whatever its rights were.
  /// - Throws: ``FolderError``
  public static func replaceFile(
    at path: String, with bytes: [UInt8], isPrivate: Bool = false
  ) throws(FolderError) {
    try holdFile(at: path).replace(with: bytes, isPrivate: isPrivate)
  }

  /// Creates files where there are none, and the folders that lead to them.
  ///
  /// Where one of them cannot be, none is. A run that is killed may leave the first ones, whole.
  ///
  /// - Throws: ``FolderError``; its reason is ``FolderError/Reason/exists`` where something stands
  ///   in a file's place.
  public static func createFiles(_ files: [OutputFile]) throws(FolderError) {
    for file in files {
      if Disk.exists(file.path) {
        throw FolderError(path: file.path, reason: .exists)
      }
      try Disk.makeFolders(folder(of: file.path))
    }
    var created: [String] = []
    do throws(FolderError) {
      try place(files) { new, file throws(FolderError) in
        try Disk.rename(new, toFree: file)
        created.append(file)
      }
    } catch {
      for file in created { try? Disk.remove(file) }
      throw error
    }
  }

  /// Writes all files beside their places, and gives them their names once all are written.
  private static func place(
    _ files: [OutputFile], _ rename: (_ new: String, _ file: String) throws(FolderError) -> Void
  ) throws(FolderError) {
    var open: [(new: String, file: Int32)] = []
    var placed = 0
    defer { for (_, file) in open { close(file) } }
    do throws(FolderError) {
      for file in files {
        let new = beside(file.path)
        do throws(FolderError) {
          open.append((new, try Disk.openAlone(new)))
          let handle = open[open.count - 1].file
          if let status = Disk.status(of: file.path) {
            try Disk.liken(handle, at: new, to: status)
          }
          try Disk.fill(handle, with: file.bytes, at: new)
        } catch {
          throw error.naming(file.path, insteadOf: new)
        }
      }
      for file in files {
        try rename(beside(file.path), file.path)
        placed += 1
      }
      for folder in Set(files.map { folder(of: $0.path) }) { try? Disk.sync(folder) }
    } catch {
      for (new, _) in open.dropFirst(placed) { try? Disk.remove(new) }
      throw error
    }
  }

  static func beside(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return path.dropLast(name.count) + ".\(name).leernetwerk"
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
