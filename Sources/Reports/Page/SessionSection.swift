internal import ProgrammeModel

/// All sessions by date.
struct SessionSection: PageSection {
  let content: PageContent

  let id = "sessies"
  let title = Words(nl: "Alle sessies", en: "All sessions")

  var nodes: [Node] {
    let (language, programme) = (content.language, content.programme)
    let columns = [
      Words(nl: "Datum", en: "Date"), Words(nl: "Thema", en: "Theme"),
      Words(nl: "Plaats", en: "Place"), Words(nl: "Pilots", en: "Pilots"),
      Words(nl: "Experts", en: "Experts"),
    ]
    let table = Table(
      caption: Words(nl: "De sessies op datum", en: "The sessions by date")[language],
      columns: columns.map { ($0[language], .words) },
      rows: content.plan.sessions.map { session in
        [
          content.moment(of: session), content.mark(of: session).named,
          [.text(programme.place(of: session))],
          content.names(session.pilots.map(programme.title(ofPilot:))),
          content.names(session.experts.map(programme.name(ofExpert:))),
        ]
      })
    return [table.node]
  }
}
