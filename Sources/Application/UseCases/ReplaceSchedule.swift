internal import Digests
internal import Folders
internal import Foundation
internal import ProgrammeModel
internal import ScheduleFiles

/// The text of a schedule file, be it sound or not.
public struct ScheduleText: Sendable {
  /// What it says.
  public let text: String
  /// The SHA-256 of its bytes, as lower-case hex.
  public let digest: String

  /// Reads a schedule file.
  ///
  /// - Throws: ``Failure`` where it cannot be read, or is no text.
  public static func read(_ path: String) throws(Failure) -> ScheduleText {
    let largest = 5_000_000
    guard let bytes = try? Disk.bytes(ofFile: path, most: largest), bytes.count <= largest,
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw Failure(
        .unreadable(
          Words(
            nl: "\(path) kan niet als tekst worden gelezen.",
            en: "\(path) cannot be read as text.")), in: .nl)
    }
    return ScheduleText(text: text, digest: SHA256Digest.hex(of: bytes))
  }

  /// What stands at the keys of a part; `nil` where there is no such part.
  func values(of part: SchedulePart) -> [String: ScheduleValue]? {
    ScheduleFile.values(of: part, in: Array(text.utf8), path: "")
  }
}

/// Puts another text in the place of a schedule, where that is a sound one.
public struct ReplaceSchedule: Sendable {
  /// The new text.
  public var text: String
  /// The digest of the text that was edited; `nil` where any may be replaced.
  public var digest: String?

  /// Creates a request.
  public init(with text: String, digest: String? = nil) {
    self.text = text
    self.digest = digest
  }

  /// Checks the text and writes it; once it returns, the disk has it.
  ///
  /// - Parameters:
  ///   - path: The schedule file.
  ///   - folder: The output folder; `nil` for that of the programme.
  /// - Returns: The workspace of the new text.
  /// - Throws: ``Failure`` with everything that is wrong, or where the file was changed meanwhile;
  ///   then it is what it was.
  @discardableResult
  public func run(_ path: String, folder: String? = nil) throws(Failure) -> Workspace {
    try ScheduleText.replace(path, folder: folder) { () throws(Failure) in
      if let digest, try ScheduleText.read(path).digest != digest {
        throw .changedMeanwhile(path)
      }
      return text
    }
  }
}

extension ScheduleText {
  /// Puts another text in the place of a schedule while nobody else can, where it is a sound one.
  static func replace(
    _ path: String, folder: String?,
    naming failure: (EditingFailure) -> Failure = { Failure($0) },
    with text: () throws(Failure) -> String
  ) throws(Failure) -> Workspace {
    let file = try naming(failure) { () throws(EditingFailure) in
      try ScheduleFile.hold(path)
    }
    let text = try text()
    let workspace = try Workspace(schedule: path, saying: text, folder: folder)
    do throws(FolderError) {
      try file.replace(with: Array(text.utf8))
    } catch {
      throw workspace.failure(of: error)
    }
    return workspace
  }
}

extension Failure {
  /// That a schedule is no longer what was looked at, in its language.
  static func changedMeanwhile(_ path: String) -> Failure {
    Failure(.changedMeanwhile, in: (try? Workspace(schedule: path))?.language ?? .nl)
  }
}
