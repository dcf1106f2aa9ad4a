internal import Application
internal import Markup

/// When somebody can come, as a year in which every press changes a slot.
struct YearPage {
  let kind: PartForm.Kind
  let id: String
  let year: PersonalYear
  let file: ScheduleText
  let programme: Programme
  let prefix: String

  private var language: Language { programme.spoken }
  private var path: String { "\(prefix)/schema/\(kind.rawValue)/\(id)" }

  var page: Node {
    let title = Words(nl: "Wanneer \(year.title) kan", en: "When \(year.title) can come")[language]
    let lead = Words(
      nl:
        "Druk op een dagdeel: leeg is kan, ✕ is kan niet, ? is liever niet. Elke druk staat meteen"
        + " in het schema.",
      en: "Press a daypart: empty means can, ✕ cannot, ? rather not. Every press stands in the"
        + " schedule at once.")
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .schedule
    ).page([
      Node("p", [:], [Node("a", ["href": path], "‹ \(year.title)")]),
      Node(
        "section", ["class": "card", "aria-labelledby": "wanneer"],
        [Node("h1", ["id": "wanneer"], title), Node("p", [:], lead[language])] + entries
          + [more, weeks]),
    ])
  }

  /// The entries that say more than a day, each to be taken away.
  private var entries: [Node] {
    guard !year.entries.isEmpty else { return [] }
    let away = Words(nl: "Haal weg", en: "Take away")[language]
    return [
      Node(
        "ul", ["class": "plain"],
        year.entries.map { entry in
          Node(
            "li", ["class": "place"],
            [
              Node("span", [:], "\(title(of: entry.list)): \(entry.when)"),
              .button(
                away, to: "\(path)/jaar",
                ["versie": file.digest, "moment": entry.when, "lijst": ""],
                name: "\(away): \(entry.when)"),
            ])
        })
    ]
  }

  /// What is said of many slots at once.
  private var more: Node {
    let choose = Words(nl: "Hele weken of vaste dagen", en: "Whole weeks or fixed days")
    let (every, all) = (Words(nl: "Elke", en: "Every"), Words(nl: "hele dag", en: "whole day"))
    let (from, until) = (Words(nl: "Van", en: "From"), Words(nl: "tot en met", en: "until"))
    let hidden = Node("input", ["type": "hidden", "name": "versie", "value": file.digest])
    let save = Node(
      "button", ["type": "submit"],
      Words(nl: "Zet in het schema", en: "Put in the schedule")[language])
    let attributes: KeyValuePairs = [
      "method": "post", "action": "\(path)/jaar", "class": "place",
    ]
    return Node(
      "details", year.entries.isEmpty ? [:] : ["open": "open"],
      [
        Node("summary", [:], choose[language]),
        Node(
          "form", attributes,
          [
            hidden, .text(every[language] + " "),
            select(
              "weekdag", Words(nl: "Weekdag", en: "Weekday"),
              year.weekdays.map { ($0.name, $0.words[language]) }),
            select(
              "dagdeel", Words(nl: "Dagdeel", en: "Daypart"),
              [("", all[language])] + year.dayparts.map { ($0, $0) }), lists, save,
          ]),
        Node(
          "form", attributes,
          [
            hidden, day("van", from), day("tot", until), lists, save,
          ]),
      ])
  }

  private var lists: Node {
    select(
      "lijst", Words(nl: "Wat", en: "What"),
      MarkAvailability.List.allCases.map { ($0.rawValue, title(of: $0)) })
  }

  private func select(_ name: String, _ label: Words, _ options: [(String, String)]) -> Node {
    Node(
      "select", ["name": name, "aria-label": label[language]],
      options.map { Node("option", ["value": $0], $1) })
  }

  private func day(_ name: String, _ label: Words) -> Node {
    Node(
      "label", [:],
      [
        .text(label[language] + " "),
        Node(
          "input",
          [
            "type": "date", "name": name, "required": "required",
            "min": "\(programme.period.lowerBound)", "max": "\(programme.period.upperBound)",
          ]),
      ])
  }

  private var weeks: Node {
    let head =
      [Node("th", ["scope": "col"], Words(nl: "Week", en: "Week")[language])]
      + year.weekdays.map { Node("th", ["scope": "col"], String($0.words[language].prefix(2))) }
    let rows = year.weeks.map { week in
      Node(
        "tr", [:],
        [
          Node(
            "th", ["scope": "row"], "\(week.number) · \(week.monday.shortWords[language])")
        ]
          + year.weekdays.map { weekday in
            let slots = week.days[weekday] ?? []
            return Node(
              "td", slots.first.map { ["id": "d\($0.date)"] } ?? [:], slots.map(button))
          })
    }
    return Node(
      "form", ["method": "post", "action": "\(path)/jaar", "class": "drawing"],
      [
        Node("input", ["type": "hidden", "name": "versie", "value": file.digest]),
        Node(
          "table", ["class": "slots"],
          [Node("thead", [:], [Node("tr", [:], head)]), Node("tbody", [:], rows)]),
      ])
  }

  private func button(_ slot: PersonalYear.Slot) -> Node {
    let now = state(of: slot)
    var label = "\(slot.date.shortWords[language]) \(slot.daypart): \(now.words)"
    var attributes: [(name: String, value: String)] = [
      ("type", "submit"), ("name", "slot"), ("class", now.style),
      ("value", "\(slot.when)=\(slot.next?.rawValue ?? "")"),
    ]
    if let cause = slot.cause {
      let words =
        cause.isEmpty
        ? Words(nl: "vakantie of agenda", en: "holidays or calendar")[language] : cause
      label += " (\(words))"
      attributes.append(("disabled", "disabled"))
    }
    attributes += [("aria-label", label), ("title", label)]
    return .element("button", attributes: attributes, children: [.text(now.sign)])
  }

  private func state(of slot: PersonalYear.Slot) -> (sign: String, words: String, style: String) {
    switch slot.availability {
    case .free: ("\u{2009}", Words(nl: "kan", en: "can")[language], "can")
    case .ratherNot: ("?", title(of: .avoid), "rather")
    case .away: ("✕", title(of: .unavailable), "cannot")
    }
  }

  private func title(of list: MarkAvailability.List) -> String {
    switch list {
    case .unavailable: Words(nl: "kan niet", en: "cannot")[language]
    case .avoid: Words(nl: "liever niet", en: "rather not")[language]
    }
  }
}
