internal import Folders
internal import Foundation
public import ProgrammeModel
public import ScheduleFiles

/// Begins a schedule: a sound, commented file with the little that is known.
public struct BeginSchedule: Sendable {
  private let outline: ScheduleOutline
  /// Where it goes; `nil` for `<id>.yaml` in the folder.
  public var path: String?
  /// The folder that it goes to where no path is given.
  public var folder = ScheduleFolder(".")

  /// Creates a request from what ``Reading`` reads; `pilots` and `themes` are not empty.
  public init(
    title: String, language: Language, organiser: Contact, period: ClosedRange<CivilDate>,
    pilots: [ScheduleOutline.Pilot], themes: [String], path: String? = nil
  ) {
    outline = ScheduleOutline(
      title: title, language: language, organiser: organiser, period: period, pilots: pilots,
      themes: themes)
    self.path = path
  }

  /// Reads the answers that a schedule begins with, as somebody typed them.
  public struct Reading: Sendable {
    /// The language of what is wrong.
    public let language: Language

    /// Creates a reading.
    public init(language: Language) { self.language = language }

    /// A title or a name.
    public func title(_ text: String) throws(Failure) -> String {
      try fit { () throws(UnfitAnswer) in try ScheduleOutline.title(text) }
    }

    /// An e-mail address.
    public func email(_ text: String) throws(Failure) -> String {
      try fit { () throws(UnfitAnswer) in try ScheduleOutline.email(text) }
    }

    /// A day within the school holidays that are known.
    public func day(_ text: String) throws(Failure) -> CivilDate {
      try fit { () throws(UnfitAnswer) in try ScheduleOutline.day(text) }
    }

    /// A last day, later than the first.
    public func lastDay(_ text: String, after first: CivilDate) throws(Failure) -> CivilDate {
      try fit { () throws(UnfitAnswer) in try ScheduleOutline.lastDay(text, after: first) }
    }

    /// A pilot as `Pilot bouw, Breda`: its title and a built-in place.
    public func pilot(_ text: String) throws(Failure) -> ScheduleOutline.Pilot {
      try fit { () throws(UnfitAnswer) in try ScheduleOutline.pilot(text) }
    }

    private func fit<Answer>(
      _ read: () throws(UnfitAnswer) -> Answer
    ) throws(Failure) -> Answer {
      try naming({ Failure(.unfit($0.words), in: language) }, read)
    }
  }

  /// What was written.
  public struct Result: Sendable {
    /// The schedule.
    public let schedule: String
    /// The file of school holidays beside it.
    public let holidays: String
    /// What the schedule asks, as one sentence.
    public let summary: Words
  }

  /// Writes the schedule, and the school holidays where they are not there.
  ///
  /// - Throws: ``Failure``, among others where the schedule is there already.
  public func run() throws(Failure) -> Result {
    let name = "\(outline.id).yaml"
    if path == nil { try folder.admit(name, in: outline.language) }
    let path = path ?? folder.inside(name)
    let folder = (path as NSString).deletingLastPathComponent
    let holidays = (folder.isEmpty ? "" : folder + "/") + ScheduleOutline.holidayFile
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(.exists(path: path), in: outline.language)
    }
    let isKnown = FileManager.default.fileExists(atPath: holidays)
    let disk = FileSource.disk.replacing(path, with: Array(outline.text.utf8))
    let workspace = try Workspace(
      path, from: isKnown ? disk : disk.replacing(holidays, with: ScheduleOutline.holidays))
    try create(
      (isKnown ? [] : [OutputFile(path: holidays, bytes: ScheduleOutline.holidays)])
        + [OutputFile(path: path, text: outline.text)])
    return Result(schedule: path, holidays: holidays, summary: workspace.programme.summary)
  }
}

extension BeginSchedule {
  /// Creates the files, whole or not at all.
  private func create(_ files: [OutputFile]) throws(Failure) {
    do throws(FolderError) {
      try Folder.createFiles(files)
    } catch {
      let path = error.path
      let words = Words(
        nl: "\(path) kan niet worden geschreven. Controleer of u in die map mag schrijven.",
        en: "\(path) cannot be written. Check that you may write in that folder.")
      throw Failure(.cannotWrite(words), in: outline.language)
    }
  }
}
