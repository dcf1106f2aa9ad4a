package import Markup
package import Planning
package import ProgrammeModel

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
  /// box: `data-left` and `data-top` of its corner, `data-week` for the width of a week and
  /// `data-height`; `data-first` is the Monday of the first week and `data-weeks` how many there are.
  package var drawings: [Node] {
    let dates = content.plan.sessions.map(\.date)
    let period = content.programme.period
    let from = min(period.lowerBound, dates.min() ?? period.lowerBound)
    let until = max(period.upperBound, dates.max() ?? period.upperBound)
    return Weeks.parts(of: from...until).enumerated().map { number, weeks in
      let picture = YearPicture(
        content, weeks, YearRow.board(of: content, in: weeks), number: number + 1)
      return Node(
        "div",
        [
          "class": "drawing", "data-first": weeks.first.description,
          "data-weeks": "\(weeks.count)", "data-week": "\(picture.weekWidth)",
          "data-left": "\(YearPicture.labelWidth)", "data-top": "\(YearPicture.headHeight)",
          "data-height": "\(YearPicture.bandHeight)",
        ], [picture.node])
    }
  }

  /// What marks and shades mean.
  package var legend: Node { Legend(content: content).node }

  /// The mark of a session's theme.
  package func badge(of session: PlannedSession) -> Node { content.mark(of: session).badge }
}
