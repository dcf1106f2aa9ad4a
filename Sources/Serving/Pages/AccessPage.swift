internal import Application
internal import Markup

/// The secret addresses of people, for the team: to copy, to send, to turn and to revoke.
struct AccessPage {
  let access: AccessDocument
  let programme: Programme
  let prefix: String
  /// How many mails were just written; `nil` for none.
  var written: Int?

  private var language: Language { programme.spoken }

  var page: Node {
    let title = Words(nl: "Toegang", en: "Access")[language]
    let lead = Words(
      nl:
        "Iedereen die meedoet, heeft een eigen pagina achter een geheim adres. Wie het heeft, ziet die"
        + " sessies en antwoordt namens die persoon.",
      en: "Everybody who takes part has a page behind a secret address. Whoever has it sees those"
        + " sessions and answers for that person.")
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .people
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "toegang"],
        [Node("h1", ["id": "toegang"], title), Node("p", [:], lead[language])] + said + deeds + [
          table
        ])
    ])
  }

  private var said: [Node] {
    written.map { [.waiting($0, at: prefix, in: language)] } ?? []
  }

  private var deeds: [Node] {
    let all = Words(nl: "Mail iedereen het eigen adres", en: "Mail everybody their address")
    let make = Words(
      nl: "Maak \(access.missing) \(access.missing == 1 ? "adres" : "adressen")",
      en: "Make \(access.missing) \(access.missing == 1 ? "address" : "addresses")")
    return [
      Node(
        "div", ["class": "deeds-row"],
        (access.missing > 0
          ? [.button(make[language], to: "\(prefix)/toegang/maak", style: "main")] : [])
          + [.button(all[language], to: "\(prefix)/toegang/stuur")])
    ]
  }

  private var table: Node {
    let titles = [
      Words(nl: "Wie", en: "Who"), Words(nl: "Eigen pagina", en: "Own page"),
      Words(nl: "Laatst gebruikt", en: "Last used"), Words(nl: "Wat u kunt doen", en: "What to do"),
    ].map { $0[language] }
    let rows = access.access.filter { $0.purpose == .page }.map { entry in
      let who = [Node("span", [:], entry.name), Node("small", [:], entry.email ?? "–")]
      let address: Node =
        entry.revoked
        ? Node("span", ["class": "fault"], Words(nl: "ingetrokken", en: "revoked")[language])
        : Node(
          "input",
          [
            "type": "text", "readonly": "readonly", "value": entry.url,
            "aria-label": "\(titles[1]): \(entry.name)",
          ])
      let id = entry.email ?? entry.participant
      let deeds =
        (entry.revoked || entry.email == nil
          ? []
          : [deed(Words(nl: "Mail", en: "Mail"), "stuur", entry.participant, entry.name)])
        + [deed(Words(nl: "Geef een ander", en: "Give another"), "ander", id, entry.name)]
        + (entry.revoked
          ? [] : [deed(Words(nl: "Trek in", en: "Revoke"), "intrekken", id, entry.name)])
      return (id: String?.none, cells: [who, [address], [.text(entry.lastUsed ?? "–")], deeds])
    }
    return .table(titles, rows)
  }

  private func deed(_ words: Words, _ path: String, _ id: String, _ name: String) -> Node {
    .button(
      words[language], to: "\(prefix)/toegang/\(path)", ["wie": id],
      name: "\(words[language]): \(name)")
  }
}
