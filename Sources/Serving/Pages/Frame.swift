internal import Application
internal import Markup

/// What stands around every page: the head, the ways to the other pages, and where the plan stands.
struct Frame {
  /// The pages that can be reached from everywhere.
  enum Tab: CaseIterable {
    case board, schedule, people, asking, publishing, mail

    var path: String {
      switch self {
      case .board: "/"
      case .schedule: "/schema"
      case .people: "/deelnemers"
      case .asking: "/vragen"
      case .publishing: "/publiceren"
      case .mail: "/post"
      }
    }

    var title: Words {
      switch self {
      case .board: Words(nl: "Bord", en: "Board")
      case .schedule: Words(nl: "Schema", en: "Schedule")
      case .people: Words(nl: "Deelnemers", en: "Participants")
      case .asking: Words(nl: "Vragen", en: "Questions")
      case .publishing: Words(nl: "Publiceren", en: "Publish")
      case .mail: Words(nl: "Post", en: "Mail")
      }
    }
  }

  let title: String
  let language: Language
  /// The programme's title; `nil` where it is not known.
  var programme: String?
  /// What all addresses of the programme begin with.
  var prefix = ""
  /// The page that is shown; `nil` for one of no tab.
  var tab: Tab?
  /// The bar that says where the plan stands; `nil` for a page without.
  var bar: Node?
  /// Seconds after which the page is asked for again; `nil` for never.
  var refresh: Int?
  /// The script that runs; `nil` for none.
  var script: Asset?

  /// The whole page.
  func page(_ main: [Node]) -> Node {
    Node("html", ["lang": language.rawValue], [head, body(main)])
  }

  private var head: Node {
    Node(
      "head", [:],
      [
        Node("meta", ["charset": "utf-8"]),
        Node("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        Node("title", [:], programme.map { "\(title) · \($0)" } ?? title),
        Node("link", ["rel": "stylesheet", "href": Asset.style.address]),
        Node("link", ["rel": "icon", "href": "data:,"]),
      ] + (refresh.map { [reload(after: $0)] } ?? [])
        + (script.map { [Node("script", ["src": $0.address, "type": "module"])] } ?? []))
  }

  /// Asks for the page again; a script of its own knows better when.
  private func reload(after seconds: Int) -> Node {
    let reload = Node("meta", ["http-equiv": "refresh", "content": "\(seconds)"])
    return script == nil ? reload : Node("noscript", [:], [reload])
  }

  private func body(_ main: [Node]) -> Node {
    let skip = Words(nl: "Naar de inhoud", en: "To the content")
    return Node(
      "body", [:],
      [Node("a", ["class": "skip", "href": "#inhoud"], skip[language]), header]
        + (bar.map { [$0] } ?? []) + [Node("main", ["id": "inhoud"], main)] + foot)
  }

  /// The way to read the pages of a programme in the other language.
  private var foot: [Node] {
    guard programme != nil else { return [] }
    let (other, name) = language == .nl ? (Language.en, "English") : (.nl, "Nederlands")
    return [
      Node(
        "footer", ["class": "foot"],
        [
          Node(
            "form", ["method": "post", "action": prefix + Spoken.path],
            [
              Node("input", ["type": "hidden", "name": "pagina", "value": Spoken.page]),
              Node(
                "button",
                [
                  "type": "submit", "name": "taal", "value": other.rawValue,
                  "lang": other.rawValue,
                ], name),
            ])
        ])
    ]
  }

  private var header: Node {
    let names =
      [Node("span", ["class": "brand"], "leernetwerk")]
      + (programme.map { [Node("span", ["class": "programme"], $0)] } ?? [])
    guard programme != nil else { return Node("header", ["class": "top"], names) }
    let links = Tab.allCases.map { tab in
      let name = tab.title[language]
      let link =
        tab == self.tab
        ? Node("a", ["href": prefix + tab.path, "aria-current": "page"], name)
        : Node("a", ["href": prefix + tab.path], name)
      return Node("li", [:], [link])
    }
    let nav = Node(
      "nav", ["aria-label": Words(nl: "Pagina's", en: "Pages")[language]],
      [Node("ul", [:], links)])
    return Node("header", ["class": "top"], names + [nav])
  }
}

extension Node {
  /// What is asked, with where it is answered.
  static func field(_ label: String, _ control: Node) -> Node {
    Node("label", ["class": "field"], [.text(label), control])
  }

  /// A form of some fields and a button below them.
  static func form(
    to path: String, _ content: [Node], button label: String, style: String = ""
  ) -> Node {
    let type: KeyValuePairs = ["type": "submit"]
    let button =
      style.isEmpty
      ? Node("button", type, label) : Node("button", ["type": "submit", "class": style], label)
    return Node(
      "form", ["method": "post", "action": path], content + [Node("p", [:], [button])])
  }

  /// A form of one button that sends some fields.
  static func button(
    _ label: String, to path: String, _ fields: KeyValuePairs<String, String> = [:],
    style: String = "", isDisabled: Bool = false, name: String? = nil
  ) -> Node {
    button(
      label, to: path, fields.map { ($0.key, $0.value) }, style: style, isDisabled: isDisabled,
      name: name)
  }

  /// The same, of fields that are known by then.
  static func button(
    _ label: String, to path: String, _ fields: [(String, String)], style: String = "",
    isDisabled: Bool = false, name: String? = nil
  ) -> Node {
    var attributes: [(name: String, value: String)] = [("type", "submit")]
    if !style.isEmpty { attributes.append(("class", style)) }
    if let name { attributes += [("aria-label", name), ("title", name)] }
    if isDisabled { attributes.append(("disabled", "disabled")) }
    return Node(
      "form", ["method": "post", "action": path],
      fields.map { Node("input", ["type": "hidden", "name": $0.0, "value": $0.1]) }
        + [.element("button", attributes: attributes, children: [.text(label)])])
  }

  /// A card with a heading.
  static func card(_ title: String, id: String, _ nodes: [Node], style: String = "card") -> Node {
    Node(
      "section", ["class": style, "aria-labelledby": id],
      [Node("h2", ["id": id], title)] + nodes)
  }

  /// A table whose rows become blocks on a phone, each cell below its title.
  ///
  /// - Parameters:
  ///   - titles: What stands above the columns.
  ///   - rows: The cells of each row, and its id where others lead to it.
  ///   - isHeaded: Whether the first cell says what the row is about.
  /// - Returns: The table.
  static func table(
    _ titles: [String], _ rows: [(id: String?, cells: [[Node]])], isHeaded: Bool = false
  ) -> Node {
    Node(
      "table", ["class": "list"],
      [
        Node("thead", [:], [Node("tr", [:], titles.map { Node("th", ["scope": "col"], $0) })]),
        Node(
          "tbody", [:],
          rows.map { id, cells in
            Node(
              "tr", id.map { ["id": $0] } ?? [:],
              zip(titles, cells).enumerated().map { index, cell in
                isHeaded && index == 0
                  ? Node("th", ["scope": "row", "data-label": cell.0], cell.1)
                  : Node("td", ["data-label": cell.0], cell.1)
              })
          }),
      ])
  }

  /// That mails were written and wait to be sent.
  static func waiting(_ count: Int, at prefix: String, in language: Language) -> Node {
    let words = Words(
      nl: count == 1
        ? "Er staat 1 bericht klaar bij Post." : "Er staan \(count) berichten klaar bij Post.",
      en: count == 1 ? "1 message waits at Mail." : "\(count) messages wait at Mail.")
    return Node(
      "p", ["class": "hint", "role": "status"],
      [Node("a", ["href": "\(prefix)/post"], words[language])])
  }
}
