package import Markup
package import Planning
package import ProgrammeModel

/// What the rows of a board are.
package enum BoardRows: String, CaseIterable, Sendable {
  /// A row for every pilot, then for every expert.
  case people = "deelnemers"
  /// A row for every theme.
  case themes = "themas"
  /// A row for every venue.
  case venues = "plaatsen"

  /// What a programme has where nothing else is asked: its participants, or where there are more than
  /// can be taken in at a glance, its themes.
  package init(of programme: Programme) {
    self = programme.pilots.count > BoardRows.mostPilots ? .themes : .people
  }

  private static let mostPilots = 25

  /// What to press for them.
  package var title: Words {
    switch self {
    case .people: Words(nl: "Deelnemers", en: "Participants")
    case .themes: Words(nl: "Thema's", en: "Themes")
    case .venues: Words(nl: "Plaatsen", en: "Venues")
    }
  }

  /// What they are, within a sentence.
  var meaning: Words {
    switch self {
    case .people:
      Words(
        nl: "deelnemers: eerst pilots, dan experts", en: "participants: pilots, then experts")
    case .themes: Words(nl: "thema's", en: "themes")
    case .venues: Words(nl: "plaatsen", en: "venues")
    }
  }
}

/// The year of a plan as one works on it: every mark leads to its session.
package struct BoardPicture: Sendable {
  private let content: PageContent

  /// Prepares the picture.
  ///
  /// - Parameters:
  ///   - sessions: The sessions, which need not keep the rules.
  ///   - problem: What was planned.
  ///   - language: The language of its words.
  ///   - link: Where the mark of a session leads, by its id.
  package init(
    _ sessions: [PlannedSession], of problem: Problem, in language: Language,
    link: @escaping @Sendable (_ session: String) -> String
  ) {
    let programme = problem.programme
    var content = PageContent(
      PlanDocument(
        programme: programme.id, schedule: programme.digest, status: .feasible, cost: 0, bound: 0,
        wishes: [], sessions: sessions), of: programme, as: problem, in: language)
    content.link = link
    self.content = content
  }

  /// A drawing for every year, weeks across, with room above its rows for what a session would cost
  /// in each week.
  ///
  /// Where that room is, the attributes of the box around the drawing say, in the units of its view
  /// box: `data-edges` has where each week begins and the last ends, `data-top` and `data-height` how
  /// low it begins and how high it is; `data-first` is the Monday of the first week.
  ///
  /// - Parameters:
  ///   - subject: What has a row.
  ///   - folding: Whether weeks without a slot and without a session are drawn narrow.
  /// - Returns: The drawings.
  package func drawings(of subject: BoardRows, folding: Bool) -> [Node] {
    content.years.enumerated().map { number, weeks in
      let picture = YearPicture(
        content, weeks, YearRow.board(of: subject, content, in: weeks), number: number + 1,
        of: subject, folded: folding ? closedWeeks(of: weeks) : [])
      return Node(
        "div",
        [
          "class": "drawing", "data-first": weeks.first.description,
          "data-edges": picture.edges.map(String.init).joined(separator: " "),
          "data-top": "\(YearPicture.headHeight)", "data-height": "\(YearPicture.bandHeight)",
        ], [picture.node])
    }
  }

  /// Whether there are weeks without a slot and without a session.
  package var hasClosedWeeks: Bool { content.years.contains { !closedWeeks(of: $0).isEmpty } }

  private func closedWeeks(of weeks: Weeks) -> Set<Int> {
    let days = content.openDays.union(content.plan.sessions.map(\.date))
    return Set(0..<weeks.count).subtracting(
      days.map { ($0.dayNumber - weeks.first.dayNumber) / 7 })
  }

  /// What marks and shades mean.
  package var legend: Node { Legend(content: content).node }

  /// The mark of a session's theme.
  package func badge(of session: PlannedSession) -> Node { content.mark(of: session).badge }
}
