internal import Application
internal import Markup
internal import Reports

/// A question that is looked into, and its answer.
struct InquiryPage {
  let inquiry: Inquiry
  let desk: Desk

  /// That of what stands around an answer; its text stays in the language in which it was asked.
  private var language: Language { inquiry.workspace.programme.spoken }

  var page: Node {
    let title = heading[language]
    return Frame(
      title: title, language: language, programme: inquiry.workspace.programme.title,
      prefix: desk.prefix, tab: .asking, refresh: inquiry.answer == nil ? 1 : nil
    ).page([
      Node(
        "section", ["class": "card wide", "aria-labelledby": "vraag"],
        [Node("h1", ["id": "vraag"], title)] + content + [back])
    ])
  }

  private var heading: Words {
    switch inquiry.question {
    case .change(let change): Words(nl: "Wat als: \(change.text)", en: "What if: \(change.text)")
    case .drill: Words(nl: "Als er iemand uitvalt", en: "If somebody drops out")
    case .check: Words(nl: "Kan er een plan zijn?", en: "Can there be a plan?")
    }
  }

  private var content: [Node] {
    switch inquiry.answer {
    case nil:
      let seconds = Int(Inquiry.seconds)
      let words = Words(
        nl: "Dit wordt uitgezocht en duurt hooguit \(seconds) seconden.",
        en: "This is being looked into and takes \(seconds) seconds at most.")
      return [Node("p", ["class": "lead", "role": "status"], words[language])]
    case .text(let text): return [Node("pre", [:], text)]
    case .report(let groups, let proposals):
      return groups.flatMap { $0.enumerated().map { node(of: $1, isFirst: $0 == 0) } }
        + sketching(proposals)
    case .failed(let text): return [Node("p", ["class": "fault", "role": "alert"], text)]
    case .reasons(let reasons):
      return ReasonList(reasons: reasons, desk: desk, language: language).nodes
    }
  }

  private func node(of part: ReportPart, isFirst: Bool) -> Node {
    switch part {
    case .sentences(let text): return Node("p", isFirst ? ["class": "lead"] : [:], text)
    case .note(let text): return Node("p", [:], text)
    case .faults(let faults):
      return Node(
        "ul", ["class": "plain"], faults.map { Node("li", ["class": "fault"], "✕ \($0)") })
    case .figures(let figures):
      return Node("ul", ["class": "figures"], figures.map { Node("li", [:], $0) })
    case .table(let titles, let rows):
      let rows = rows.map { cells in
        (
          id: String?.none,
          cells: cells.map { lines in lines.map { Node("span", ["class": "line"], $0) } }
        )
      }
      return Node("div", ["class": "labelled"], [.table(titles, rows, isHeaded: true)])
    }
  }

  /// A press for each session that would be elsewhere, which puts it there in the sketch.
  private func sketching(_ proposals: [Inquiry.Proposal]) -> [Node] {
    guard let board = try? desk.board(of: try desk.workspace()) else { return [] }
    let shown = proposals.filter { proposal in
      board.session(proposal.session.id).map { $0 != proposal.session } ?? false
    }
    guard !shown.isEmpty else { return [] }
    let heading = Words(nl: "Probeer het in de schets", en: "Try it in the sketch")
    let press = Words(nl: "Zet in de schets", en: "Put in the sketch")[language]
    let items = shown.map { proposal in
      let session = proposal.session
      let title = board.programme.sessionTitle(session)
      let place =
        "\(session.date.longWords[language]), \(session.daypart), "
        + board.programme.place(ofVenue: session.venue)
      let people = (session.pilots + session.experts)
        .map(board.programme.name(ofParticipant:)).joined(separator: ", ")
      let words = "\(proposal.reason)\(title): \(place); \(people)"
      return Node(
        "li", ["class": "place"],
        [
          Node("span", [:], words),
          .button(
            press, to: "\(desk.prefix)/schets",
            [
              "versie": board.version, "session": session.id, "date": session.date.description,
              "daypart": session.daypart, "venue": session.venue,
              "pilots": session.pilots.joined(separator: ","),
              "experts": session.experts.joined(separator: ","),
            ], name: "\(press): \(words)"),
        ])
    }
    return [
      Node("h2", [:], heading[language]), Node("ul", ["class": "plain"], items),
    ]
  }

  private var back: Node {
    Node(
      "p", [:],
      [
        Node(
          "a", ["class": "button", "href": "\(desk.prefix)/vragen"],
          Words(nl: "Nog een vraag", en: "Another question")[language])
      ])
  }
}
