internal import Foundation
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// The files of one plan, written whole or not at all.
struct Output {
  let folder: String
  let files: [OutputFile]
  let language: Language

  /// Prepares the plan file and its draft calendars for a folder, without one for
  /// `out/<programme id>`; `now` is the time that the calendars carry.
  init(
    _ plan: PlanDocument, of programme: Programme, folder: String?, now: Date
  ) throws(Stop) {
    language = programme.language
    self.folder = folder ?? "out/\(programme.id)"
    do throws(PublishingError) {
      let calendars = try DraftCalendars(programme: programme, plan: plan, now: now)
      files = [OutputFile(path: "plan.json", text: PlanFile.text(of: plan))] + calendars.files
    } catch {
      throw Stop(.ownFault, error.message[programme.language])
    }
  }

  /// How many calendars there are.
  var calendars: Int { files.count - 1 }

  /// Writes all of them in one step; what was there before stays where that fails.
  func write() throws(Stop) {
    do throws(OutputError) {
      try OutputFolder(path: folder).replace([DraftCalendars.folder], with: files)
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
