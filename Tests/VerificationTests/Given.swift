import ProgrammeModel
import TestSupport
import Verification

/// A valid plan of the tiny programme, and short ways to ask for one rule or wish.
enum Given {
  /// Tuesday 9 March, everyone in Utrecht with Jan Jansen.
  static let visie = PlannedSession.held(
    "visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"])
  /// Tuesday 23 March, everyone in Breda with Petra de Vries.
  static let werving = PlannedSession.held(
    "werving-1", "2021-03-23", "middag", "avans", ["breda", "emmen", "venlo"], ["devries"])

  /// Both as they were published.
  static func baseline(_ today: String?, released: Set<String> = []) -> Baseline {
    Baseline(.of(visie, werving), today: today.map(day), released: released)
  }
}

extension PlannedSession {
  func with(_ change: (inout PlannedSession) -> Void) -> PlannedSession {
    var copy = self
    change(&copy)
    return copy
  }
}

extension PastMeeting {
  /// Sessions as they are remembered.
  static func of(_ sessions: PlannedSession...) -> [PastMeeting] { sessions.map(PastMeeting.init) }
}

extension Programme {
  /// The breaches of one rule.
  func breaches(of rule: String, _ sessions: PlannedSession...) -> [Breach] {
    Verifier(self).verify(.of(sessions)).broken.filter { $0.rule == rule }
  }

  /// The sentences of one rule in Dutch.
  func sentences(of rule: String, _ sessions: PlannedSession...) -> [String] {
    Verifier(self).verify(.of(sessions)).broken.filter { $0.rule == rule }.map(\.sentence.nl)
  }

  /// The units of one wish.
  func units(
    of wish: String, _ sessions: PlannedSession..., after baseline: Baseline = Baseline()
  ) -> Int? {
    Verifier(self, after: baseline).verify(.of(sessions)).units[wish]
  }
}
