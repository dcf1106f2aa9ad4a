internal import Application
internal import Markup

/// The schedule as text, with what is wrong in it.
struct SchedulePage {
  /// What the file says.
  let file: ScheduleText
  /// What stands in the field: the file, or what somebody wrote and could not be saved.
  let text: String
  let desk: Desk
  /// Why it was not saved; `nil` where nothing was.
  var failure: Failure?
  /// Whether the text is that of another file, which takes the place of this one once it is saved.
  var isOther = false

  var page: Node {
    let (workspace, fault) = read
    let language = workspace?.programme.spoken ?? Spoken.language ?? .nl
    let shown = failure ?? fault
    let state: [Node] =
      shown.map { problems($0, language) }
      ?? [Node("p", [:], workspace?.programme.summary[language] ?? "")]
    let advice = Words(
      nl: "Elke wijziging wordt eerst nagekeken; pas een schema zonder fouten wordt bewaard.",
      en: "Every change is checked first; only a schedule without faults is saved.")
    return Frame(
      title: Words(nl: "Schema", en: "Schedule")[language], language: language,
      programme: workspace?.programme.title ?? desk.schedule, prefix: desk.prefix, tab: .schedule,
      script: .typing
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "schema"],
        [Node("h1", ["id": "schema"], Words(nl: "Schema", en: "Schedule")[language])] + state
          + theirs(language)
          + [Node("p", ["id": "advies"], advice[language]), form(language), files(language)])
    ])
  }

  private var read: (Workspace?, Failure?) {
    do throws(Failure) {
      return (try desk.workspace(), nil)
    } catch {
      return (nil, error)
    }
  }

  /// The schedule as a file, out and in; what comes in is looked at before it is saved.
  private func files(_ language: Language) -> Node {
    let (title, keep) = (
      Words(nl: "Als bestand", en: "As a file"), Words(nl: "Bewaar een kopie", en: "Keep a copy")
    )
    return Node(
      "details", [:],
      [
        Node("summary", [:], title[language]),
        Node(
          "p", [:],
          [
            Node(
              "a", ["class": "button", "href": "\(desk.prefix)/schema/bestand"], keep[language])
          ]),
        .upload(
          "bestand", to: "\(desk.prefix)/schema/bestand",
          label: Words(nl: "Een ander schema in plaats van dit", en: "Another schedule instead")[
            language], accept: ".yaml,.yml",
          button: Words(nl: "Bekijk", en: "Look at it")[language], takesMany: false),
      ])
  }

  /// What somebody else wrote meanwhile, beside the text that could not be saved.
  private func theirs(_ language: Language) -> [Node] {
    guard failure?.kind == .outdated || isOther else { return [] }
    let words =
      isOther
      ? Words(
        nl:
          "Dit bestand is nog niet bewaard. Zo verschilt het van wat er nu staat (− staat er nu, + is"
          + " nieuw).",
        en:
          "This file is not saved yet. This is how it differs from what stands there now (− stands"
          + " there, + is new).")
      : Words(
        nl:
          "Zo verschilt uw tekst van wat er nu staat (− staat er nu, + is van u). Bewaart u nog eens,"
          + " dan geldt uw tekst.",
        en:
          "This is how your text differs from what stands there now (− stands there, + is yours). If"
          + " you save again, yours holds.")
    let (before, after) = (file.text.lines, text.lines)
    return [
      Node("p", [:], words[language]),
      Node(
        "div", ["class": "difference"],
        after.difference(from: before).prefix(200).map { change in
          switch change {
          case .remove(_, let line, _): Node("del", [:], "− \(line)")
          case .insert(_, let line, _): Node("ins", [:], "+ \(line)")
          }
        }),
    ]
  }

  private func problems(_ failure: Failure, _ language: Language) -> [Node] {
    let findings = failure.document.findings
    guard !findings.isEmpty else { return [Node("p", ["class": "fault"], failure.text)] }
    return [
      Node(
        "ul", ["class": "plain", "role": "alert"],
        findings.map { finding in
          let place = finding.line.map { line in
            Words(nl: "Regel \(line): ", en: "Line \(line): ")[language]
          }
          return Node("li", ["class": "fault"], (place ?? "") + finding.message)
        })
    ]
  }

  private func form(_ language: Language) -> Node {
    let label = Words(nl: "De tekst van het schema", en: "The text of the schedule")
    return Node(
      "form", ["method": "post", "action": "\(desk.prefix)/schema/tekst"],
      [
        Node("input", ["type": "hidden", "name": "versie", "value": file.digest]),
        Node(
          "textarea",
          [
            "name": "text", "aria-label": label[language], "aria-describedby": "advies",
            "spellcheck": "false", "rows": "40", "data-judge": "\(desk.prefix)/schema/nakijken",
          ], "\n" + text),
        Node(
          "div",
          [
            "id": "oordeel", "role": "status",
            "data-line": Words(nl: "Regel", en: "Line")[language],
          ]),
        Node(
          "p", [:],
          [
            Node(
              "button", ["type": "submit", "class": "main"],
              Words(nl: "Kijk na en bewaar", en: "Check and save")[language])
          ]),
      ])
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
