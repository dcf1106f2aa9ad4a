internal import Application
internal import Markup

/// What participants answered to the poll, for the team: who did, what differs, and one press each.
struct PollOverviewPage {
  /// The digest of the schedule that is shown.
  let version: String
  let polls: [Poll]
  /// The rounds of asking, the last of them at the end.
  let rounds: [PollFrame.Round]
  /// Who would be reminded.
  let silent: [Contact]
  let programme: Programme
  let prefix: String
  /// How many mails were just written; `nil` for none.
  var written: Int?

  private var language: Language { programme.spoken }
  private var isClosed: Bool { rounds.last?.closed != nil }

  var page: Node {
    let title = Words(nl: "Peiling", en: "Poll")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .people
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "peiling"],
        [Node("h1", ["id": "peiling"], title), standing] + said + history + deeds + next + [
          reminded, table,
        ])
    ])
  }

  private var standing: Node {
    let answered = polls.count { $0.answered != nil }
    var words = Words(
      nl: "\(answered) van \(polls.count) deelnemers hebben geantwoord.",
      en: "\(answered) of \(polls.count) participants have answered.")
    if polls.allSatisfy(\.isEnough) {
      words = Words(
        nl: words.nl + " Genoeg antwoorden: het plan is bewezen het beste, en wat ontbreekt kan dat"
          + " niet meer veranderen.",
        en: words.en + " Enough answers: the plan is proven the best, and what is missing cannot"
          + " change that.")
    }
    return Node("p", ["class": "lead"], words[language])
  }

  /// The rounds with their dates, once there is more than one.
  private var history: [Node] {
    guard rounds.count > 1 else { return [] }
    let items = rounds.enumerated().map { number, round in
      let opened = round.opened.map { Words(nl: "vanaf \(day($0).nl)", en: "from \(day($0).en)") }
      let closed = round.closed.map { Words(nl: "tot \(day($0).nl)", en: "to \(day($0).en)") }
      let span = [opened, closed].compactMap { $0?[language] }.joined(separator: " ")
      let name = Words(nl: "Ronde \(number + 1)", en: "Round \(number + 1)")[language]
      return Node("li", [:], "\(name), \(span)" + (round.reason.map { ": \($0)" } ?? ""))
    }
    return [Node("ul", ["class": "plain"], items)]
  }

  private func day(_ instant: Instant) -> Words {
    programme.day(of: instant).words
  }

  /// A round after one that was closed.
  private var next: [Node] {
    guard isClosed else { return [] }
    let title = Words(nl: "Nog een ronde", en: "Another round")[language]
    let words = Words(
      nl:
        "Is er iets veranderd, open dan een nieuwe ronde. Wat al is gezegd, blijft staan; gevraagd wordt"
        + " alleen wie momenten heeft die nog niet zijn beantwoord.",
      en:
        "If something has changed, open a new round. What was said stands; only who has times that were"
        + " not answered is asked.")
    return [
      Node(
        "details", [:],
        [
          Node("summary", [:], title), Node("p", [:], words[language]),
          .form(
            to: "\(prefix)/peiling/ronde",
            [
              .field(
                Words(
                  nl: "Wat er is veranderd, zoals iedereen het leest",
                  en: "What has changed, as everybody reads it")[language],
                Node(
                  "input",
                  [
                    "type": "text", "name": "waarom", "required": "required",
                    "maxlength": "\(OpenRound.longest)",
                  ]))
            ],
            button: Words(nl: "Open een nieuwe ronde", en: "Open a new round")[language]),
        ])
    ]
  }

  private var said: [Node] {
    written.map { [.waiting($0, at: prefix, in: language)] } ?? []
  }

  private var deeds: [Node] {
    let isLater = rounds.count > 1
    let ask =
      isLater
      ? Words(
        nl: "Vraag wie nog momenten open heeft (\(silent.count))",
        en: "Ask who has times left (\(silent.count))")
      : Words(nl: "Vraag iedereen", en: "Ask everybody")
    let remind = Words(
      nl: "Herinner wie nog niet antwoordde (\(silent.count))",
      en: "Remind who has not answered (\(silent.count))")
    let close =
      isClosed
      ? Words(nl: "Open de ronde weer", en: "Open the round again")
      : Words(nl: "Sluit de ronde", en: "Close the round")
    return [
      Node(
        "div", ["class": "deeds-row"],
        [
          .button(
            ask[language], to: "\(prefix)/peiling/vraag",
            style: polls.contains(where: isAsked) ? "" : "main",
            isDisabled: isClosed || (isLater && silent.isEmpty)),
          .button(
            remind[language], to: "\(prefix)/peiling/herinner",
            isDisabled: silent.isEmpty || isClosed),
          .button(close[language], to: "\(prefix)/peiling/sluit", ["dicht": isClosed ? "" : "ja"]),
        ])
    ]
  }

  /// Whether somebody was asked in this round.
  private func isAsked(_ poll: Poll) -> Bool {
    guard let opened = rounds.last?.opened else { return poll.asked != nil }
    return poll.asked.map { $0 >= opened } ?? false
  }

  /// Who is silent, before anybody is reminded.
  private var reminded: Node {
    guard !silent.isEmpty else { return Node("p", [:], "") }
    let title = Words(nl: "Wie nog niet antwoordde", en: "Who has not answered")[language]
    return Node(
      "details", [:],
      [
        Node("summary", [:], "\(title) (\(silent.count))"),
        Node(
          "ul", ["class": "plain"], silent.map { Node("li", [:], "\($0.name) (\($0.email))") }),
      ])
  }

  private var table: Node {
    let titles = [
      Words(nl: "Wie", en: "Who"), Words(nl: "Beantwoord", en: "Answered"),
      Words(nl: "Nog niet in het schema", en: "Not in the schedule yet"),
    ].map { $0[language] }
    let rows = polls.map { poll in
      let asked = poll.slots.filter { $0.weight != .needless }
      let count =
        poll.answered == nil
        ? Words(nl: "nog niet", en: "not yet")[language]
        : "\(asked.count { $0.answer != nil })/\(asked.count)"
          + (rounds.count > 1 && poll.isAwaited
            ? Words(nl: ", nog niet in deze ronde", en: ", not in this round yet")[language] : "")
      return (id: String?.none, cells: [[.text(poll.title)], [.text(count)], news(of: poll)])
    }
    return .table(titles, rows)
  }

  private func news(of poll: Poll) -> [Node] {
    var nodes: [Node] = []
    if !poll.lines.isEmpty {
      nodes += [
        Node("pre", [:], poll.lines.map { "+ \($0)" }.joined(separator: "\n")),
        .button(
          Words(nl: "Zet in het schema", en: "Put in the schedule")[language],
          to: "\(prefix)/peiling/overnemen",
          [
            "versie": version, "wie": poll.participant,
            "gezien": poll.lines.joined(separator: "\n"),
          ], style: "main",
          name: Words(
            nl: "Zet in het schema: \(poll.title)", en: "Put in the schedule: \(poll.title)")[
              language]),
      ]
    }
    if !poll.freer.isEmpty {
      let words = Words(
        nl: "Kan volgens het antwoord wél, en volgens het schema niet: ",
        en: "Can come by the answer, and cannot by the schedule: ")
      nodes.append(Node("p", [:], words[language] + poll.freer.joined(separator: ", ")))
    }
    if poll.answered != nil {
      let wipe = Words(nl: "Wis de antwoorden", en: "Wipe the answers")
      nodes.append(
        .button(
          wipe[language], to: "\(prefix)/peiling/wis", ["wie": poll.participant],
          name: "\(wipe[language]): \(poll.title)"))
    }
    let texts = (poll.remark.isEmpty ? [] : [poll.remark]) + poll.notes
    nodes += texts.map { Node("p", [:], "“\($0)”") }
    return nodes
  }
}
