public import Planning
public import ProgrammeModel
internal import Reports

/// Tells whether a schedule can have a plan, and if not, why and what would help.
public struct CheckSchedule: Sendable {
  /// Seconds of wall clock that it takes at most.
  public var seconds: Double
  /// Threads that it may use, 1 or more.
  public var threads: Int

  /// Creates a request.
  public init(seconds: Double = 30, threads: Int = 2) {
    self.seconds = seconds
    self.threads = threads
  }

  /// What was found out.
  public struct Result: Sendable {
    /// What was checked.
    public let programme: Programme
    /// Whether there is a plan.
    public let diagnosis: Planner.Diagnosis

    /// What the schedule asks, as one sentence.
    public var summary: Words { programme.summary }

    /// Why there is no plan, or what could not be placed where that is not known; `nil` where there
    /// is a plan.
    public var obstacles: String? {
      let language = programme.language
      switch diagnosis {
      case .possible: return nil
      case .unknown(let missing):
        let heading = Words(
          nl: "Niet bewezen is dat er een plan is: in deze tijd is er geen gevonden.",
          en: "That there is a plan is not proven: none was found in this time.")
        return ([heading[language]] + missing.obstacles(in: programme)).joined(separator: "\n")
      case .impossible(let reasons): return ReasonReport(reasons, in: language).text
      }
    }

    /// The same for programs.
    public var document: DiagnosisDocument { DiagnosisDocument(diagnosis, in: programme.language) }
  }

  /// Checks the schedule of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isCancelled: Asked many times a second; once true, what is known is the result.
  /// - Returns: What was found out.
  public func run(
    in workspace: Workspace, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) async -> Result {
    let programme = workspace.programme
    let diagnosis = await inBackground(isCancelled) { [seconds, threads] isCancelled in
      Planner(programme).diagnosis(
        seconds: seconds, threads: threads, isCancelled: isCancelled)
    }
    return Result(programme: programme, diagnosis: diagnosis)
  }
}

extension Programme {
  /// That there are no faults, and how much is asked.
  public var summary: Words {
    let sessions = themes.reduce(0) { $0 + $1.sessions }
    let parts = [
      counted(pilots.count, "pilot", "pilots", "pilot", "pilots"),
      counted(themes.count, "thema", "thema's", "theme", "themes"),
      counted(sessions, "sessie", "sessies", "session", "sessions"),
      counted(experts.count, "expert", "experts", "expert", "experts"),
      counted(venues.count, "locatie", "locaties", "venue", "venues"),
    ]
    return Words(
      nl: "Het schema klopt: \(parts.map(\.nl).joined(separator: ", ")).",
      en: "The schedule is sound: \(parts.map(\.en).joined(separator: ", ")).")
  }
}

extension Programme {
  /// Who has no mail address, so that no invitation can be sent, and how to give one; `nil` where
  /// everybody has one.
  public var unreachable: Words? {
    let pilots = pilots.filter(\.contacts.isEmpty).map(\.title)
    let experts = experts.filter { $0.email == nil }.map(\.name)
    let all = pilots + experts
    guard !all.isEmpty else { return nil }
    // Of many, the first tell where to look.
    let named = all.count > 10 ? all.prefix(8) : all[...]
    let (names, rest) = (named.joined(separator: ", "), all.count - named.count)
    let others =
      rest == 0 ? Words(nl: "", en: "") : Words(nl: " en nog \(rest)", en: " and \(rest) more")
    let keys =
      (pilots.isEmpty ? [] : [ScheduleKeys.pilot.contacts.name])
      + (experts.isEmpty ? [] : [ScheduleKeys.expert.email.name])
    return Words(
      nl: "Zonder mailadres, dus zonder uitnodiging: \(names)\(others.nl). Vul in het schema"
        + " \(keys.map { "“\($0)”" }.joined(separator: " en ")) aan.",
      en: "Without a mail address, so without an invitation: \(names)\(others.en). Add"
        + " \(keys.map { "“\($0)”" }.joined(separator: " and ")) in the schedule.")
  }
}
