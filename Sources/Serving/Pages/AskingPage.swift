internal import Application
internal import Markup

/// What can be asked about a plan: what if, the fire drill, why it costs what it costs.
struct AskingPage {
  let programme: Programme
  let prefix: String

  private var language: Language { programme.spoken }

  var page: Node {
    let title = Words(nl: "Vragen", en: "Questions")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .asking
    ).page([
      Node("h1", [:], title), Node("div", ["class": "halves"], [whatIf, others]),
    ])
  }

  private var whatIf: Node {
    let lead = Words(
      nl: "Wat gebeurt er met het plan als er één ding verandert? Het schema verandert niet.",
      en: "What happens to the plan if one thing changes? The schedule does not change.")
    let label = Words(nl: "De verandering", en: "The change")
    return .card(
      Words(nl: "Wat als?", en: "What if?")[language], id: "wat-als",
      [
        Node("p", [:], lead[language]),
        Node(
          "form", ["method": "post", "action": "\(prefix)/vraag", "class": "fields"],
          [
            Node("input", ["type": "hidden", "name": "soort", "value": "whatif"]),
            Node(
              "p", ["class": "field"],
              [
                Node("label", ["for": "wijziging"], label[language]),
                Node(
                  "input",
                  [
                    "id": "wijziging", "name": "wijziging", "required": "required",
                    "list": "voorbeelden", "autocomplete": "off",
                  ]),
                Node(
                  "datalist", ["id": "voorbeelden"],
                  examples.map { Node("option", ["value": $0.change]) }),
              ]),
            Node(
              "p", [:],
              [
                Node(
                  "button", ["type": "submit", "class": "main"],
                  Words(nl: "Zoek het uit", en: "Find out")[language])
              ]),
          ]),
        Node("p", [:], Words(nl: "Bijvoorbeeld:", en: "For instance:")[language]),
        Node(
          "ul", ["class": "plain"],
          examples.map { example in
            Node(
              "li", ["class": "question"],
              [
                .button(
                  example.change, to: "\(prefix)/vraag",
                  ["soort": "whatif", "wijziging": example.change],
                  name: "\(example.change): \(example.meaning[language])"),
                Node("span", ["class": "aside"], example.meaning[language]),
              ])
          }),
      ])
  }

  /// Changes of this schedule, each with what it says.
  private var examples: [(change: String, meaning: Words)] {
    let (isDutch, day) = (language == .nl, programme.period.lowerBound.adding(days: 60))
    var examples: [(String, Words)] = []
    if let pilot = programme.pilots.first {
      examples.append(
        (
          "\(pilot.id) \(isDutch ? "weg" : "away") \(day.week)",
          Words(
            nl: "\(pilot.title) kan die week niet", en: "\(pilot.title) cannot come that week")
        ))
    }
    if let expert = programme.experts.first {
      examples.append(
        (
          "\(expert.id) max 2",
          Words(
            nl: "\(expert.name) komt hoogstens twee keer", en: "\(expert.name) comes twice at most")
        ))
    }
    if let theme = programme.themes.first(where: { $0.sessionIDs.count > 1 }) {
      let more = theme.sessionIDs.count + 1
      examples.append(
        (
          "\(theme.id) sessions \(more)",
          Words(
            nl: "\(theme.title) krijgt \(more) sessies", en: "\(theme.title) gets \(more) sessions")
        ))
    }
    examples.append(
      (
        "gap \(programme.gap + 7)",
        Words(
          nl: "\(programme.gap + 7) dagen tussen sessies van een pilot",
          en: "\(programme.gap + 7) days between sessions of a pilot")
      ))
    return examples
  }

  private var others: Node {
    .card(
      Words(nl: "Meer vragen", en: "More questions")[language], id: "meer",
      [
        question(
          Words(
            nl: "Wie van de experts en gastheren heeft geen vervanger?",
            en: "Which experts and hosts have no stand-in?"), "drill"),
        question(
          Words(
            nl: "Kan er een plan zijn, en zo niet: wat helpt?",
            en: "Can there be a plan, and if not: what helps?"), "check"),
        Node(
          "p", [:],
          [
            Node(
              "a", ["class": "button", "href": "\(prefix)/uitleg"],
              Words(
                nl: "Waarom kost het plan wat het kost?",
                en: "Why does the plan cost what it costs?"
              )[language])
          ]),
      ])
  }

  private func question(_ words: Words, _ kind: String) -> Node {
    Node(
      "div", ["class": "question"],
      [.button(words[language], to: "\(prefix)/vraag", ["soort": kind])])
  }
}
