internal import Application
internal import Markup

/// What a publication changes for whom, before it is done.
struct PublishPage {
  let preview: PublicationPreview
  let prefix: String

  private var programme: Programme { preview.programme }
  private var language: Language { programme.spoken }
  private var document: PublicationDocument { preview.document }

  var page: Node {
    Frame(
      title: Words(nl: "Publiceren", en: "Publish")[language], language: language,
      programme: programme.title, prefix: prefix, tab: .publishing
    ).page([Node("div", ["class": "columns"], [main, Node("aside", [:], [sample])])])
  }

  private var main: Node {
    let number = preview.number
    guard !preview.isUnchanged else {
      let words = Words(
        nl: "Er is niets veranderd sinds versie \(number). Niemand krijgt een bericht.",
        en: "Nothing has changed since version \(number). Nobody gets a message.")
      return Node(
        "section", ["class": "card", "aria-labelledby": "publiceren"],
        [
          Node(
            "h1", ["id": "publiceren"],
            Words(nl: "Versie \(number) is gepubliceerd", en: "Version \(number) is published")[
              language]), Node("p", [:], words[language]),
        ])
    }
    let changed = document.participants.filter { !$0.changes.isEmpty }
    let count = (changed.count, document.participants.count)
    let lead = Words(
      nl: "\(count.0) van \(count.1) deelnemers merken iets. Met publiceren staat alles klaar; er"
        + " wordt nog niets verstuurd.",
      en: "\(count.0) of \(count.1) participants notice something. Publishing prepares everything;"
        + " nothing is sent yet.")
    let rest = document.participants.count - changed.count
    let others = Words(
      nl: rest == 1
        ? "1 deelnemer zonder verandering krijgt niets"
        : "\(rest) deelnemers zonder verandering krijgen niets",
      en: rest == 1
        ? "1 participant without change gets nothing"
        : "\(rest) participants without change get nothing")
    return Node(
      "section", ["class": "card", "aria-labelledby": "publiceren"],
      [
        Node(
          "h1", ["id": "publiceren"],
          Words(nl: "Versie \(number) publiceren", en: "Publish version \(number)")[language]),
        Node("p", ["class": "lead"], lead[language]), table(changed),
      ] + (rest > 0 ? [Node("p", [:], others[language])] : [])
        + (preview.past.map { [Node("p", [:], $0[language])] } ?? []) + [
          .button(
            Words(nl: "Publiceer versie \(number)", en: "Publish version \(number)")[language],
            to: "\(prefix)/publiceren", ["nummer": "\(number)", "plan": preview.plan.fingerprint],
            style: "main")
        ])
  }

  private func table(_ participants: [PublicationDocument.Participant]) -> Node {
    let titles = [
      Words(nl: "Deelnemer", en: "Participant"), Words(nl: "Wat verandert", en: "What changes"),
      Words(nl: "Langs", en: "By"),
    ].map { $0[language] }
    let rows = participants.map { participant in
      let way =
        participant.hasNoAddress
        ? Node("span", ["class": "fault"], Words(nl: "geen adres", en: "no address")[language])
        : Node("span", [:], Words(nl: "post", en: "mail")[language])
      let changes = participant.changes.map { Node("li", [:], text(of: $0)) }
      return (
        id: String?.none,
        cells: [[.text(participant.title)], [Node("ul", ["class": "plain"], changes)], [way]]
      )
    }
    return .table(titles, rows, isHeaded: true)
  }

  private func text(of entry: PublicationDocument.Entry) -> [Node] {
    let label =
      switch entry.change {
      case "new": Words(nl: "nieuw", en: "new")
      case "moved": Words(nl: "verplaatst", en: "moved")
      case "cancelled": Words(nl: "vervalt", en: "cancelled")
      case "readdressed": Words(nl: "ander adres", en: "new address")
      default: Words(nl: "bijgewerkt", en: "updated")
      }
    let former = entry.former.map { [Node("s", [:], $0), Node.text(" → ")] } ?? []
    return [Node.text("\(entry.title) (\(label[language])): ")] + former
      + [entry.former == nil ? .text(entry.appointment) : Node("b", [:], entry.appointment)]
  }

  private var sample: Node {
    .card(
      Words(nl: "Wie krijgt wat", en: "Who gets what")[language], id: "wie",
      [Node("pre", ["class": "letter"], preview.dispatch ?? "–")])
  }
}

extension PublicationDocument.Participant {
  /// What is not as it was.
  fileprivate var changes: [PublicationDocument.Entry] {
    sessions.filter { $0.change != "unchanged" }
  }
}

extension PlanDocument {
  /// What tells a plan from another on the way from its preview to its publication.
  var fingerprint: String {
    sessions.map { "\($0.id) \($0.date) \($0.daypart) \($0.venue)" }.joined(separator: ";")
  }
}
