internal import Application
internal import Markup

/// The participants: who is asked when they can come, who comes, and what is made for them.
struct PeoplePage {
  let programme: Programme
  /// What was answered to what was published last; `nil` before the first publication.
  let answers: AnswersDocument?
  let prefix: String
  /// Whether participants have pages of their own.
  var isHosted = false

  private var language: Language { programme.spoken }

  var page: Node {
    Frame(
      title: Words(nl: "Deelnemers", en: "Participants")[language], language: language,
      programme: programme.title, prefix: prefix, tab: .people
    ).page(
      [
        Node("h1", ["class": "unseen"], Words(nl: "Deelnemers", en: "Participants")[language])
      ] + pages + [Node("div", ["class": "halves"], [availability, coming]), table, plan])
  }

  /// The ways to what participants do on their own pages.
  private var pages: [Node] {
    guard isHosted else { return [] }
    return [
      .card(
        Words(nl: "Eigen pagina's", en: "Own pages")[language], id: "paginas",
        [
          links([
            ("peiling", Words(nl: "Peiling: wie kan wanneer", en: "Poll: who can come when")),
            ("toegang", Words(nl: "Adressen van iedereen", en: "Everybody's addresses")),
          ])
        ])
    ]
  }

  private var availability: Node {
    let lead = Words(
      nl:
        "Stuur ieder zijn formulier en lees hier in wat terugkomt. U ziet eerst wat er verandert.",
      en: "Send everybody their form and read in here what comes back. You see first what changes.")
    return .card(
      Words(nl: "Wie kan wanneer?", en: "Who can come when?")[language], id: "wanneer",
      [
        Node("p", [:], lead[language]),
        links([
          (
            "deelnemers/beschikbaarheid.zip",
            Words(nl: "Een formulier per deelnemer (zip)", en: "A form a participant (zip)")
          ),
          (
            "deelnemers/beschikbaarheid.xlsx",
            Words(nl: "Eén formulier voor iedereen (xlsx)", en: "One form for everybody (xlsx)")
          ),
        ]),
        .upload(
          "ingevuld", to: "\(prefix)/deelnemers/formulieren",
          label: Words(nl: "Ingevulde formulieren", en: "Filled-in forms")[language],
          accept: ReadAvailability.endings.joined(separator: ","),
          button: Words(nl: "Lees in", en: "Read in")[language]),
      ])
  }

  private var coming: Node {
    let title = Words(nl: "Wie komt?", en: "Who comes?")
    guard let answers else {
      let later = Words(
        nl: "Na het publiceren staat hier wie komt, wie twijfelt en wie nog niets heeft gezegd.",
        en: "After publishing this tells who comes, who hesitates and who has said nothing yet.")
      return .card(title[language], id: "komt", [Node("p", [:], later[language])])
    }
    let lead = Words(
      nl: "Bewaar de antwoorden die u krijgt als .eml of .ics, en lees ze hier in (versie"
        + " \(answers.publication)).",
      en: "Save the answers that you get as .eml or .ics, and read them in here (version"
        + " \(answers.publication)).")
    return .card(
      title[language], id: "komt",
      [
        Node("p", [:], lead[language]),
        links([
          (
            "deelnemers/antwoorden.xlsx",
            Words(nl: "Alle antwoorden (xlsx)", en: "All answers (xlsx)")
          )
        ]),
        .upload(
          "antwoord", to: "\(prefix)/deelnemers/antwoorden",
          label: Words(nl: "Antwoorden", en: "Answers")[language], accept: ".eml,.ics,.mbox,.txt",
          button: Words(nl: "Lees in", en: "Read in")[language]),
      ])
  }

  private var plan: Node {
    .card(
      Words(nl: "Het plan als bestand", en: "The plan as a file")[language], id: "bestand",
      [
        links([
          (
            "deelnemers.html", Words(nl: "De pagina voor deelnemers", en: "The participants' page")
          ),
          ("plan.xlsx", Words(nl: "Het plan als tabel (xlsx)", en: "The plan as a table (xlsx)")),
        ]),
        .upload(
          "tabel", to: "\(prefix)/plan/tabel",
          label: Words(
            nl: "Een plan dat u zelf in Excel maakte", en: "A plan that you made in Excel yourself")[
              language], accept: ReadAvailability.endings.joined(separator: ","),
          button: Words(nl: "Bekijk wat het kost", en: "See what it costs")[language],
          takesMany: false),
      ])
  }

  private func links(_ links: [(path: String, title: Words)]) -> Node {
    Node(
      "p", ["class": "deeds-row"],
      links.map { path, title in
        Node("a", ["class": "button", "href": "\(prefix)/\(path)"], title[language])
      })
  }

  private var table: Node {
    let titles =
      [Words(nl: "Deelnemer", en: "Participant"), Words(nl: "Formulier", en: "Form")].map {
        $0[language]
      }
      + (answers == nil ? [] : [Words(nl: "Antwoorden", en: "Answers")[language]])
    let people =
      programme.pilots.map { (PartForm.Kind.pilots, $0.id, $0.title) }
      + programme.experts.map { (.experts, $0.id, $0.name) }
    let rows = people.map { kind, id, name in
      let form = Words(nl: "Formulier (xlsx)", en: "Form (xlsx)")
      let year = Words(nl: "Wanneer \(name) kan", en: "When \(name) can come")
      let cells: [[Node]] =
        [
          [Node("a", ["href": "\(prefix)/schema/\(kind.rawValue)/\(id)"], name)],
          [
            Node(
              "a",
              [
                "href": "\(prefix)/schema/\(kind.rawValue)/\(id)/jaar",
                "aria-label": year[language],
              ], Words(nl: "Het jaar", en: "The year")[language]), .text(" · "),
            Node(
              "a",
              [
                "href": "\(prefix)/deelnemers/\(id)/formulier.xlsx",
                "aria-label": "\(form[language]): \(name)",
              ], form[language]),
          ],
        ] + (answers == nil ? [] : [[.text(told(of: id))]])
      return (id: String?.some(id), cells: cells)
    }
    return .card(
      Words(nl: "Per deelnemer", en: "By participant")[language], id: "ieder",
      [
        .table(titles, rows)
      ])
  }

  /// What somebody answered, counted.
  private func told(of id: String) -> String {
    let given = answers?.participants.first { $0.id == id }.map { Array($0.answers.values) } ?? []
    let parts = PeoplePage.answers.compactMap { answer, words -> String? in
      let count = given.count { $0 == answer }
      return count == 0 ? nil : "\(count) × \(words[language])"
    }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  private static let answers: [(String, Words)] = [
    ("comes", Words(nl: "komt", en: "comes")),
    ("sends", Words(nl: "stuurt iemand", en: "sends somebody")),
    ("hesitates", Words(nl: "misschien", en: "perhaps")),
    ("declined", Words(nl: "komt niet", en: "does not come")),
    ("silent", Words(nl: "geen antwoord", en: "no answer")),
    ("unasked", Words(nl: "niet gevraagd", en: "not asked")),
  ]
}

extension Node {
  /// A form that sends files.
  static func upload(
    _ name: String, to path: String, label: String, accept: String, button: String,
    _ fields: KeyValuePairs<String, String> = [:], takesMany: Bool = true
  ) -> Node {
    var input: [(name: String, value: String)] = [
      ("id", name), ("name", name), ("type", "file"), ("accept", accept), ("required", "required"),
    ]
    if takesMany { input.append(("multiple", "multiple")) }
    return Node(
      "form",
      ["method": "post", "action": path, "enctype": "multipart/form-data", "class": "upload"],
      fields.map { Node("input", ["type": "hidden", "name": $0.key, "value": $0.value]) } + [
        Node("label", ["for": name], label),
        .element("input", attributes: input, children: []),
        Node("button", ["type": "submit"], button),
      ])
  }
}
