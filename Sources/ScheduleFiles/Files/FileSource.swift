package import Folders
internal import ICalendar
internal import ProgrammeModel
internal import Synchronization

/// A file that could not be opened, and what its reader can do about it.
struct Unreadable: Error {
  let path: String
  let words: Words
  /// Whether there is no such file.
  var isMissing = false

  /// There is no such file.
  static func missing(_ path: String) -> Unreadable {
    Unreadable(
      path: path,
      words: Words(
        nl: "Het bestand “\(path)” bestaat niet. Controleer de naam en de map.",
        en: "The file “\(path)” does not exist. Check its name and folder."), isMissing: true)
  }

  func failure(in language: Language) -> ReadingFailure {
    ReadingFailure(cause: .unreadable(path: path, words), language: language)
  }
}

/// Where files come from: from the disk, or from memory, as those that somebody has sent.
///
/// A file that names others names them relative to its own folder, also in memory.
public struct FileSource: Sendable {
  private let read: @Sendable (_ path: String, _ most: Int) throws(Unreadable) -> [UInt8]

  /// The files of the disk.
  public static let disk = FileSource { path, most throws(Unreadable) in
    try diskBytes(ofFile: path, most: most)
  }

  /// No files at all.
  static let none = FileSource([:])

  private init(
    _ read: @escaping @Sendable (_ path: String, _ most: Int) throws(Unreadable) -> [UInt8]
  ) {
    self.read = read
  }

  /// Files in memory.
  ///
  /// - Parameter contents: The bytes of the file of a path, without `.` and `..` where they lead
  ///   nowhere else; `nil` where there is none.
  public init(_ contents: @escaping @Sendable (_ path: String) -> [UInt8]?) {
    self.init { path, most throws(Unreadable) in
      guard let bytes = contents(normalised(path)) else { throw .missing(path) }
      return Array(bytes.prefix(most + 1))
    }
  }

  /// Files in memory, by path.
  public init(_ files: [String: [UInt8]]) { self.init { files[$0] } }

  /// The same files, but for one that says something else.
  public func replacing(_ path: String, with bytes: [UInt8]) -> FileSource {
    FileSource { [read] other, most throws(Unreadable) in
      normalised(other) == normalised(path)
        ? Array(bytes.prefix(most + 1)) : try read(other, most)
    }
  }

  /// The same files, with a trace of which were asked for.
  package func traced(by trace: FileTrace) -> FileSource {
    FileSource { [read] path, most throws(Unreadable) in
      trace.add(path)
      return try read(path, most)
    }
  }

  /// The bytes of a file, of one that is too large only the first `most` and one more.
  func bytes(ofFile path: String, most: Int = largestFile) throws(Unreadable) -> [UInt8] {
    try read(path, most)
  }
}

/// Which files were asked for, and how they looked on the disk before they were read.
package final class FileTrace: Sendable {
  private let state = Mutex(FileStamps())

  package init() {}

  /// The files so far.
  package var stamps: FileStamps { state.withLock { $0 } }

  fileprivate func add(_ path: String) { state.withLock { $0.add(path) } }
}

/// A path without what leads back at once: `plan/../2020/plan.json` is `2020/plan.json`.
private func normalised(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else {
      parts.append(part)
    }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}

/// The largest file that is read, in bytes.
let largestFile = 5_000_000

/// The bytes of a file of the disk, of one that is too large only the first `most` and one more.
private func diskBytes(ofFile path: String, most: Int) throws(Unreadable) -> [UInt8] {
  do throws(FileReadingError) {
    return try Disk.bytes(ofFile: path, most: most)
  } catch {
    let words =
      switch error {
      case .missing: throw .missing(path)
      case .folder:
        Words(
          nl: "“\(path)” is een map. Noem het bestand zelf.",
          en: "“\(path)” is a folder. Name the file itself.")
      case .notRegular:
        Words(
          nl: """
            “\(path)” is geen gewoon bestand, maar een apparaat of een doorgeefluik. Bewaar wat \
            gelezen moet worden eerst in een bestand.
            """,
          en: """
            “\(path)” is no regular file but a device or a pipe. Save what is to be read in a file \
            first.
            """)
      case .unreadable:
        Words(
          nl: "Het bestand “\(path)” kan niet worden gelezen. Controleer of u het mag openen.",
          en: "The file “\(path)” cannot be read. Check that you may open it.")
      }
    throw Unreadable(path: path, words: words)
  }
}

/// What to write in place of a path as Windows writes it; nothing for any other.
func hintOnPath(_ name: String) -> Words {
  guard name.contains(where: { $0 == "\\" || $0 == "\t" || $0.isNewline }) else {
    return Words(nl: "", en: "")
  }
  return Words(
    nl: " Schrijf / in plaats van \\, en de weg vanaf de map van dit schema: agenda/anna.ics.",
    en: " Write / instead of \\, and the way from the folder of this schedule: agenda/anna.ics.")
}

/// Files whose form somebody else knows.
public enum PlainFile {
  /// The bytes of a file; of one that is larger than 10 MB no more than shows that it is.
  ///
  /// - Throws: ``ReadingFailure`` where it cannot be opened.
  public static func octets(
    path: String, from files: FileSource = .disk
  ) throws(ReadingFailure) -> [UInt8] {
    do throws(Unreadable) {
      return try files.bytes(ofFile: path, most: BusyReader.mostBytes)
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
