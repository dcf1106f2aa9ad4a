internal import Application
internal import Markup
internal import Reports

/// A session with every other place that it could have, cheapest first, and every way to exchange its
/// people: the whole board without script.
struct SessionPage {
  let board: Board
  let session: PlannedSession
  let prefix: String

  private var language: Language { board.programme.spoken }
  private var programme: Programme { board.programme }

  var page: Node {
    let title = programme.sessionTitle(session)
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .board,
      bar: StatusBar(board: board, prefix: prefix).node
    ).page([
      Node(
        "p", [:], [Node("a", ["href": "\(prefix)/"], Words(nl: "‹ Bord", en: "‹ Board")[language])]),
      Node("div", ["class": "columns"], [places, Node("aside", [:], [details, people])]),
    ])
  }

  // MARK: - What it is

  private var details: Node {
    let picture = board.picture(in: language) { "\(prefix)/sessies/\($0)" }
    let lines: [(Words, String, PinSession.Field)] = [
      (
        Words(nl: "Wanneer", en: "When"),
        "\(session.date.longWords[language]), \(session.daypart)", .slot
      ),
      (Words(nl: "Waar", en: "Where"), programme.place(of: session), .venue),
      (Words(nl: "Pilots", en: "Pilots"), programme.pilotNames(session), .pilots),
      (Words(nl: "Experts", en: "Experts"), programme.expertNames(session), .experts),
    ]
    let faults = board.broken.filter { $0.sessions.contains(session.id) }.map {
      Node("p", ["class": "fault"], "✕ \($0.sentence[language])")
    }
    return Node(
      "section", ["class": "card", "aria-labelledby": "sessie"],
      [
        Node(
          "h1", ["id": "sessie"],
          [picture.badge(of: session), .text(" \(programme.sessionTitle(session))")]),
        Node(
          "dl", [:],
          lines.flatMap { title, text, field in
            [
              Node("dt", [:], title[language]),
              Node("dd", [:], [.text(text), pin(field, of: title)]),
            ]
          }),
      ] + faults)
  }

  /// Settles a part of the session in the schedule, or leaves it open again.
  private func pin(_ field: PinSession.Field, of title: Words) -> Node {
    let isOn = board.pinned(session.id).contains(field)
    let label =
      isOn ? Words(nl: "Laat los", en: "Let go") : Words(nl: "Zet vast", en: "Settle")
    return Node(
      "span", ["class": "pin"],
      [
        .button(
          label[language], to: "\(prefix)/vast",
          [
            "versie": board.version, "session": session.id, "field": field.rawValue,
            "on": isOn ? "nee" : "ja",
          ],
          name: "\(label[language]): \(title[language])")
      ])
  }

  // MARK: - Where it could be

  private var places: Node {
    let here = { (place: Appraiser.Place) in
      (place.date, place.daypart, place.venue)
        == (session.date, session.daypart, session.venue)
    }
    let all = board.places(of: session.id).filter { !here($0) }
      .sorted { ($0.breaks.count, $0.points) < ($1.breaks.count, $1.points) }
    let free = all.filter(\.breaks.isEmpty)
    let near = all.filter { $0.breaks.count == 1 }
    let none = Words(
      nl: "Er is geen andere plek die geen regel breekt.",
      en: "There is no other place that breaks no rule.")
    return Node(
      "section", ["class": "card", "aria-labelledby": "plekken"],
      [
        Node("h2", ["id": "plekken"], Words(nl: "Andere plekken", en: "Other places")[language]),
        free.isEmpty
          ? Node("p", [:], none[language])
          : list(free.prefix(SessionPage.mostPlaces)),
      ] + (near.isEmpty ? [] : [folded(near)]) + [exchanges])
  }

  private func folded(_ near: [Appraiser.Place]) -> Node {
    let title = Words(nl: "Op één regel na", en: "But for one rule")
    return Node(
      "details", [:],
      [
        Node("summary", [:], "\(title[language]) (\(near.count))"),
        list(near.prefix(SessionPage.mostPlaces)),
      ])
  }

  private func list(_ places: ArraySlice<Appraiser.Place>) -> Node {
    Node("ul", ["class": "places"], places.map { Node("li", [:], [item($0)]) })
  }

  private func item(_ place: Appraiser.Place) -> Node {
    let points = Points(points: place.points, broken: place.breaks.count)
    let moment = "\(place.date.longWords[language]), \(place.daypart)"
    let sentence = SessionPage.sentence(place, in: programme, published: board.publications > 0)
    return Node(
      "div", ["class": "place"],
      [
        Node(
          "div", [:],
          [
            Node("b", [:], moment),
            Node("span", ["class": "where"], programme.place(ofVenue: place.venue)),
            Node("small", [:], [.text(sentence)] + (place.breaks.isEmpty ? [] : [why(place)])),
          ]),
        points.node(in: language),
        .button(
          Words(nl: "Zet hier", en: "Put here")[language], to: "\(prefix)/schets",
          [
            "versie": board.version, "session": session.id, "date": place.date.description,
            "daypart": place.daypart, "venue": place.venue,
          ],
          name: Words(
            nl: "Zet op \(moment), \(programme.place(ofVenue: place.venue)): \(sentence)",
            en: "Put on \(moment), \(programme.place(ofVenue: place.venue)): \(sentence)")[language]
        ),
      ])
  }

  /// The way to the sentences that say what would be broken in a place.
  private func why(_ place: Appraiser.Place) -> Node {
    let query = [
      ("date", place.date.description), ("daypart", place.daypart), ("venue", place.venue),
    ].map { "\($0.0)=\(Visit.encoded($0.1))" }.joined(separator: "&")
    let words = Words(nl: " waarom niet?", en: " why not?")
    return Node(
      "a", ["href": "\(prefix)/sessies/\(session.id)/waarom?\(query)"], words[language])
  }

  /// What a place costs, breaks and moves, in words.
  static func sentence(
    _ place: Appraiser.Place, in programme: Programme, published: Bool
  ) -> String {
    let language = programme.spoken
    var parts = [Points(points: place.points).words(in: language)]
    if !place.breaks.isEmpty {
      let rules = place.breaks.map { RuleNames.title(of: $0)[language] }.joined(separator: ", ")
      parts.append(Words(nl: "breekt: \(rules)", en: "breaks: \(rules)")[language])
    }
    if published {
      let changes = place.changes
      parts.append(
        Words(
          nl: changes == 1 ? "1 afspraak anders" : "\(changes) afspraken anders",
          en: changes == 1 ? "1 appointment differs" : "\(changes) appointments differ")[language])
    }
    return parts.joined(separator: "; ")
  }

  /// Exchanges are with the sessions that are nearest in time.
  private static let mostExchanges = 40

  /// The best of so many transfers of pilots.
  private static let mostTransfers = 40

  /// Experts go to the sessions that are nearest in time.
  private static let mostSiblings = 12

  /// More places than these nobody reads.
  private static let mostPlaces = 60

  // MARK: - Who could exchange

  private var exchanges: Node {
    let others = board.sessions.filter { $0.id != session.id }
      .sorted { session.days(to: $0) < session.days(to: $1) }.prefix(SessionPage.mostExchanges)
    let options = others.compactMap { other -> (PlannedSession, (points: Int, breaks: [String]))? in
      var operation = SketchOperation(
        time: Instant(secondsSince1970: 0), author: "", session: session.id)
      operation.swap = other.id
      return board.estimate(operation).map { (other, $0) }
    }
    .sorted { ($0.1.breaks.count, $0.1.points) < ($1.1.breaks.count, $1.1.points) }
    let title = Words(nl: "Ruilen van plek", en: "Exchange places")
    return Node(
      "details", [:],
      [
        Node("summary", [:], "\(title[language]) (\(options.count))"),
        Node(
          "ul", ["class": "places"],
          options.prefix(SessionPage.mostPlaces).map { other, estimate in
            Node("li", [:], [exchange(other, estimate)])
          }),
      ])
  }

  private func exchange(
    _ other: PlannedSession, _ estimate: (points: Int, breaks: [String])
  ) -> Node {
    let name = programme.sessionTitle(other)
    return change(
      name, "\(other.date.longWords[language]), \(other.daypart)", estimate,
      Words(nl: "Ruil", en: "Exchange"), ["session": session.id, "swap": other.id])
  }

  private var people: Node {
    let pilots = board.transfers(from: session.id).prefix(SessionPage.mostTransfers)
      .compactMap { transfer(of: $0.pilot, to: $0.session) }
    let siblings = board.sessions.filter { $0.theme == session.theme && $0.id != session.id }
      .sorted { session.days(to: $0) < session.days(to: $1) }
      .prefix(SessionPage.mostSiblings)
    let moves =
      pilots
      + session.experts.flatMap { expert in
        siblings.compactMap { transfer(of: expert, to: $0.id) }
      }
    let experts = session.experts.flatMap { expert in
      programme.experts.map(\.id).filter { id in
        !session.experts.contains(id)
          && programme.experts.contains { $0.id == id && ($0.themes[session.theme] ?? 0) > 0 }
      }.compactMap { other -> Node? in
        var operation = SketchOperation(
          time: Instant(secondsSince1970: 0), author: "", session: session.id)
        let experts = session.experts.map { $0 == expert ? other : $0 }
        operation.experts = experts
        return board.estimate(operation).map {
          change(
            programme.name(ofParticipant: other),
            Words(
              nl: "in plaats van \(programme.name(ofParticipant: expert))",
              en: "instead of \(programme.name(ofParticipant: expert))")[language], $0,
            Words(nl: "Kies", en: "Choose"),
            ["session": session.id, "experts": experts.joined(separator: ",")])
        }
      }
    }
    let none = Words(
      nl: "Niemand kan hier met een andere sessie van dit thema worden gewisseld.",
      en: "Nobody here can go to another session of this theme.")
    let items = moves + experts
    return .card(
      Words(nl: "Andere mensen", en: "Other people")[language], id: "mensen",
      items.isEmpty
        ? [Node("p", [:], none[language])]
        : [Node("ul", ["class": "places"], items.map { Node("li", [:], [$0]) })])
  }

  /// Somebody who goes to another session of the theme; `nil` where that cannot be.
  private func transfer(of person: String, to other: String) -> Node? {
    var operation = SketchOperation(
      time: Instant(secondsSince1970: 0), author: "", session: session.id)
    operation.person = person
    operation.to = other
    guard let session = board.session(other), let estimate = board.estimate(operation) else {
      return nil
    }
    return change(
      programme.name(ofParticipant: person),
      "→ \(programme.sessionTitle(session)), \(session.date.shortWords[language])", estimate,
      Words(nl: "Verplaats", en: "Move"),
      ["session": self.session.id, "person": person, "to": other])
  }

  /// A change with what it does, and the button that sketches it.
  private func change(
    _ name: String, _ detail: String, _ estimate: (points: Int, breaks: [String]), _ verb: Words,
    _ fields: KeyValuePairs<String, String>
  ) -> Node {
    let rules = estimate.breaks.map { RuleNames.title(of: $0)[language] }
    let reasons =
      rules.isEmpty
      ? "" : Words(nl: "breekt: ", en: "breaks: ")[language] + rules.joined(separator: ", ")
    let price = Points(points: estimate.points, broken: estimate.breaks.count)
    let words = Points(points: estimate.points).words(in: language)
    var attributes: [(String, String)] = [("versie", board.version)]
    attributes += fields.map { ($0.key, $0.value) }
    let hidden = attributes.map {
      Node("input", ["type": "hidden", "name": $0.0, "value": $0.1])
    }
    let button = Node(
      "form", ["method": "post", "action": "\(prefix)/schets"],
      hidden + [
        Node(
          "button",
          ["type": "submit", "aria-label": "\(verb[language]): \(name) \(detail), \(words)"],
          verb[language])
      ])
    return Node(
      "div", ["class": "place"],
      [
        Node(
          "div", [:],
          [
            Node("b", [:], name), Node("span", ["class": "where"], detail),
            Node("small", [:], reasons.isEmpty ? words : reasons),
          ]), price.node(in: language), button,
      ])
  }
}

extension PlannedSession {
  /// How many days another session lies away.
  fileprivate func days(to other: PlannedSession) -> Int {
    abs(other.date.dayNumber - date.dayNumber)
  }
}
