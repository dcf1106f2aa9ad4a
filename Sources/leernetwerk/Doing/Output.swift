internal import Foundation
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// The files of one plan, written whole or not at all.
struct Output {
  let folder: String
  let files: [OutputFile]
  /// How many calendars there are.
  let calendars: Int
  let language: Language

  /// Prepares the plan file, its page and its draft calendars for a folder, without one for
  /// `out/<programme id>`; `now` is the time that the calendars carry.
  init(
    _ plan: PlanDocument, of occasion: Occasion, folder: String?, now: Date
  ) throws(Stop) {
    let programme = occasion.programme
    language = programme.language
    self.folder = Output.folder(folder, of: programme)
    do throws(PublishingError) {
      let drafts = try DraftCalendars(programme: programme, plan: plan, now: now).files
      let planFile = OutputFile(path: "plan.json", text: PlanFile.text(of: plan))
      files = [planFile, occasion.page(of: plan)] + drafts
      calendars = drafts.count
    } catch {
      throw Stop(.ownFault, error.message[programme.language])
    }
  }

  /// Writes all of them in one step; what was there before stays where that fails.
  func write() throws(Stop) {
    try Output.naming(in: language) { () throws(OutputError) in
      try OutputFolder(path: folder).replace([DraftCalendars.folder], with: files)
    }
  }
}

extension Output {
  /// The folder of a programme's output: the one that is given, or `out/<programme id>`.
  static func folder(_ given: String?, of programme: Programme) -> String {
    given ?? "out/\(programme.id)"
  }

  /// The folder that a plan file stands in.
  static func folder(ofPlan path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Holds a folder against other runs.
  static func hold(_ folder: String, in language: Language) throws(Stop) -> HeldFolder {
    try naming(in: language) { () throws(OutputError) in try OutputFolder(path: folder).hold() }
  }

  /// The file that keeps a ledger.
  static func file(of ledger: Ledger, in language: Language) throws(Stop) -> OutputFile {
    do throws(LedgerError) {
      return try ledger.file()
    } catch {
      throw Stop(.ownFault, error.message[language])
    }
  }

  /// Does what changes the disk; stops where that fails, with what is wrong.
  static func naming<Result: ~Copyable>(
    in language: Language, _ work: () throws(OutputError) -> Result
  ) throws(Stop) -> Result {
    do throws(OutputError) {
      return try work()
    } catch {
      let ending: Ending =
        switch error {
        case .cannotCreate: .cannotCreate
        case .failed: .cannotWrite
        }
      throw Stop(ending, error.message[language])
    }
  }
}
