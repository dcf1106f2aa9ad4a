internal import Application
internal import Markup

/// What can be asked about a plan: what if, the fire drill, why it costs what it costs.
struct AskingPage {
  let programme: Programme
  let prefix: String

  private var language: Language { programme.language }

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

/// A question that is looked into, and its answer.
struct InquiryPage {
  let inquiry: Inquiry
  let desk: Desk

  private var language: Language { inquiry.workspace.language }

  var page: Node {
    let title = heading[language]
    return Frame(
      title: title, language: language, programme: inquiry.workspace.programme.title,
      prefix: desk.prefix, tab: .asking, refresh: inquiry.answer == nil ? 1 : nil
    ).page([
      Node(
        "section", ["class": "card wide", "aria-labelledby": "vraag"],
        [Node("h1", ["id": "vraag"], title)] + content + [back])
    ])
  }

  private var heading: Words {
    switch inquiry.question {
    case .change(let change): Words(nl: "Wat als: \(change.text)", en: "What if: \(change.text)")
    case .drill: Words(nl: "Als er iemand uitvalt", en: "If somebody drops out")
    case .check: Words(nl: "Kan er een plan zijn?", en: "Can there be a plan?")
    }
  }

  private var content: [Node] {
    switch inquiry.answer {
    case nil:
      let seconds = Int(Inquiry.seconds)
      let words = Words(
        nl: "Dit wordt uitgezocht en duurt hooguit \(seconds) seconden.",
        en: "This is being looked into and takes \(seconds) seconds at most.")
      return [Node("p", ["class": "lead", "role": "status"], words[language])]
    case .text(let text): return [Node("pre", [:], text)]
    case .failed(let text): return [Node("p", ["class": "fault", "role": "alert"], text)]
    case .reasons(let reasons):
      return ReasonList(reasons: reasons, desk: desk, language: language).nodes
    }
  }

  private var back: Node {
    Node(
      "p", [:],
      [
        Node(
          "a", ["class": "button", "href": "\(desk.prefix)/vragen"],
          Words(nl: "Nog een vraag", en: "Another question")[language])
      ])
  }
}

/// Why there is no plan, with repairs of one press each.
struct ReasonList {
  let reasons: [DiagnosisDocument.Reason]
  let desk: Desk
  let language: Language

  var nodes: [Node] { reasons.map(reason) }

  private func reason(_ reason: DiagnosisDocument.Reason) -> Node {
    let facts = reason.facts.map { fact in
      let line = fact.line.map { Words(nl: "regel \($0)", en: "line \($0)")[language] + ": " } ?? ""
      return Node(
        "li", [:], [.text(line), Node("code", [:], fact.source), .text(" – \(fact.sentence)")])
    }
    let says = Words(nl: "In het schema staat:", en: "The schedule says:")
    let help = Words(nl: "Wat helpt", en: "What helps")
    let none = Words(
      nl: "Er is geen enkele wijziging gevonden die helpt.",
      en: "No single change was found that helps.")
    return Node(
      "section", ["class": "reason"],
      [
        Node("h2", [:], reason.sentence), Node("p", [:], says[language]),
        Node("ul", ["class": "plain"], facts), Node("h3", [:], help[language]),
      ]
        + (reason.repairs.isEmpty
          ? [Node("p", [:], none[language])] : reason.repairs.map(repair)))
  }

  private func repair(_ repair: DiagnosisDocument.Repair) -> Node {
    let result = Words(
      nl: "Dan is er een plan van \(repair.cost.grouped.nl) punten.",
      en: "Then there is a plan of \(repair.cost.grouped.en) points.")
    let words = (repair.changes + [result[language]]).joined(separator: " ")
    guard let file = try? ScheduleText.read(desk.schedule),
      let typed = TypeRepair(repair).typed(into: file.text, of: desk.schedule)
    else { return Node("div", ["class": "repair"], [Node("p", [:], words)]) }
    let lines = typed.changes.flatMap { change in
      [
        change.old.map { Node("del", [:], "− \($0)") },
        change.new.map { Node("ins", [:], "+ \($0)") },
      ]
      .compactMap(\.self)
    }
    return Node(
      "div", ["class": "repair"],
      [
        Node("p", [:], words), Node("div", ["class": "difference"], lines),
        .button(
          Words(nl: "Wijzig het schema zo", en: "Change the schedule like this")[language],
          to: "\(desk.prefix)/schema/tekst", ["versie": file.digest, "text": typed.text],
          style: "main"),
      ])
  }
}
