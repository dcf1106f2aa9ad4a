internal import Application
internal import Markup

/// Why there is no plan, with repairs of one press each.
struct ReasonList {
  let reasons: [DiagnosisDocument.Reason]
  let desk: Desk
  let language: Language

  var nodes: [Node] { reasons.map(reason) }

  private func reason(_ reason: DiagnosisDocument.Reason) -> Node {
    let facts = reason.facts.map { fact in
      let line = fact.line.map { Words(nl: "regel \($0)", en: "line \($0)")[language] + ": " } ?? ""
      return Node(
        "li", [:], [.text(line), Node("code", [:], fact.source), .text(" – \(fact.sentence)")])
    }
    let says = Words(nl: "In het schema staat:", en: "The schedule says:")
    let help = Words(nl: "Wat helpt", en: "What helps")
    let none = Words(
      nl: "Er is geen enkele wijziging gevonden die helpt.",
      en: "No single change was found that helps.")
    return Node(
      "section", ["class": "reason"],
      [
        Node("h2", [:], reason.sentence), Node("p", [:], says[language]),
        Node("ul", ["class": "plain"], facts), Node("h3", [:], help[language]),
      ]
        + (reason.repairs.isEmpty
          ? [Node("p", [:], none[language])] : reason.repairs.map(repair)))
  }

  private func repair(_ repair: DiagnosisDocument.Repair) -> Node {
    let result = Words(
      nl: "Dan is er een plan van \(repair.cost.grouped.nl) punten.",
      en: "Then there is a plan of \(repair.cost.grouped.en) points.")
    let words = (repair.changes + [result[language]]).joined(separator: " ")
    guard let file = try? ScheduleText.read(desk.schedule),
      let typed = TypeRepair(repair).typed(into: file.text, of: desk.schedule)
    else { return Node("div", ["class": "repair"], [Node("p", [:], words)]) }
    let lines = typed.changes.flatMap { change in
      [
        change.old.map { Node("del", [:], "− \($0)") },
        change.new.map { Node("ins", [:], "+ \($0)") },
      ]
      .compactMap(\.self)
    }
    return Node(
      "div", ["class": "repair"],
      [
        Node("p", [:], words), Node("div", ["class": "difference"], lines),
        .button(
          Words(nl: "Wijzig het schema zo", en: "Change the schedule like this")[language],
          to: "\(desk.prefix)/schema/tekst", ["versie": file.digest, "text": typed.text],
          style: "main"),
      ])
  }
}
