internal import Markup
internal import Planning
internal import ProgrammeModel

/// What all sections of a page are made from.
struct PageContent {
  let plan: PlanDocument
  let programme: Programme
  /// Points that every valid plan pays for each wish; `nil` where that was not asked.
  let least: [String: Int]?
  /// The programme in dense form, for journeys and open slots.
  let problem: Problem
  /// Where the mark of a session in a picture leads; `nil` where it leads nowhere.
  var link: (@Sendable (_ session: String) -> String)?
  /// The language of all that is said.
  let language: Language
  private let marks: [String: ThemeMark]

  /// Prepares what is needed; the programme in dense form may be there already, and its language is
  /// that of the programme unless another is asked.
  init(
    _ plan: PlanDocument, of programme: Programme, as problem: Problem? = nil,
    least: [String: Int]? = nil, in language: Language? = nil
  ) {
    (self.plan, self.programme, self.least) = (plan, programme, least)
    self.language = language ?? programme.language
    self.problem = problem ?? Problem(programme)
    marks = ThemeMark.all(in: programme)
  }

  /// The days on which a session can be held at all.
  var openDays: Set<CivilDate> { Set(problem.slots.map(\.date)) }

  /// What each pilot gets from the plan and gives to it, in the order of the schedule.
  var pilotFigures: [PilotFigures] { problem.pilotFigures(of: plan) }

  /// The letter and colour of a session's theme.
  func mark(of session: PlannedSession) -> ThemeMark {
    marks[session.theme] ?? ThemeMark(unknown: session.theme)
  }

  /// The marks of all themes, in the order of the schedule.
  var themes: [ThemeMark] { programme.themes.compactMap { marks[$0.id] } }

  /// The day of a session, and below it the daypart and the hours.
  func moment(of session: PlannedSession) -> [Node] {
    let hours = programme.hours(of: session).map { hours in
      [Node.text(", "), Node("span", ["class": "hours"], hours[language])]
    }
    return [
      Node("span", ["class": "line"], session.date.spoken[language]),
      Node("span", ["class": "line light"], [.text(session.daypart)] + (hours ?? [])),
    ]
  }

  /// Where a session is, and below it the address on the web where there is one.
  func place(of session: PlannedSession) -> [Node] {
    let url = programme.venues.first { $0.id == session.venue }?.url
    return [.text(programme.place(of: session))]
      + (url.map { [Node("a", ["class": "line", "href": $0], $0)] } ?? [])
  }

  /// Who is at a session, but for one participant: pilots by title, or all in one word where there
  /// are more than a few.
  func company(
    of session: PlannedSession, experts: [String] = [], without absentee: String? = nil
  ) -> [Node] {
    let others = session.pilots.filter { $0 != absentee }.map(programme.title(ofPilot:))
    let names =
      (programme.allPilots(of: session).map { [$0[language]] } ?? others)
      + experts.filter { $0 != absentee }.map(programme.name(ofExpert:))
    return list(names)
  }

  /// The experts of a session by name.
  func experts(of session: PlannedSession) -> [Node] {
    list(session.experts.map(programme.name(ofExpert:)))
  }

  private func list(_ names: [String]) -> [Node] {
    names.isEmpty ? [] : [.text(names.joined(separator: ", "))]
  }
}
