internal import Foundation
internal import ICalendar
internal import ProgrammeModel

/// A file that could not be opened, and what its reader can do about it.
struct Unreadable: Error {
  let path: String
  let words: Words

  func failure(in language: Language) -> ReadingFailure {
    ReadingFailure(cause: .unreadable(path: path, words), language: language)
  }
}

/// The largest file that is read, in bytes.
let largestFile = 5_000_000

/// The bytes of a file, of one that is too large only the first `most` and one more.
func readBytes(ofFile path: String, most: Int = largestFile) throws(Unreadable) -> [UInt8] {
  var isFolder: ObjCBool = false
  guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw Unreadable(
      path: path,
      words: Words(
        nl: "Het bestand “\(path)” bestaat niet. Controleer de naam en de map.",
        en: "The file “\(path)” does not exist. Check its name and folder."))
  }
  guard !isFolder.boolValue else {
    throw Unreadable(
      path: path,
      words: Words(
        nl: "“\(path)” is een map. Noem het bestand zelf.",
        en: "“\(path)” is a folder. Name the file itself."))
  }
  do {
    guard let file = FileHandle(forReadingAtPath: path) else { throw CocoaError(.fileReadUnknown) }
    defer { try? file.close() }
    return try [UInt8](file.read(upToCount: most + 1) ?? Data())
  } catch {
    throw Unreadable(
      path: path,
      words: Words(
        nl: "Het bestand “\(path)” kan niet worden gelezen. Controleer of u het mag openen.",
        en: "The file “\(path)” cannot be read. Check that you may open it."))
  }
}

/// Files whose form somebody else knows.
public enum PlainFile {
  /// The bytes of a file; of one that is larger than 10 MB no more than shows that it is.
  ///
  /// - Throws: ``ReadingFailure`` where it cannot be opened.
  public static func octets(path: String) throws(ReadingFailure) -> [UInt8] {
    do throws(Unreadable) {
      return try readBytes(ofFile: path, most: BusyReader.mostBytes)
    } catch {
      throw error.failure(in: .nl)
    }
  }
}

/// The path of a file that is named in another file, relative to that file's folder.
func path(_ name: String, relativeTo path: String) -> String {
  guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
  return path[...slash] + name
}
