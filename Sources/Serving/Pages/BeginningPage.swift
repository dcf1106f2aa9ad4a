internal import Application
internal import Markup

/// The form that begins a programme: the little that is known.
struct BeginningPage {
  /// What was filled in.
  let answers: [String: String]
  /// Whether it is the first of the folder.
  let isFirst: Bool
  /// Why it was not begun; `nil` where nothing was sent.
  var failure: Failure?

  private var language: Language { answers["taal"].flatMap(Language.init) ?? .nl }

  var page: Node {
    let title = Words(nl: "Begin een programma", en: "Begin a programme")[language]
    let lead = Words(
      nl:
        "Hiermee staat er een schema dat klopt. Al het andere vult u daarna aan: experts, wie wanneer"
        + " niet kan, locaties.",
      en: "This makes a sound schedule. All else comes after it: experts, who cannot come when,"
        + " venues.")
    return Frame(title: title, language: language).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "nieuw"],
        [Node("h1", ["id": "nieuw"], title), Node("p", ["class": "lead"], lead[language])]
          + problem + [form]),
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "inlezen"],
        [
          Node(
            "h2", ["id": "inlezen"],
            Words(nl: "Of lees een schema in", en: "Or read in a schedule")[language]),
          .upload(
            "schema", to: "/nieuw/schema",
            label: Words(nl: "Een schema dat u al hebt", en: "A schedule that you have already")[
              language], accept: ".yaml,.yml",
            button: Words(nl: "Lees in", en: "Read in")[language], takesMany: false),
        ] + back),
    ])
  }

  /// The way to it.
  static func link(in language: Language) -> Node {
    Node(
      "p", [:],
      [
        Node(
          "a", ["class": "button", "href": "/nieuw"],
          Words(nl: "Begin een programma", en: "Begin a programme")[language])
      ])
  }

  private var problem: [Node] {
    failure.map { [Node("p", ["class": "fault", "role": "alert"], $0.text)] } ?? []
  }

  private var back: [Node] {
    isFirst
      ? []
      : [
        Node(
          "p", [:],
          [
            Node(
              "a", ["href": "/"],
              Words(nl: "Naar de programma's", en: "To the programmes")[language])
          ])
      ]
  }

  private var form: Node {
    Node(
      "form", ["method": "post", "action": "/nieuw", "class": "fields"],
      [
        field("titel", Words(nl: "Hoe heet het programma?", en: "What is the programme called?")),
        field("naam", Words(nl: "Wie nodigt uit?", en: "Who invites?")),
        field(
          "email", Words(nl: "Het e-mailadres daarvan", en: "Their e-mail address"), type: "email"),
        field("van", Words(nl: "De eerste dag", en: "The first day"), type: "date"),
        field("tot", Words(nl: "De laatste dag", en: "The last day"), type: "date"),
        area(
          "pilots", Words(nl: "De pilots", en: "The pilots"),
          Words(
            nl: "Eén per regel, met de plaats: Pilot bouw, Breda.",
            en: "One a line, with its place: Pilot bouw, Breda.")),
        area(
          "themas", Words(nl: "De thema's", en: "The themes"),
          Words(
            nl: "Eén per regel. Het eerste is voor iedereen.",
            en: "One a line. The first is for everybody.")), languages,
        Node(
          "p", [:],
          [
            Node(
              "button", ["type": "submit", "class": "main"],
              Words(nl: "Begin", en: "Begin")[language])
          ]),
      ])
  }

  private func field(_ name: String, _ label: Words, type: String = "text") -> Node {
    Node(
      "p", ["class": "field"],
      [
        Node("label", ["for": name], label[language]),
        Node(
          "input",
          [
            "id": name, "name": name, "type": type, "required": "required",
            "value": answers[name] ?? "",
          ]),
      ])
  }

  private func area(_ name: String, _ label: Words, _ hint: Words) -> Node {
    Node(
      "p", ["class": "field"],
      [
        Node("label", ["for": name], label[language]),
        Node("small", ["id": "\(name)-uitleg"], hint[language]),
        Node(
          "textarea",
          [
            "id": name, "name": name, "required": "required", "rows": "5", "class": "short",
            "aria-describedby": "\(name)-uitleg",
          ], "\n" + (answers[name] ?? "")),
      ])
  }

  private var languages: Node {
    let options = [("nl", "Nederlands"), ("en", "English")]
    return Node(
      "p", ["class": "field"],
      [
        Node("label", ["for": "taal"], Words(nl: "De taal", en: "The language")[language]),
        Node(
          "select", ["id": "taal", "name": "taal"],
          options.map { value, title in
            value == language.rawValue
              ? Node("option", ["value": value, "selected": "selected"], title)
              : Node("option", ["value": value], title)
          }),
      ])
  }
}
