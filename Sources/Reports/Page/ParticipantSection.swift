internal import Markup
internal import ProgrammeModel

/// Every participant with its own dates: pilots, then experts, in the order of the schedule.
struct ParticipantSection: PageSection {
  let content: PageContent

  let id = "deelnemers"
  let title = Words(nl: "Per deelnemer", en: "For each participant")

  var nodes: [Node] {
    let programme = content.programme
    return [index]
      + programme.pilots.map { pilot in
        part(pilot.id, pilot.title, [pilot.institution, pilot.place]) {
          $0.pilots.contains(pilot.id)
        }
      }
      + programme.experts.map { expert in
        part(expert.id, expert.name, [expert.organisation, expert.place]) {
          $0.experts.contains(expert.id)
        }
      }
  }

  /// The names, each a link to its dates.
  private var index: Node {
    let programme = content.programme
    let names =
      programme.pilots.map { ($0.id, $0.title) } + programme.experts.map { ($0.id, $0.name) }
    let label = Words(nl: "Namen", en: "Names")
    return Node(
      "nav", ["aria-label": label[content.language]],
      [
        Node(
          "ul", [:],
          names.map { id, name in
            Node("li", [:], [Node("a", ["href": "#van-\(id)"], name)])
          })
      ])
  }

  private func part(
    _ id: String, _ name: String, _ details: [String?], _ attends: (PlannedSession) -> Bool
  ) -> Node {
    let sessions = content.plan.sessions.filter(attends)
    let details = details.compactMap(\.self).joined(separator: ", ")
    let none = Words(nl: "Geen sessies in dit plan.", en: "No sessions in this plan.")
    return Node(
      "section", ["class": "participant", "aria-labelledby": "van-\(id)"],
      [Node("h3", ["id": "van-\(id)"], name)]
        + (details.isEmpty ? [] : [Node("p", ["class": "light"], details)])
        + [
          sessions.isEmpty
            ? Node("p", [:], none[content.language]) : table(of: sessions, for: id, name)
        ])
  }

  private func table(of sessions: [PlannedSession], for id: String, _ name: String) -> Node {
    let language = content.language
    let columns: [(title: Words, alignment: Table.Alignment)] = [
      (Words(nl: "Datum", en: "Date"), .words), (Words(nl: "Thema", en: "Theme"), .themes),
      (Words(nl: "Plaats", en: "Place"), .words), (Words(nl: "Met", en: "With"), .words),
    ]
    return Table(
      caption: Words(nl: "De sessies van \(name)", en: "The sessions of \(name)")[language],
      columns: columns.map { ($0.title[language], $0.alignment) },
      rows: sessions.map { session in
        [
          content.moment(of: session), content.mark(of: session).named, place(of: session, for: id),
          content.company(of: session, experts: session.experts, without: id),
        ]
      }
    ).node
  }

  private func place(of session: PlannedSession, for id: String) -> [Node] {
    let programme = content.programme
    let place = content.place(of: session)
    guard programme.host(of: session) == id else { return place }
    let host = Words(nl: "u bent gastheer", en: "you host")
    return place + [Node("span", ["class": "line strong"], host[content.language])]
  }
}
