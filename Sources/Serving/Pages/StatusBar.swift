internal import Application
internal import Markup

/// The bar that never leaves: what one is looking at, what it costs, how low it can ever get, what is
/// broken and whose calendar changes.
struct StatusBar {
  let board: Board
  let prefix: String
  /// The planning that is under way, or whose plan waits beside the sketch; `nil` for none.
  var run: Run?
  /// How the board is looked at to which one comes back.
  var view = BoardView()

  private var language: Language { board.programme.spoken }

  var node: Node {
    let label = Words(nl: "Stand van het plan", en: "Where the plan stands")
    return Node(
      "section", ["class": "bar", "aria-label": label[language]],
      [Node("div", ["class": "state"], state), Node("div", ["class": "steps"], steps)] + figures
        + [Node("div", ["class": "deeds"], deeds)])
  }

  private var version: [(String, String)] { [("versie", board.version)] + view.fields }

  private var state: [Node] {
    let count = board.sketch.done
    let sketch = Words(
      nl: count == 0
        ? "Schets: geen wijzigingen"
        : count == 1 ? "Schets: 1 wijziging" : "Schets: \(count) wijzigingen",
      en: count == 0
        ? "Sketch: no changes" : count == 1 ? "Sketch: 1 change" : "Sketch: \(count) changes")
    let quality =
      board.plan.status == .optimal && board.bound == board.planCost
      ? Words(nl: "Plan: bewezen het beste", en: "Plan: proven the best")
      : board.bound > 0
        ? Words(
          nl: "Plan: hooguit \((board.planCost - board.bound).percentage(of: board.planCost).nl)"
            + " te duur",
          en: "Plan: at most \((board.planCost - board.bound).percentage(of: board.planCost).en)"
            + " too dear")
        : Words(nl: "Plan: niets bewezen", en: "Plan: nothing proven")
    let published =
      board.publications == 0
      ? Words(nl: "Nog niet gepubliceerd", en: "Not published yet")
      : board.isPublished
        ? Words(
          nl: "Gepubliceerd: versie \(board.publications)",
          en: "Published: version \(board.publications)")
        : Words(
          nl: "Anders dan gepubliceerde versie \(board.publications)",
          en: "Other than published version \(board.publications)")
    return [
      Node("strong", [:], sketch[language]), Node("span", [:], quality[language]),
      Node("span", [:], published[language]),
    ] + search
  }

  private var search: [Node] {
    guard let run else { return [] }
    let words: Words
    switch run.outcome {
    case nil: words = Words(nl: "Er wordt gezocht", en: "Being searched")
    case .offered(let plan, _):
      words = Words(
        nl: "Er wacht een plan van \(plan.cost.grouped.nl)",
        en: "A plan of \(plan.cost.grouped.en) waits")
    case .written, .nothing, .failed: return []
    }
    return [Node("a", ["href": "\(prefix)/zoek/\(run.id)"], words[language])]
  }

  private var steps: [Node] {
    [
      .button(
        "↶", to: "\(prefix)/schets/ongedaan", version, style: "icon",
        isDisabled: !board.isSketched,
        name: Words(nl: "Maak ongedaan", en: "Undo")[language]),
      .button(
        "↷", to: "\(prefix)/schets/opnieuw", version, style: "icon", isDisabled: !board.canRedo,
        name: Words(nl: "Doe opnieuw", en: "Redo")[language]),
    ]
      + (board.isSketched
        ? [
          .button(
            Words(nl: "Weg", en: "Drop")[language], to: "\(prefix)/schets/weg", version,
            name: Words(nl: "Gooi de schets weg", en: "Drop the sketch")[language])
        ] : [])
  }

  private var figures: [Node] {
    let difference = Points(points: board.cost - board.planCost).node(in: language)
    let bound =
      board.bound > 0
      ? board.bound.grouped[language] : Words(nl: "onbekend", en: "unknown")[language]
    return [
      figure(
        [.text("\(board.cost.grouped[language]) "), difference], Words(nl: "punten", en: "points")),
      figure(
        [.text(bound)], Words(nl: "minder kan nooit", en: "the least there can be"),
        style: "figure minor"),
      figure(
        [.text("\(board.broken.count)")],
        board.broken.count == 1
          ? Words(nl: "regel gebroken", en: "rule broken")
          : Words(nl: "regels gebroken", en: "rules broken"),
        style: board.broken.isEmpty ? "figure" : "figure bad"),
      figure(
        [.text(board.changes.grouped[language])],
        board.changes == 1
          ? Words(nl: "afspraak anders", en: "appointment differs")
          : Words(nl: "afspraken anders", en: "appointments differ"), style: "figure minor"),
    ]
  }

  private func figure(_ number: [Node], _ label: Words, style: String = "figure") -> Node {
    Node("div", ["class": style], [Node("b", [:], number), Node("span", [:], label[language])])
  }

  private var deeds: [Node] {
    guard board.isSketched else {
      return [
        .button(
          Words(nl: "Zoek een beter plan", en: "Look for a better plan")[language],
          to: "\(prefix)/zoek", ["mode": board.publications > 0 ? "least-change" : "cheapest"])
      ]
    }
    return [
      .button(
        Words(nl: "Laat de rest zich schikken", en: "Let the rest follow")[language],
        to: "\(prefix)/zoek",
        ["mode": board.publications > 0 ? "least-change" : "cheapest", "houd": "schets"]),
      .button(
        Words(nl: "Overnemen", en: "Take over")[language], to: "\(prefix)/schets/overnemen",
        version,
        style: "main"),
    ]
  }
}
