internal import Folders
internal import Foundation
internal import ProgrammeModel

/// The schedules that somebody works on: one file, or those of a folder.
public struct ScheduleFolder: Sendable {
  /// The file or the folder.
  public let path: String
  /// What no schedule of the folder may be called: addresses of the site itself begin with it.
  public var taken: Set<String> = []

  /// Names a file or a folder.
  public init(_ path: String) { self.path = path }

  /// Finds the schedules: the file itself, or every file of the folder that says `programme:` and
  /// ends in `.yaml` or `.yml`, by name.
  ///
  /// - Returns: The paths, with what addresses begin with: nothing for a single one, else `/` and the
  ///   file's name without its ending; none for a folder without any.
  /// - Throws: ``Failure`` where there is no such file or folder, or a name is taken.
  public func schedules() throws(Failure) -> [(path: String, prefix: String)] {
    guard FileManager.default.fileExists(atPath: path) else { throw missing }
    guard isFolder else { return [(path, "")] }
    let names = ((try? Disk.names(in: path)) ?? []).filter {
      $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
    }
    let schedules = names.filter { name in
      guard let bytes = try? Disk.bytes(ofFile: inside(name), most: 5_000_000) else { return false }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .contains { $0.hasPrefix("programme:") }
    }
    for name in schedules { try admit(name, in: .nl) }
    if schedules.count == 1 { return [(inside(schedules[0]), "")] }
    return schedules.map { (inside($0), "/" + ($0 as NSString).deletingPathExtension) }
  }

  /// Whether it is a folder.
  public var isFolder: Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Refuses a schedule whose addresses would be those of the site itself.
  ///
  /// - Throws: ``Failure``
  func admit(_ name: String, in language: Language) throws(Failure) {
    let stem = (name as NSString).deletingPathExtension
    guard taken.contains(stem) else { return }
    throw Failure(
      .unfit(
        Words(
          nl:
            "Een schema in deze map kan niet “\(name)” heten: op /\(stem) staat iets van de werkplek"
            + " zelf. Geef het een andere naam.",
          en:
            "A schedule of this folder cannot be called “\(name)”: /\(stem) belongs to the workplace"
            + " itself. Give it another name.")), in: language)
  }

  func inside(_ name: String) -> String { path == "." ? name : "\(path)/\(name)" }

  private var missing: Failure {
    Failure(
      .unreadable(
        Words(
          nl: "“\(path)” bestaat niet. Noem een schema, of een map om er een in te beginnen.",
          en: "“\(path)” does not exist. Name a schedule, or a folder to begin one in.")), in: .nl)
  }
}
