internal import Markup
internal import ProgrammeModel

/// All sessions by date.
struct SessionSection: PageSection {
  let content: PageContent

  let id = "sessies"
  let title = Words(nl: "Alle sessies", en: "All sessions")

  var nodes: [Node] {
    let language = content.language
    let columns: [(title: Words, alignment: Table.Alignment)] = [
      (Words(nl: "Datum", en: "Date"), .words), (Words(nl: "Thema", en: "Theme"), .themes),
      (Words(nl: "Plaats", en: "Place"), .words), (Words(nl: "Pilots", en: "Pilots"), .words),
      (Words(nl: "Experts", en: "Experts"), .words),
    ]
    let table = Table(
      caption: Words(nl: "De sessies op datum", en: "The sessions by date")[language],
      columns: columns.map { ($0.title[language], $0.alignment) },
      rows: content.plan.sessions.map { session in
        [
          content.moment(of: session), content.mark(of: session).named,
          content.place(of: session),
          content.company(of: session), content.experts(of: session),
        ]
      })
    return [table.node]
  }
}
