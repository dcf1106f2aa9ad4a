internal import Application
internal import Markup
internal import Reports

/// The board: the year, the sessions by date, and beside them what deserves attention.
struct BoardPage {
  let board: Board
  let prefix: String
  /// The planning under way, or the last.
  var run: Run?
  /// How it is looked at.
  var view = BoardView()

  private var language: Language { board.programme.spoken }
  private var programme: Programme { board.programme }

  var page: Node {
    Frame(
      title: Words(nl: "Bord", en: "Board")[language], language: language,
      programme: programme.title, prefix: prefix, tab: .board,
      bar: StatusBar(board: board, prefix: prefix, run: run, view: view).node, script: .board
    ).page([
      Node("h1", ["class": "unseen"], Words(nl: "Bord", en: "Board")[language]),
      Node("div", ["class": "columns"], [Node("div", [:], [year, list]), aside]),
    ])
  }

  private var picture: BoardPicture {
    let prefix = prefix
    return board.picture(in: language) { "\(prefix)/sessies/\($0)" }
  }

  private var year: Node {
    let hint = Words(
      nl: "Sleep of tik een sessie om te zien wat elke plek kost.",
      en: "Drag or tap a session to see what every place costs.")
    let picture = picture
    let rows = view.rows ?? BoardRows(of: programme)
    return .card(
      Words(nl: "Het jaar", en: "The year")[language], id: "jaar",
      [
        Node("p", ["class": "hint", "id": "uitleg", "role": "status"], hint[language]),
        view.switches(picture, of: programme, prefix), picture.legend,
      ] + picture.drawings(of: rows, folding: !view.isUnfolded) + [script],
      style: "card year-card")
  }

  /// What the script of the board needs and the page does not show: addresses, names and words.
  private var script: Node {
    Node(
      "form",
      [
        "id": "zet", "method": "post", "action": "\(prefix)/schets", "hidden": "hidden",
        "data-places": "\(prefix)/sessies/", "data-language": language.rawValue,
      ],
      [Node("input", ["name": "versie", "value": board.version])]
        + view.fields.map { Node("input", ["name": $0.0, "value": $0.1]) }
        + ["session", "date", "daypart", "venue"].map { Node("input", ["name": $0]) }
        + programme.venues.map { Node("data", ["value": $0.id, "class": "venue"], $0.title) }
        + board.sessions.map { session in
          Node(
            "data",
            [
              "value": session.id, "class": "session", "data-date": session.date.description,
              "data-daypart": session.daypart, "data-venue": session.venue,
            ], programme.sessionTitle(session))
        }
        + RuleNames.ids.map { rule in
          Node("data", ["value": rule, "class": "rule"], RuleNames.title(of: rule)[language])
        })
  }

  private var list: Node {
    let picture = picture
    let titles = [
      Words(nl: "Wanneer", en: "When"), Words(nl: "Sessie", en: "Session"),
      Words(nl: "Waar", en: "Where"), Words(nl: "Pilots", en: "Pilots"),
      Words(nl: "Experts", en: "Experts"),
    ].map { $0[language] }
    let broken = Dictionary(
      grouping: board.broken.flatMap { offence in offence.sessions.map { ($0, offence) } },
      by: \.0)
    let rows = board.sessions.map { session in
      let faults = (broken[session.id] ?? []).map { fault in
        Node("span", ["class": "fault"], "✕ \(fault.1.sentence[language])")
      }
      let name = Node(
        "a", ["href": "\(prefix)/sessies/\(session.id)"], programme.sessionTitle(session))
      let marks =
        (board.touched.contains(session.id)
          ? [Node("span", ["class": "tag"], Words(nl: "geschetst", en: "sketched")[language])] : [])
        + (board.isFrozen(session.id)
          ? [Node("span", ["class": "tag quiet"], Words(nl: "ligt vast", en: "frozen")[language])]
          : [])
      let cells: [[Node]] = [
        [
          Node("b", [:], session.date.shortWords[language]),
          .text(" \(session.daypart)"),
        ],
        [picture.badge(of: session), .text(" "), name] + marks + faults,
        [.text(programme.place(of: session))], [.text(programme.pilotNames(session))],
        [.text(programme.expertNames(session))],
      ]
      return (id: Optional("sessie-\(session.id)"), cells: cells)
    }
    return .card(
      Words(nl: "Alle sessies", en: "All sessions")[language], id: "sessies",
      [.table(titles, rows)])
  }

  private var aside: Node {
    Node("aside", ["id": "zijkant"], [notes] + (board.lost.isEmpty ? [] : [lost]))
  }

  private var notes: Node {
    var items = board.broken.prefix(12).map { offence in
      Node("li", ["class": "fault"], "✕ \(offence.sentence[language])")
    }
    if items.isEmpty {
      let fine = Words(nl: "Geen regel is gebroken.", en: "No rule is broken.")
      items = [Node("li", [:], fine[language])]
    }
    items += board.attention.map { Node("li", [:], noted($0)) }
    let report = Words(nl: "De pagina van het plan", en: "The page of the plan")
    return .card(
      Words(nl: "Wat opvalt", en: "What stands out")[language], id: "opvalt",
      [
        Node("ul", ["class": "plain"], items),
        Node("p", [:], [Node("a", ["href": "\(prefix)/rapport"], report[language])]),
      ])
  }

  /// What deserves a look, with the way to it.
  private func noted(_ attention: Board.Attention) -> [Node] {
    switch attention {
    case .cheaper(let place):
      guard let session = board.session(place.session) else { return [] }
      let words = Words(
        nl: " kan goedkoper: \(place.date.longWords.nl), \(place.daypart),"
          + " \(programme.place(ofVenue: place.venue)).",
        en: " can be cheaper: \(place.date.longWords.en), \(place.daypart),"
          + " \(programme.place(ofVenue: place.venue)).")
      return [
        Points(points: place.points).node(in: language), .text(" "),
        Node(
          "a", ["href": "\(prefix)/sessies/\(session.id)"], programme.sessionTitle(session)),
        .text(words[language]),
      ]
    case .noStandIn(let theme, let experts):
      let title = programme.themes.first { $0.id == theme }?.title ?? theme
      let names = experts.map(programme.name(ofParticipant:)).joined(separator: ", ")
      let words = Words(
        nl: "Voor \(title) is er geen vervanger: alleen \(names) weet ervan.",
        en: "For \(title) there is no stand-in: only \(names) knows of it.")
      return [
        .text(words[language] + " "),
        Node(
          "a", ["href": "\(prefix)/vragen"],
          Words(nl: "Wat als die uitvalt?", en: "What if they drop out?")[language]),
      ]
    case .travelsMost(let pilot, let minutes, let average):
      let name = programme.name(ofParticipant: pilot)
      return [
        .text(
          Words(
            nl: "\(name) reist het meest: \(minutes.grouped.nl) minuten, gemiddeld is"
              + " \(average.grouped.nl).",
            en: "\(name) travels most: \(minutes.grouped.en) minutes, the average is"
              + " \(average.grouped.en).")[language])
      ]
    case .silent(let participants):
      let names = participants.prefix(6).map(programme.name(ofParticipant:))
      let rest = participants.count - names.count
      let list = names.joined(separator: ", ")
      let words = Words(
        nl: "Nog geen antwoord van \(list)\(rest > 0 ? " en nog \(rest)" : "").",
        en: "No answer yet of \(list)\(rest > 0 ? " and \(rest) more" : "").")
      return [
        .text(words[language] + " "),
        Node(
          "a", ["href": "\(prefix)/deelnemers"],
          Words(nl: "Wie komt?", en: "Who comes?")[language]),
      ]
    }
  }

  private var lost: Node {
    let words = Words(
      nl: "Deze stappen van de schets passen niet meer op het plan:",
      en: "These steps of the sketch no longer fit the plan:")
    return .card(
      Words(nl: "Niet meer mogelijk", en: "No longer possible")[language], id: "kwijt",
      [
        Node("p", [:], words[language]),
        Node("ul", ["class": "plain"], board.lost.map { Node("li", [:], $0.session) }),
      ])
  }
}
