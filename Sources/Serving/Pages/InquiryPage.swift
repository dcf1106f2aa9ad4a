internal import Application
internal import Markup

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
