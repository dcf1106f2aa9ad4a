internal import Foundation
internal import ProgrammeModel
internal import ScheduleFiles

extension Workspace {
  /// Where the settings stand.
  var settingsFile: String { Settings.path(beside: schedule) }

  /// What `leernetwerk.yaml` beside the schedule says.
  ///
  /// - Throws: ``Failure`` with everything that is wrong in it.
  func settings() throws(Failure) -> Settings {
    let folder = (schedule as NSString).deletingLastPathComponent
    let beside = try? ScheduleFolder(folder.isEmpty ? "." : folder).schedules()
    // Where several schedules share the settings, these may name anybody's participants.
    let isAlone = beside?.count ?? 0 < 2
    return try naming({ Failure($0, in: language) }) { () throws(ReadingFailure) in
      try Settings.read(
        beside: schedule, participants: isAlone ? programme.participantIDs : nil, in: language)
    }
  }
}

extension Programme {
  /// The ids of pilots and then of experts, in the order of the schedule.
  var participantIDs: [String] { pilots.map(\.id) + experts.map(\.id) }

  /// What a participant is called; `nil` where there is none of that id.
  package func participantTitle(_ id: String) -> String? {
    pilots.first { $0.id == id }?.title ?? experts.first { $0.id == id }?.name
  }
}
