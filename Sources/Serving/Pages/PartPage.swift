internal import Application
internal import Markup
internal import Reports

/// A part of the schedule as a form.
struct PartPage {
  let kind: PartForm.Kind
  /// The id of the part; `nil` for a block and for a new part.
  let id: String?
  let form: PartForm
  let programme: Programme
  let prefix: String
  /// What was filled in and could not be saved; `nil` where nothing was.
  var answers: [String: String]?
  /// Why it was not saved; `nil` where nothing was.
  var failure: Failure?

  private var language: Language { programme.spoken }
  private var path: String {
    "\(prefix)/schema/\(kind.rawValue)" + (id.map { "/\($0)" } ?? "")
  }

  var page: Node {
    let title =
      id.map { programme.title(of: kind, $0) }
      ?? (kind.isList
        ? Words(nl: "Nieuw: ", en: "New: ")[language] + kind.one[language]
        : kind.title[language])
    let back = Words(nl: "‹ Schema", en: "‹ Schedule")
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .schedule
    ).page([
      Node("p", [:], [Node("a", ["href": "\(prefix)/schema"], back[language])]),
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "deel"],
        [Node("h1", ["id": "deel"], title)] + problems + year + [fields] + elsewhere + removal),
    ])
  }

  private var problems: [Node] {
    guard let failure else { return [] }
    let messages = failure.document.findings.map(\.message)
    return [
      Node(
        "ul", ["class": "plain", "role": "alert"],
        (messages.isEmpty ? [failure.text] : messages).map {
          Node("li", ["class": "fault"], $0)
        })
    ]
  }

  /// The way to the year of a participant.
  private var year: [Node] {
    guard let id, [.pilots, .experts].contains(kind) else { return [] }
    let words = Words(nl: "Het jaar: wie kan wanneer", en: "The year: who can come when")
    return [
      Node(
        "p", [:],
        [
          Node(
            "a", ["class": "button", "href": "\(prefix)/schema/\(kind.rawValue)/\(id)/jaar"],
            words[language])
        ])
    ]
  }

  private var fields: Node {
    Node(
      "form", ["method": "post", "action": path, "class": "fields"],
      [
        Node("input", ["type": "hidden", "name": "versie", "value": form.version]),
        Node("input", ["type": "hidden", "name": "nieuw", "value": id == nil ? "ja" : ""]),
      ]
        + form.fields.flatMap {
          FieldControl(
            $0, answers: answers, isContested: failure?.kind == .outdated, language: language
          ).nodes
        }
        + [
          Node(
            "p", [:],
            [
              Node(
                "button", ["type": "submit", "class": "main"],
                Words(nl: "Bewaar", en: "Save")[language])
            ])
        ])
  }

  private var elsewhere: [Node] {
    guard !form.elsewhere.isEmpty else { return [] }
    let keys = form.elsewhere.joined(separator: ", ")
    let words = Words(
      nl: "In de tekst van het schema staat meer dan dit formulier toont: \(keys). Dat blijft zo.",
      en: "The text of the schedule says more than this form shows: \(keys). That stays.")
    return [
      Node(
        "p", [:],
        [
          .text(words[language] + " "),
          Node(
            "a", ["href": "\(prefix)/schema/tekst"],
            Words(nl: "Naar de tekst", en: "To the text")[language]),
        ])
    ]
  }

  private var removal: [Node] {
    guard kind.isList, id != nil else { return [] }
    let title = Words(nl: "Haal weg uit het schema", en: "Take out of the schedule")
    let words = Words(
      nl: "Dit kan alleen als niets anders in het schema ernaar verwijst.",
      en: "This can only be done where nothing else in the schedule refers to it.")
    return [
      Node(
        "details", [:],
        [
          Node("summary", [:], title[language]), Node("p", [:], words[language]),
          .button(
            Words(nl: "Haal weg", en: "Take out")[language], to: "\(path)/weg",
            ["versie": form.version]),
        ])
    ]
  }
}

extension Programme {
  /// What a part is called.
  fileprivate func title(of kind: PartForm.Kind, _ id: String) -> String {
    switch kind {
    case .pilots, .experts: name(ofParticipant: id)
    case .venues: place(ofVenue: id)
    case .themes: themes.first { $0.id == id }?.title ?? id
    case .programme, .calendar, .team, .schedule: id
    }
  }
}
