internal import Markup
internal import ProgrammeModel

/// What the plan changes against the publication before it.
struct ChangeSection: PageSection {
  let content: PageContent
  /// `nil` where there is none.
  let published: PlanDocument?
  let status: Page.Status

  let id = "wijzigingen"

  var title: Words {
    switch status {
    case .draft: Words(nl: "Wat er verandert", en: "What changes")
    case .published: Words(nl: "Wat er is veranderd", en: "What has changed")
    }
  }

  var nodes: [Node] {
    let changes = content.plan.changes(after: published, in: content.programme)
    guard published != nil, !changes.isEmpty else {
      return [Node("p", [:], none[content.language])]
    }
    return [table(of: changes)]
  }

  private var none: Words {
    if published != nil {
      return Words(
        nl: "Niets: alle afspraken zijn zoals bij de vorige publicatie.",
        en: "Nothing: all appointments are as in the publication before.")
    }
    return switch status {
    case .draft:
      Words(
        nl: "Er is nog niets gepubliceerd: alle afspraken zijn nieuw.",
        en: "Nothing was published yet: all appointments are new.")
    case .published:
      Words(
        nl: "Dit is de eerste publicatie: alle afspraken zijn nieuw.",
        en: "This is the first publication: all appointments are new.")
    }
  }

  private func table(of changes: [CalendarChange]) -> Node {
    let language = content.language
    return Table(
      caption: Words(
        nl: "Gewijzigde afspraken, per deelnemer", en: "Changed appointments, by participant")[
          language],
      columns: zip(ChangeReport.titles, [.words, .themes, .words, .words])
        .map { ($0[language], $1) },
      rows: changes.map { change in
        [
          [.text(content.programme.name(ofParticipant: change.participant))],
          change.session.map { content.mark(of: $0).named } ?? [],
          cell(change.before, without: ChangeReport.new),
          cell(change.after, without: ChangeReport.cancelled),
        ]
      }
    ).node
  }

  private func cell(_ session: PlannedSession?, without words: Words) -> [Node] {
    guard let session else { return [.text(words[content.language])] }
    let place = content.programme.place(of: session)
    return content.moment(of: session) + [Node("span", ["class": "line"], place)]
  }
}
