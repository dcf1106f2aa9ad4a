internal import Markup
internal import Planning
internal import ProgrammeModel

/// How journeys, hosting and meetings are shared among the pilots.
struct FairnessSection: PageSection {
  let content: PageContent

  let id = "verdeling"
  let title = Words(nl: "Verdeling over de pilots", en: "How it is shared among the pilots")

  var nodes: [Node] {
    let pilots = content.pilotFigures
    return [table(of: pilots)] + (pilots.count > 1 ? [matrix(of: pilots)] : [])
  }

  private func table(of pilots: [PilotFigures]) -> Node {
    let language = content.language
    let columns = [
      Words(nl: "Sessies", en: "Sessions"), Words(nl: "Reistijd", en: "Travel"),
      Words(nl: "Keer gastheer", en: "Times host"),
      Words(nl: "Liever niet", en: "Rather not"),
      Words(nl: "Ontmoet pilots", en: "Meets pilots"),
    ]
    return Table(
      caption: Words(
        nl: "Per pilot: reistijd is heen, alle sessies samen; “liever niet” telt sessies op een"
          + " moment dat de pilot liever niet had",
        en: "By pilot: travel is one way, all sessions together; “rather not” counts sessions at a"
          + " moment that the pilot would rather not have")[language],
      columns: [(Words(nl: "Pilot", en: "Pilot")[language], .words)]
        + columns.map { ($0[language], .numbers) },
      rows: pilots.map { pilot in
        [
          content.programme.title(ofPilot: pilot.id), "\(pilot.sessions)", pilot.travel[language],
          "\(pilot.hosted)", "\(pilot.ratherNot)", met(pilot),
        ].map { [.text($0)] }
      }
    ).node
  }

  private func met(_ pilot: PilotFigures) -> String {
    let others = content.programme.pilots.count - 1
    return Words(nl: "\(pilot.met) van \(others)", en: "\(pilot.met) of \(others)")[
      content.language]
  }

  private func matrix(of pilots: [PilotFigures]) -> Node {
    let matrix = MeetingMatrix(
      pilots: pilots.map { (content.programme.title(ofPilot: $0.id), $0.meetings) },
      language: content.language)
    let name = matrix.caption[content.language]
    let scroller = Node(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name],
      matrix.nodes)
    let hint = Words(
      nl: "Schuif de tabel opzij om alle pilots te zien.",
      en: "Swipe the table sideways to see all pilots.")[content.language]
    return Node(
      "div", ["class": pilots.count > 18 ? "wide" : "small"],
      (pilots.count > MeetingMatrix.widestOnPhone ? [Node("p", ["class": "hint"], hint)] : [])
        + [scroller])
  }
}

extension PilotFigures {
  /// The journeys as `4 uur 10 min`.
  fileprivate var travel: Words {
    let (hours, rest) = (minutes / 60, minutes % 60)
    guard hours > 0 else { return Words(nl: "\(rest) min", en: "\(rest) min") }
    return Words(
      nl: "\(hours.grouped.nl) uur \(rest) min", en: "\(hours.grouped.en) h \(rest) min")
  }
}
