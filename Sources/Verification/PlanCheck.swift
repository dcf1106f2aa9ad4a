internal import ProgrammeModel

/// One session of a plan, with what the schedule says about each of its parts.
struct Meeting {
  let session: PlannedSession
  /// `nil` where the schedule has no such theme.
  let theme: Theme?
  /// `nil` where the schedule has no such daypart.
  let daypart: Daypart?
  /// `nil` where the schedule has no such venue.
  let venue: Venue?
  /// The ids of the pilots, each once, in the order of the plan.
  let pilotIDs: [String]
  /// The ids of the experts, each once, in the order of the plan.
  let expertIDs: [String]
  /// The pilots that the schedule knows.
  let pilots: [Pilot]
  /// The experts that the schedule knows.
  let experts: [Expert]

  init(_ session: PlannedSession, _ lookup: Lookup) {
    self.session = session
    theme = lookup.themes[session.theme]
    daypart = lookup.dayparts[session.daypart]
    venue = lookup.venues[session.venue]
    pilotIDs = eachOnce(session.pilots)
    expertIDs = eachOnce(session.experts)
    pilots = pilotIDs.compactMap { lookup.pilots[$0] }
    experts = expertIDs.compactMap { lookup.experts[$0] }
  }

  var id: String { session.id }
  var date: CivilDate { session.date }
  /// Whether the programme team is there, which is so where the schedule does not say otherwise.
  var hasTeam: Bool { theme?.hasTeam ?? true }
  /// Whether all pilots of the theme are to come; not where the schedule has no such theme.
  var isForAll: Bool { theme?.isForAll ?? false }
  /// Whole euros: the fees of the experts and the cost of the venue.
  var expense: Int { experts.reduce(venue?.cost ?? 0) { $0 + $1.fee } }
}

/// A plan held against the schedule.
///
/// Rules and wishes are extensions, in the order of docs/model.md.
struct PlanCheck {
  let lookup: Lookup
  let plan: PlanDocument
  /// The sessions in the order of the plan.
  let meetings: [Meeting]
  private let agenda: [String: [Int]]

  init(_ plan: PlanDocument, against lookup: Lookup) {
    self.lookup = lookup
    self.plan = plan
    meetings = plan.sessions.map { Meeting($0, lookup) }
    var agenda: [String: [Int]] = [:]
    for (index, meeting) in meetings.enumerated() {
      for participant in eachOnce(meeting.pilotIDs + meeting.expertIDs) {
        agenda[participant, default: []].append(index)
      }
    }
    self.agenda = agenda
  }

  var programme: Programme { lookup.programme }

  /// Everyone in the plan: pilots and experts in the order of the file, then unknown ids by text.
  var participants: [String] {
    agenda.keys.sorted {
      (lookup.position[$0] ?? .max, $0) < (lookup.position[$1] ?? .max, $1)
    }
  }

  /// The sessions of one participant, by date, then in the order of the plan.
  func meetings(of participant: String) -> [Meeting] {
    (agenda[participant] ?? []).sorted {
      (meetings[$0].date, $0) < (meetings[$1].date, $1)
    }.map { meetings[$0] }
  }

  /// Whether the two share a moment on their date; touching is not overlapping.
  func overlap(_ one: Meeting, _ other: Meeting) -> Bool {
    guard one.date == other.date, let a = one.daypart, let b = other.daypart else { return false }
    return a.start < b.end && b.start < a.end
  }
}

/// The elements without repetition, in the order of their first appearance.
func eachOnce<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
