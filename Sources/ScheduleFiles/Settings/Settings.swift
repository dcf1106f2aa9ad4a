internal import Foundation
public import ProgrammeModel

/// What `leernetwerk.yaml` beside a schedule says of how it is worked with (docs/hosting.md).
public struct Settings: Hashable, Sendable {
  /// Who signs in to the workplace when it is hosted; empty for who invites.
  public var team: [Contact] = []
  /// How mail goes out; `nil` where nothing says so.
  public var mail: MailSettings?
  /// The way of each participant, by its id; absent for mail.
  public var channels: [String: Channel] = [:]
  /// After how many days from the last session answers are wiped.
  public var retention = 30
  /// Whether calendars may be fetched from addresses of participants.
  public var fetches = false

  /// Creates what holds without a file.
  public init() {}

  /// The name of the file.
  public static let fileName = "leernetwerk.yaml"

  /// The path of the file beside a schedule.
  public static func path(beside schedule: String) -> String {
    let folder = (schedule as NSString).deletingLastPathComponent
    return (folder.isEmpty ? "" : folder + "/") + fileName
  }

  static let keys = ["team", "mail", "channel", "retention", "fetch"]

  /// Reads the settings beside a schedule.
  ///
  /// - Parameters:
  ///   - schedule: The path of the schedule.
  ///   - participants: The ids that channels may name; `nil` where any may be, as where other
  ///     schedules stand beside it.
  ///   - files: Where they come from.
  ///   - language: The language of what is wrong.
  /// - Returns: The settings; what holds without a file where there is none.
  /// - Throws: ``ReadingFailure`` with everything that is wrong in them.
  public static func read(
    beside schedule: String, participants: [String]? = nil, from files: FileSource = .disk,
    in language: Language
  ) throws(ReadingFailure) -> Settings {
    let path = path(beside: schedule)
    let reading = Reading(from: files)
    let source: SourceFile
    do throws(Unreadable) {
      source = try reading.open(path, as: .settings)
    } catch {
      if error.isMissing { return Settings() }
      throw error.failure(in: language)
    }
    let settings = source.compose()?.settings(participants) ?? Settings()
    return try reading.finish(settings, in: language)
  }
}

extension FileValue {
  fileprivate func settings(_ participants: [String]?) -> Settings {
    let fields = Fields(self, keys: Settings.keys)
    let names = Namespace(Words(nl: "deelnemer", en: "participant"), known: participants)
    var settings = Settings()
    settings.team = fields.optional("team", []) { value in
      value.list { $0.contact() }
    }
    settings.mail = fields.optional("mail", nil) { $0.mailSettings() }
    settings.channels = fields.optional("channel", [:]) { value in
      value.dictionary(name: { $0.reference(to: names) }, { $0.choice(Channel.self) })
    }
    settings.retention = fields.optional("retention", 30) { $0.whole(0...3650) }
    settings.fetches = fields.optional("fetch", false) { $0.flag() }
    return settings
  }
}
