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

  var page: Node {
    let (workspace, fault) = read
    let language = workspace?.language ?? .nl
    let shown = failure ?? fault
    let state: [Node] =
      shown.map { problems($0, language) }
      ?? [Node("p", [:], workspace?.programme.summary[language] ?? "")]
    let advice = Words(
      nl: "Elke wijziging wordt eerst nagekeken; pas een schema zonder fouten wordt bewaard.",
      en: "Every change is checked first; only a schedule without faults is saved.")
    return Frame(
      title: Words(nl: "Schema", en: "Schedule")[language], language: language,
      programme: workspace?.programme.title ?? desk.schedule, prefix: desk.prefix, tab: .schedule
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "schema"],
        [Node("h1", ["id": "schema"], Words(nl: "Schema", en: "Schedule")[language])] + state
          + [Node("p", ["id": "advies"], advice[language]), form(language)])
    ])
  }

  private var read: (Workspace?, Failure?) {
    do throws(Failure) {
      return (try desk.workspace(), nil)
    } catch {
      return (nil, error)
    }
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
            "spellcheck": "false", "rows": "40",
          ], "\n" + text),
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
