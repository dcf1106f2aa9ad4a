internal import Application
internal import Markup
internal import Reports

/// A change of the sketch that came after somebody else's: what the sketch is now, and what the change
/// would do to it.
struct ConflictPage {
  let board: Board
  let session: PlannedSession
  let operation: SketchOperation
  /// What the change does; `nil` where it can no longer be done.
  let supposition: Board.Supposition?
  /// The fields of the form that was sent, but for the version.
  let fields: [String: String]
  let prefix: String

  private var programme: Programme { board.programme }
  private var language: Language { programme.spoken }

  var page: Node {
    let title = Words(nl: "Intussen is de schets veranderd", en: "The sketch has changed meanwhile")
    let lead = Words(
      nl: "Iemand anders veranderde de schets of het plan, of u deed dat in een ander venster. Uw"
        + " wijziging van \(programme.sessionTitle(session)) is nog niet gedaan.",
      en:
        "Somebody else changed the sketch or the plan, or you did in another window. Your change of"
        + " \(programme.sessionTitle(session)) is not done yet.")
    let back = Words(nl: "Laat het zoals het nu is", en: "Leave it as it is now")
    return Frame(
      title: title[language], language: language, programme: programme.title, prefix: prefix,
      tab: .board, bar: StatusBar(board: board, prefix: prefix).node
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "intussen"],
        [Node("h1", ["id": "intussen"], title[language]), Node("p", [:], lead[language])] + now
          + effect + [
            Node(
              "p", [:], [Node("a", ["class": "button", "href": "\(prefix)/"], back[language])])
          ])
    ])
  }

  /// Where the session is by now.
  private var now: [Node] {
    let place =
      "\(session.date.longWords[language]), \(session.daypart), \(programme.place(of: session))"
    let words = Words(nl: "Nu is de sessie \(place).", en: "The session is \(place) by now.")
    return [Node("p", [:], words[language])]
  }

  private var effect: [Node] {
    guard let supposition else {
      let gone = Words(
        nl: "Uw wijziging kan niet meer: wat zij noemt is er niet meer.",
        en: "Your change can no longer be done: what it names is gone.")
      return [Node("p", ["class": "fault"], gone[language])]
    }
    let before = Set(board.broken)
    let broken = supposition.broken.filter { !before.contains($0) }
    let points = Points(points: supposition.points, broken: broken.count)
    let still = Words(nl: "Doe mijn wijziging alsnog", en: "Do my change after all")
    let inputs = fields.sorted { $0.key < $1.key }.map { name, value in
      Node("input", ["type": "hidden", "name": name, "value": value])
    }
    return [
      Node(
        "p", [:],
        [
          .text(Words(nl: "Met uw wijziging: ", en: "With your change: ")[language]),
          points.node(in: language), .text(" " + points.words(in: language)),
        ]),
      Node(
        "ul", ["class": "plain"],
        broken.map { Node("li", ["class": "fault"], "✕ \($0.sentence[language])") }),
      Node(
        "form", ["method": "post", "action": "\(prefix)/schets"],
        [Node("input", ["type": "hidden", "name": "versie", "value": board.version])] + inputs
          + [Node("button", ["type": "submit", "class": "main"], still[language])]),
    ]
  }
}
