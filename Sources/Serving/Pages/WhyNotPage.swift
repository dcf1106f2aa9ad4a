internal import Application
internal import Markup
internal import Reports

/// Why a session is not in some place: what it would cost and break there, as sentences.
struct WhyNotPage {
  let board: Board
  let session: PlannedSession
  let operation: SketchOperation
  let supposition: Board.Supposition
  let prefix: String

  private var programme: Programme { board.programme }
  private var language: Language { programme.spoken }

  var page: Node {
    let title = programme.sessionTitle(session)
    let place = session.at(operation)
    let moment =
      "\(place.date.longWords[language]), \(place.daypart), \(programme.place(ofVenue: place.venue))"
    let before = Set(board.broken)
    let broken = supposition.broken.filter { !before.contains($0) }
    let points = Points(points: supposition.points, broken: broken.count)
    let fine = Words(nl: "Er breekt geen regel.", en: "No rule is broken.")
    let ask = Words(
      nl: "Zoek het beste plan waarin dit zo is", en: "Find the best plan in which this is so")
    let change = ProposedChange.session(
      Pin(
        session: session.id, date: place.date, daypart: place.daypart, venue: place.venue,
        pilots: [], experts: []))
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .board,
      bar: StatusBar(board: board, prefix: prefix).node
    ).page([
      Node(
        "p", [:],
        [
          Node("a", ["href": "\(prefix)/sessies/\(session.id)"], "‹ \(title)")
        ]),
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "waarom"],
        [
          Node(
            "h1", ["id": "waarom"],
            Words(nl: "Waarom niet \(moment)?", en: "Why not \(moment)?")[language]),
          Node(
            "p", [:],
            [points.node(in: language), .text(" " + points.words(in: language))]),
          broken.isEmpty
            ? Node("p", [:], fine[language])
            : Node(
              "ul", ["class": "plain"],
              broken.map { Node("li", ["class": "fault"], "✕ \($0.sentence[language])") }),
        ] + (broken.isEmpty ? [] : help) + [
          .button(
            Words(nl: "Zet hier in de schets", en: "Put here in the sketch")[language],
            to: "\(prefix)/schets",
            [
              "versie": board.version, "session": session.id, "date": place.date.description,
              "daypart": place.daypart, "venue": place.venue,
            ]),
          .button(
            ask[language], to: "\(prefix)/vraag", ["soort": "whatif", "wijziging": change.text]),
        ]),
    ])
  }

  /// What breaks nothing, each a press.
  private var help: [Node] {
    let heading = Words(nl: "Wat helpt", en: "What helps")
    let none = Words(
      nl: "Geen enkele verandering van de schets helpt hier.",
      en: "No single change of the sketch helps here.")
    let press = Words(nl: "Zet in de schets", en: "Put in the sketch")[language]
    let items = board.remedies(for: operation).map { remedy in
      let words = words(of: remedy.difference)[language]
      let points = Points(points: remedy.points)
      return Node(
        "li", ["class": "place"],
        [
          Node("span", [:], words), points.node(in: language),
          .button(
            press, to: "\(prefix)/schets", fields(of: remedy.operation),
            name: "\(press): \(words), \(points.words(in: language))"),
        ])
    }
    return [
      Node("h2", [:], heading[language]),
      items.isEmpty
        ? Node("p", [:], none[language]) : Node("ul", ["class": "plain"], items),
    ]
  }

  private func words(of difference: Remedy.Difference) -> Words {
    func name(_ id: String) -> String { programme.name(ofParticipant: id) }
    switch difference {
    case .venue(let venue):
      let place = programme.place(ofVenue: venue)
      return Words(nl: "Dan, maar bij \(place)", en: "Then, but at \(place)")
    case .expert(let other, let expert):
      return Words(
        nl: "Hier, met \(name(other)) in plaats van \(name(expert))",
        en: "Here, with \(name(other)) instead of \(name(expert))")
    case .without(let pilot):
      return Words(nl: "Hier, zonder \(name(pilot))", en: "Here, without \(name(pilot))")
    case .moment(let date, let daypart, let venue):
      let rest = ", \(daypart), \(programme.place(ofVenue: venue))"
      return date.longWords + Words(nl: rest, en: rest)
    }
  }

  private func fields(of operation: SketchOperation) -> [(String, String)] {
    [
      ("versie", board.version), ("session", operation.session), ("date", operation.date),
      ("daypart", operation.daypart), ("venue", operation.venue),
      ("pilots", operation.pilots?.joined(separator: ",")),
      ("experts", operation.experts?.joined(separator: ",")),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}

extension PlannedSession {
  /// Where it would be after an operation.
  fileprivate func at(_ operation: SketchOperation) -> PlannedSession {
    var session = self
    if let date = operation.date.flatMap({ CivilDate($0) }) { session.date = date }
    session.daypart = operation.daypart ?? daypart
    session.venue = operation.venue ?? venue
    return session
  }
}
