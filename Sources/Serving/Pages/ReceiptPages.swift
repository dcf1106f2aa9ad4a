internal import Application
internal import Markup

/// What filled-in forms say and the schedule does not, before it is added.
struct FoundAbsencesPage {
  let found: ReadAvailability.Result
  let additions: AdditionForm
  let programme: Programme

  private var language: Language { programme.spoken }
  private var prefix: String { additions.prefix }

  var page: Node {
    let title = Words(nl: "Wat de formulieren zeggen", en: "What the forms say")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .people
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "formulieren"],
        [Node("h1", ["id": "formulieren"], title)] + added + remarks + freer + back)
    ])
  }

  private var added: [Node] {
    guard !found.absences.isEmpty else {
      let nothing = Words(
        nl: "Alles wat erin staat, staat al in het schema.",
        en: "All that they say stands in the schedule already.")
      return [Node("p", ["class": "lead"], nothing[language])]
    }
    let lead = Words(
      nl: "Dit komt erbij in het schema. Er is nog niets veranderd.",
      en: "This is added to the schedule. Nothing has changed yet.")
    return [Node("p", ["class": "lead"], lead[language])] + additions.nodes
  }

  private var remarks: [Node] {
    list(
      found.remarks,
      Words(nl: "Opmerkingen erbij", en: "Remarks beside it"))
  }

  private var freer: [Node] {
    list(
      found.freer.map { $0[language] },
      Words(
        nl:
          "Hier kan iemand wel volgens het formulier, maar niet volgens het schema. Dat blijft zo,"
          + " tot u het in het schema weghaalt:",
        en: "Here somebody can come by the form but not by the schedule. That stays until you take"
          + " it out of the schedule:"))
  }

  private func list(_ lines: [String], _ lead: Words) -> [Node] {
    lines.isEmpty
      ? []
      : [
        Node("p", [:], lead[language]),
        Node("ul", ["class": "plain"], lines.map { Node("li", [:], $0) }),
      ]
  }

  private var back: [Node] { [.back(to: "\(prefix)/deelnemers", in: language)] }
}

/// What became of answers that were read in.
struct RecordedRepliesPage {
  let result: RecordReplies.Result
  let additions: AdditionForm
  let programme: Programme

  private var language: Language { programme.spoken }
  private var prefix: String { additions.prefix }

  var page: Node {
    let title = Words(
      nl: "Wat er met de antwoorden is gedaan", en: "What was done with the answers")
    return Frame(
      title: title[language], language: language, programme: programme.title, prefix: prefix,
      tab: .people
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "antwoorden"],
        [
          Node("h1", ["id": "antwoorden"], title[language]),
          Node(
            "ul", ["class": "plain"],
            result.receipts.map { receipt in
              receipt.kind == .recorded || receipt.kind == .known
                ? Node("li", [:], receipt.words[language])
                : Node("li", ["class": "fault"], receipt.words[language])
            }),
        ] + declined + [.back(to: "\(prefix)/deelnemers", in: language)])
    ])
  }

  private var declined: [Node] {
    guard !result.absences.isEmpty else { return [] }
    let lead = Words(
      nl: "Wie afzegt, kan die dag niet. Neem het over, en een volgend plan houdt er rekening mee.",
      en: "Who declines cannot come that day. Take it over, and a next plan heeds it.")
    return [Node("p", [:], lead[language])] + additions.nodes
  }
}

/// What was to be added to a schedule that somebody else changed meanwhile.
struct LateAbsencesPage {
  let failure: Failure
  let additions: AdditionForm
  let programme: Programme

  var page: Node {
    let language = programme.spoken
    let title = Words(nl: "Het schema is intussen anders", en: "The schedule changed meanwhile")
    let lead = Words(
      nl: "Dit is nog niet toegevoegd. Kijk het schema na, of neem het alsnog over.",
      en: "This was not added yet. Look at the schedule, or take it over after all.")
    return Frame(
      title: title[language], language: language, programme: programme.title,
      prefix: additions.prefix, tab: .people
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "intussen"],
        [
          Node("h1", ["id": "intussen"], title[language]),
          Node("p", ["class": "fault"], failure.text), Node("p", [:], lead[language]),
        ] + additions.nodes + [.back(to: "\(additions.prefix)/schema", in: language)])
    ])
  }
}

/// What a press adds to the schedule that was looked at.
struct AdditionForm {
  /// What is added, as `AddAbsences` reads it.
  let lines: [String]
  /// The digest of that schedule.
  let version: String
  let prefix: String
  let language: Language

  var nodes: [Node] {
    [
      Node("div", ["class": "difference"], lines.map { Node("ins", [:], "+ \($0)") }),
      .button(
        Words(nl: "Neem over", en: "Take over")[language], to: "\(prefix)/deelnemers/overnemen",
        ["versie": version, "afwezig": lines.joined(separator: "\n")], style: "main"),
    ]
  }
}

extension Node {
  /// The way back to a page.
  static func back(to path: String, in language: Language) -> Node {
    Node("p", [:], [Node("a", ["href": path], Words(nl: "‹ Terug", en: "‹ Back")[language])])
  }
}
