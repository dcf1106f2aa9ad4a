internal import Application
internal import Markup
internal import Reports

/// The schedule as what there is in it, each with a form of its own.
struct ScheduleOverviewPage {
  /// The digest of the schedule that is shown.
  let version: String
  let programme: Programme
  /// Who takes part in other programmes too.
  let shared: [FindSharedPeople.SharedPerson]
  let prefix: String

  private var language: Language { programme.spoken }

  var page: Node {
    let text = Words(nl: "Wijzig het schema als tekst", en: "Edit the schedule as text")
    let check = Words(
      nl: "Kan er een plan zijn? Kijk het schema na", en: "Can there be a plan? Check the schedule")
    let title = Words(nl: "Schema", en: "Schedule")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .schedule
    ).page(
      [
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
                  kind.title[language])
              } + [
                Node("a", ["class": "button", "href": "\(prefix)/schema/tekst"], text[language]),
                .button(check[language], to: "\(prefix)/vraag", ["soort": "check"]),
              ]),
          ])
      ] + sharedPeople + [Node("div", ["class": "halves"], lists)])
  }

  /// Who takes part in other programmes too, each with a press that heeds the calendar there.
  private var sharedPeople: [Node] {
    guard !shared.isEmpty else { return [] }
    let heed = Words(nl: "Houd rekening met die agenda", en: "Heed that calendar")[language]
    let items = shared.map { person in
      let name = programme.name(ofParticipant: person.participant)
      let who = Words(
        nl: "\(name) (\(person.email)) doet ook mee aan \(person.other).",
        en: "\(name) (\(person.email)) takes part in \(person.other) too.")
      let state =
        person.isHeeded
        ? Words(nl: "Het plan houdt er rekening mee.", en: "The plan heeds it.")
        : Words(
          nl: "Daar is nog niets gepubliceerd.", en: "Nothing was published there yet.")
      let deed: Node =
        if let calendar = person.calendar, !person.isHeeded {
          .button(
            heed, to: "\(prefix)/schema/gedeeld",
            ["versie": version, "deelnemer": person.participant, "agenda": calendar],
            name: "\(heed): \(name)")
        } else {
          Node("span", ["class": "aside"], state[language])
        }
      return Node("li", ["class": "place"], [Node("span", [:], who[language]), deed])
    }
    return [
      .card(
        Words(nl: "Ook in een ander programma", en: "In another programme too")[language],
        id: "gedeeld", [Node("ul", ["class": "plain"], items)])
    ]
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
      "\(kind.title[language]) (\(parts.count))", id: kind.rawValue,
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
                "aria-label": "\(add[language]): \(kind.one[language])",
              ], add[language])
          ]),
      ])
  }
}
