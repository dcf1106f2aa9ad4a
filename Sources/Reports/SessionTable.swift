internal import ProgrammeModel

/// The sessions of a plan as a table: when, what, where and who.
struct SessionTable: PlainText {
  let plan: PlanDocument
  let programme: Programme

  func text(width: Int) -> String {
    let hasExperts = plan.sessions.contains { !$0.experts.isEmpty }
    let titles = [
      Words(nl: "Datum", en: "Date"),
      Words(nl: "Thema", en: "Theme"), Words(nl: "Plaats", en: "Place"),
      Words(nl: "Pilots", en: "Pilots"), Words(nl: "Experts", en: "Experts"),
    ].map { $0[programme.language] }.prefix(hasExperts ? 5 : 4)
    let alignments: [TextTable.Alignment] = [.fixed, .words, .words, .words, .words]
    let rows = plan.sessions.map { Array(row($0).prefix(titles.count)) }
    return TextTable(columns: Array(zip(titles, alignments)), rows: rows)
      .text(width: width, isSpaced: true)
  }

  private func row(_ session: PlannedSession) -> [[String]] {
    let language = programme.language
    return [
      [session.date.weekday.words[language], session.date.words[language], session.daypart]
        + (programme.hours(of: session).map { [$0[language]] } ?? []),
      [programme.title(ofTheme: session.theme)],
      [programme.place(of: session)],
      [session.pilots.map(programme.title(ofPilot:)).joined(separator: ", ")],
      [session.experts.map(programme.name(ofExpert:)).joined(separator: ", ")],
    ]
  }
}
