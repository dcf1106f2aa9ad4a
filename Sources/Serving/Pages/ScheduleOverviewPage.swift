internal import Application
internal import Markup

/// The schedule as what there is in it, each with a form of its own.
struct ScheduleOverviewPage {
  let programme: Programme
  let prefix: String

  private var language: Language { programme.language }

  var page: Node {
    let text = Words(nl: "Wijzig het schema als tekst", en: "Edit the schedule as text")
    let check = Words(
      nl: "Kan er een plan zijn? Kijk het schema na", en: "Can there be a plan? Check the schedule")
    let title = Words(nl: "Schema", en: "Schedule")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .schedule
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "schema"],
        [
          Node("h1", ["id": "schema"], title),
          Node("p", ["class": "lead"], programme.summary[language]),
          Node(
            "div", ["class": "deeds-row"],
            blocks.map { kind in
              Node(
                "a", ["class": "button", "href": "\(prefix)/schema/\(kind.rawValue)"],
                PartPage.title(of: kind)[language])
            } + [
              Node("a", ["class": "button", "href": "\(prefix)/schema/tekst"], text[language]),
              .button(check[language], to: "\(prefix)/vraag", ["soort": "check"]),
            ]),
        ]),
      Node("div", ["class": "halves"], lists),
    ])
  }

  private var blocks: [PartForm.Kind] { PartForm.Kind.allCases.filter { !$0.isList } }

  private var lists: [Node] {
    [
      list(.pilots, programme.pilots.map { ($0.id, $0.title, $0.place ?? "") }),
      list(
        .experts,
        programme.experts.map { expert in
          let themes = programme.themes.filter { expert.themes[$0.id] != nil }.map(\.title)
          return (expert.id, expert.name, themes.joined(separator: ", "))
        }),
      list(
        .themes,
        programme.themes.map { theme in
          let count = theme.sessionIDs.count
          return (
            theme.id, theme.title,
            Words(
              nl: count == 1 ? "1 sessie" : "\(count) sessies",
              en: count == 1 ? "1 session" : "\(count) sessions")[language]
          )
        }),
      list(.venues, programme.venues.map { ($0.id, $0.title, $0.place ?? "") }),
    ]
  }

  private func list(
    _ kind: PartForm.Kind, _ parts: [(id: String, title: String, detail: String)]
  ) -> Node {
    let add = Words(nl: "Voeg toe", en: "Add")
    return .card(
      "\(PartPage.title(of: kind)[language]) (\(parts.count))", id: kind.rawValue,
      [
        Node(
          "ul", ["class": "plain"],
          parts.map { part in
            Node(
              "li", [:],
              [
                Node("a", ["href": "\(prefix)/schema/\(kind.rawValue)/\(part.id)"], part.title),
                Node("span", ["class": "aside"], part.detail),
              ])
          }),
        Node(
          "p", [:],
          [
            Node(
              "a",
              [
                "class": "button", "href": "\(prefix)/schema/\(kind.rawValue)?nieuw=ja",
                "aria-label": "\(add[language]): \(PartPage.one(of: kind)[language])",
              ], add[language])
          ]),
      ])
  }
}
