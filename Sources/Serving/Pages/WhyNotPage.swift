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
