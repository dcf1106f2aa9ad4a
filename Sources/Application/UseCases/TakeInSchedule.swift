internal import Folders
internal import Foundation
public import Mail
internal import ProgrammeModel
internal import ScheduleFiles

/// Takes in a schedule that somebody has already, under its own name.
public struct TakeInSchedule: Sendable {
  /// The schedule, by a name that ends in `.yaml` or `.yml`.
  public var file: ReceivedFile
  /// The folder that it goes to.
  public var folder: ScheduleFolder

  /// Creates a request.
  public init(_ file: ReceivedFile, into folder: ScheduleFolder) {
    (self.file, self.folder) = (file, folder)
  }

  /// Checks the schedule and writes it, and the school holidays where it names them and they are not
  /// there.
  ///
  /// - Returns: The path of the schedule.
  /// - Throws: ``Failure`` with everything that is wrong in it, or where there is a file of that name.
  public func run() throws(Failure) -> String {
    let (name, octets) = (file.name, file.octets)
    guard [".yaml", ".yml"].contains(where: name.lowercased().hasSuffix), !name.contains("/"),
      !name.hasPrefix(".")
    else {
      throw Failure(
        .unfit(
          Words(
            nl: "“\(name)” is geen schema: de naam van een schema eindigt op .yaml. Een plan of een"
              + " formulier van Excel leest u in op de bladzijde van het programma.",
            en:
              "“\(name)” is no schedule: the name of one ends in .yaml. A plan or a form of Excel is"
              + " read in on the page of the programme.")), in: .nl)
    }
    try folder.admit(name, in: .nl)
    let path = folder.inside(name)
    let holidays = folder.inside(ScheduleOutline.holidayFile)
    let isKnown = Disk.exists(holidays)
    let own = FileSource.disk.replacing(path, with: octets)
    let files = isKnown ? own : own.replacing(holidays, with: ScheduleOutline.holidays)
    guard !Disk.exists(path) else {
      let language = (try? Workspace(path, from: files))?.language
      throw Failure(.exists(path: path), in: language ?? .nl)
    }
    let workspace = try Workspace(path, from: files)
    let isNamed = String(decoding: octets, as: UTF8.self).contains(ScheduleOutline.holidayFile)
    do throws(FolderError) {
      try Folder.createFiles(
        (isNamed && !isKnown ? [OutputFile(path: holidays, bytes: ScheduleOutline.holidays)] : [])
          + [OutputFile(path: path, bytes: octets)])
    } catch {
      throw workspace.failure(of: error)
    }
    return path
  }
}
