internal import Application
internal import Foundation
internal import Mail
internal import Markup

/// A plan that was made elsewhere, judged before it is taken over.
struct ImportPage {
  let result: ImportPlan.Result
  /// The table as it was sent.
  let file: ReceivedFile
  let prefix: String

  private var programme: Programme { result.programme }
  private var language: Language { programme.spoken }

  var page: Node {
    let title = Words(nl: "Een plan uit een tabel", en: "A plan from a table")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .board
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "tabel"],
        [Node("h1", ["id": "tabel"], title), Node("pre", [:], result.text)]
          + result.notes.map { Node("p", [:], $0) } + takeOver
          + [.back(to: "\(prefix)/deelnemers", in: language)])
    ])
  }

  private var takeOver: [Node] {
    guard result.isSound else {
      let words = Words(
        nl: "Dit plan breekt regels en kan zo niet worden overgenomen.",
        en: "This plan breaks rules and cannot be taken over like this.")
      return [Node("p", ["class": "fault"], words[language])]
    }
    return [
      .button(
        Words(nl: "Neem dit plan over", en: "Take over this plan")[language],
        to: "\(prefix)/plan/overnemen",
        ["naam": file.name, "tabel": Data(file.octets).base64EncodedString()], style: "main")
    ]
  }
}
