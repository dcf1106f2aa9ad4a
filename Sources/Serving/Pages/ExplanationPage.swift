internal import Application
internal import Markup

/// What a plan costs and whom.
struct ExplanationPage {
  let text: String
  let programme: Programme
  let prefix: String

  var page: Node {
    let language = programme.spoken
    let title = Words(nl: "Wat het plan kost", en: "What the plan costs")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .asking
    ).page([
      Node(
        "section", ["class": "card wide", "aria-labelledby": "uitleg"],
        [Node("h1", ["id": "uitleg"], title), Node("pre", [:], text)])
    ])
  }
}
