import ProgrammeModel

/// What one pilot gets from a plan and gives to it.
public struct PilotSheet: Encodable, Sendable {
  /// The id of the pilot.
  public let id: String
  /// Sessions that it attends.
  public let sessions: Int
  /// Minutes of all its journeys to them, one way.
  public let minutes: Int
  /// Sessions that it hosts.
  public let hosted: Int
  /// Weeks from the programme's first day to the sessions on what it needs, each as often as the
  /// need, 1 to 3.
  public let weeksWaited: Int
  /// The need of those sessions together; 0 where it needs nothing.
  public let need: Int
  /// Other pilots that it meets at least once.
  public let met: Int
  /// Sessions on what it needs to which another pilot brings a good practice.
  public let practicesMet: Int
  /// Sessions on what it needs.
  public let needed: Int
  /// Sessions in slots in which it would rather not come.
  public let ratherNot: Int
  /// The points that it bears.
  public let points: Int

  /// Weeks that it waits for what it needs, on average; `nil` where it needs nothing.
  public var averageWait: Double? { need == 0 ? nil : Double(weeksWaited) / Double(need) }
}

extension PilotSheet {
  init(_ pilot: Int, in plan: [Candidate], _ problem: Problem, points: Int) {
    let attended = plan.filter { $0.pilots.contains(pilot) }
    let needed = attended.filter { problem.needs[$0.theme][pilot] > 0 }
    var others = attended.reduce(IndexSet()) { $0.union($1.pilots) }
    others.remove(pilot)
    self.init(
      id: problem.programme.pilots[pilot].id, sessions: attended.count,
      minutes: attended.reduce(0) { $0 + problem.pilotJourneys[pilot][$1.venue] },
      hosted: attended.count { problem.hosts[$0.venue] == pilot },
      weeksWaited: needed.reduce(0) {
        $0 + problem.needs[$1.theme][pilot] * problem.slots[$1.slot].weeks
      },
      need: needed.reduce(0) { $0 + problem.needs[$1.theme][pilot] }, met: others.count,
      practicesMet: needed.count { !problem.withoutPractice($0).contains(pilot) },
      needed: needed.count,
      ratherNot: attended.count { problem.pilotAvailability[pilot][$0.slot] == .ratherNot },
      points: points)
  }
}
