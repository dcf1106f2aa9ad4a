import ProgrammeModel
import TestSupport

@testable import Planning

/// The tiny programme with some sessions held: enough to count one rule or wish alone.
///
/// Every theme has as many sessions as are held, and at least its own number.
struct Situation {
  let problem: Problem
  let plan: [Candidate]

  init(
    _ held: PlannedSession..., after baseline: Baseline = Baseline(),
    given change: (inout Programme) -> Void = { _ in }
  ) {
    var programme = Programme.tiny(change)
    for index in programme.themes.indices {
      let theme = programme.themes[index]
      programme.themes[index].sessions = max(theme.sessions, held.count { $0.theme == theme.id })
    }
    let problem = Problem(programme, after: baseline)
    self.problem = problem
    plan = held.map { session in
      guard let candidate = problem.candidate(session) else {
        preconditionFailure("no such session, open slot or venue: \(session)")
      }
      return candidate
    }
  }

  /// The units of one rule or wish, by full evaluation; `nil` where there is none of that id.
  func units(of id: String) -> Int? {
    RuleBook.criteria.first { $0.id == id }.map {
      Evaluation(plan, of: problem, criteria: [$0]).units[0]
    }
  }
}

extension Evaluation {
  /// The ids of the rules that are broken.
  var brokenRules: [String] {
    zip(criteria, units).filter { $0.isRule && $1 > 0 }.map(\.0.id)
  }
}

extension PlannedSession {
  /// A session of the theme that its id names: on Tuesday 9 March, in the afternoon, in Utrecht,
  /// with all three pilots and Jan Jansen, unless the test says otherwise.
  static func meeting(
    _ id: String = "werving-1", on date: String = "2021-03-09", in daypart: String = "middag",
    at venue: String = "zaal", pilots: [String] = ["breda", "emmen", "venlo"],
    experts: [String] = ["jansen"]
  ) -> PlannedSession {
    .held(id, date, daypart, venue, pilots, experts)
  }
}

extension Problem {
  /// The index of an open slot; `nil` where it is closed.
  func slot(_ date: CivilDate, _ daypart: String) -> Int? {
    slots.firstIndex {
      $0.date == date && programme.calendar.dayparts[$0.daypart].name == daypart
    }
  }

  /// A session by index; `nil` where the problem has no such session, slot or venue.
  func candidate(_ session: PlannedSession) -> Candidate? {
    guard let index = sessions.firstIndex(where: { $0.id == session.id }),
      let slot = slot(session.date, session.daypart),
      let venue = programme.venues.firstIndex(where: { $0.id == session.venue })
    else { return nil }
    return Candidate(
      session: index, theme: sessions[index].theme, slot: slot, venue: venue,
      pilots: IndexSet(session.pilots.map { id in programme.pilots.position(of: id, \.id) }),
      experts: IndexSet(session.experts.map { id in programme.experts.position(of: id, \.id) }))
  }
}

extension Array {
  fileprivate func position(of id: String, _ name: (Element) -> String) -> Int {
    guard let index = firstIndex(where: { name($0) == id }) else {
      preconditionFailure("nobody is called \(id)")
    }
    return index
  }
}
