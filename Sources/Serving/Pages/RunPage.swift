internal import Application
internal import Markup
internal import Reports

/// A planning: how far it is, and what it found.
struct RunPage {
  let run: Run
  let desk: Desk

  private var language: Language { run.workspace.programme.spoken }
  private var path: String { "\(desk.prefix)/zoek/\(run.id)" }

  var page: Node {
    let title =
      run.isSearching ? Words(nl: "Zoeken", en: "Searching") : Words(nl: "Gevonden", en: "Found")
    return Frame(
      title: title[language], language: language, programme: run.workspace.programme.title,
      prefix: desk.prefix, tab: .board, refresh: run.isSearching ? 2 : nil,
      script: run.isSearching ? .searching : nil
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "zoeken"],
        [Node("h1", ["id": "zoeken"], heading[language])] + content)
    ])
  }

  private var heading: Words {
    switch run.outcome {
    case nil: Words(nl: "Bezig met zoeken", en: "Searching")
    case .written: Words(nl: "Er is een plan", en: "There is a plan")
    case .offered:
      Words(nl: "Naast uw schets staat een plan", en: "Beside your sketch there is a plan")
    case .nothing: Words(nl: "Geen plan gevonden", en: "No plan found")
    case .failed: Words(nl: "Het zoeken is mislukt", en: "The search failed")
    }
  }

  private var content: [Node] {
    switch run.outcome {
    case nil:
      return [
        Node(
          "div", ["id": "stand", "data-stream": "\(path)/stroom"],
          [progress] + [chart].compactMap(\.self)), hint, stop,
      ]
    case .written(let plan, _):
      return figures(plan) + [
        link("\(desk.prefix)/", Words(nl: "Naar het bord", en: "To the board"))
      ]
    case .offered(let plan, _):
      let words = Words(
        nl: "Intussen is er geschetst. Neemt u dit plan over, dan vervalt de schets.",
        en: "Somebody sketched meanwhile. Taking over this plan drops the sketch.")
      return figures(plan) + [
        Node("p", [:], words[language]),
        .button(
          Words(nl: "Neem dit plan over", en: "Take over this plan")[language],
          to: "\(path)/overnemen", style: "main"),
        link("\(desk.prefix)/", Words(nl: "Houd de schets", en: "Keep the sketch")),
      ]
    case .nothing(let text, let reasons):
      return [Node("pre", [:], text)]
        + ReasonList(reasons: reasons, desk: desk, language: language).nodes + [
          link("\(desk.prefix)/", Words(nl: "Naar het bord", en: "To the board"))
        ]
    case .failed(let text):
      return [
        Node("pre", [:], text),
        link("\(desk.prefix)/", Words(nl: "Naar het bord", en: "To the board")),
      ]
    }
  }

  private var chart: Node? {
    CourseChart(course: run.course, seconds: run.seconds, language: language).node
  }

  private func figures(_ plan: PlanDocument) -> [Node] {
    let cost = plan.cost.grouped
    let words = Words(
      nl: "Dit plan kost \(cost.nl) punten.", en: "This plan costs \(cost.en) points.")
    return [
      Node("p", ["class": "lead"], words[language]), Node("p", [:], plan.quality[language]),
    ] + [chart].compactMap(\.self)
  }

  private var progress: Node {
    let words =
      run.progress?.words
      ?? Words(nl: "Het zoeken begint.", en: "The search begins.")
    return Node("p", ["class": "lead", "role": "status"], words[language])
  }

  private var hint: Node {
    let seconds = Int(run.limit)
    let words = Words(
      nl:
        "Dit duurt hooguit \(seconds) seconden. U kunt deze pagina sluiten; het zoeken gaat door.",
      en: "This takes \(seconds) seconds at most. You may close this page; the search goes on.")
    return Node("p", [:], words[language])
  }

  private var stop: Node {
    .button(
      Words(nl: "Stop en houd het beste", en: "Stop and keep the best")[language],
      to: "\(path)/stop")
  }

  private func link(_ path: String, _ words: Words) -> Node {
    Node("p", [:], [Node("a", ["class": "button", "href": path], words[language])])
  }
}
