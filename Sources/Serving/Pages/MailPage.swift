internal import Application
internal import Markup

/// The mails that publications have made: how it stands with each, and sending them.
struct MailPage {
  let outbox: OutboxDocument
  /// How mail goes out, as a person reads it; `nil` where nothing says so.
  let way: String?
  let isSending: Bool
  /// What the last sending or trial had to say; `nil` for nothing.
  let word: String?
  let programme: Programme
  let prefix: String

  private var language: Language { programme.spoken }

  var page: Node {
    let none = Words(
      nl: "Er zijn nog geen berichten. Ze komen er als u publiceert.",
      en: "There are no messages yet. They come when you publish.")
    let title = Words(nl: "Post", en: "Mail")[language]
    return Frame(
      title: title, language: language, programme: programme.title, prefix: prefix, tab: .mail,
      refresh: isSending ? 2 : nil
    ).page([
      Node(
        "section", ["class": "card", "aria-labelledby": "post"],
        [Node("h1", ["id": "post"], title)] + said
          + (outbox.messages.isEmpty
            ? [Node("p", [:], none[language])] : [lead, deeds] + lists))
    ])
  }

  private var said: [Node] {
    word.map { [Node("p", ["class": "hint", "role": "status"], $0)] } ?? []
  }

  private var lead: Node {
    let words =
      isSending
      ? Words(nl: "De berichten gaan nu de deur uit.", en: "The messages are going out now.")
      : way.map { way in
        Words(
          nl: "Versturen gaat langs \(way). Er gaat niets vanzelf.",
          en: "Sending goes by \(way). Nothing goes by itself.")
      }
        ?? Words(
          nl: "Open een bericht in Outlook of een ander postprogramma en verstuur het, of laat"
            + " leernetwerk het doen: zet in leernetwerk.yaml naast het schema hoe de post de deur uit"
            + " gaat.",
          en: "Open a message in Outlook or another mail program and send it, or let leernetwerk do"
            + " it: write in leernetwerk.yaml beside the schedule how mail goes out.")
    return Node("p", ["class": "lead"], [.text(outbox.summary[language] + " " + words[language])])
  }

  private var deeds: Node {
    let zip = Words(
      nl: "Alle berichten van de laatste versie (zip)",
      en: "All messages of the last version (zip)")
    let waiting = outbox.count("queued", "postponed")
    let send = Words(
      nl: waiting == 1 ? "Verstuur 1 bericht" : "Verstuur \(waiting) berichten",
      en: waiting == 1 ? "Send 1 message" : "Send \(waiting) messages")
    let trial = Words(
      nl: "Stuur een proef aan \(programme.organiser.email)",
      en: "Send a trial to \(programme.organiser.email)")
    let sending: [Node] =
      way == nil
      ? []
      : [
        .button(
          send[language], to: "\(prefix)/post/versturen", style: "main",
          isDisabled: waiting == 0 || isSending),
        .button(trial[language], to: "\(prefix)/post/proef", isDisabled: isSending),
      ]
    return Node(
      "div", ["class": "deeds-row"],
      sending + [Node("a", ["class": "button", "href": "\(prefix)/post.zip"], zip[language])])
  }

  private var lists: [Node] {
    let publications = Dictionary(grouping: outbox.messages, by: \.publication)
    return publications.keys.sorted(by: >).flatMap { number -> [Node] in
      [
        Node("h2", [:], heading(number)[language]),
        table(publications[number] ?? []),
      ]
    }
  }

  private func heading(_ number: Int) -> Words {
    number == 0
      ? Words(nl: "Voor de eerste versie", en: "Before the first version")
      : Words(nl: "Versie \(number)", en: "Version \(number)")
  }

  private func table(_ messages: [OutboxDocument.Message]) -> Node {
    let titles = [
      Words(nl: "Aan", en: "To"), Words(nl: "Bericht", en: "Message"),
      Words(nl: "Hoe het ermee staat", en: "How it stands"),
    ].map { $0[language] }
    let again = Words(nl: "Probeer opnieuw", en: "Try again")[language]
    let rows = messages.map { message in
      let words = message.standing[language]
      let state = Node(
        "span", ["class": message.isProblem ? "fault" : ""],
        message.isProblem ? "\(words): \(message.words ?? "–")" : words)
      let retry: [Node] =
        message.asksSomebody
        ? [
          .button(
            again, to: "\(prefix)/post/opnieuw", ["bestand": message.file],
            name: "\(again): \(message.to)")
        ] : []
      let file = Node(
        "a", ["href": "\(prefix)/post/\(message.file)", "download": message.file], message.file)
      return (id: String?.none, cells: [[.text(message.to)], [file], [state] + retry])
    }
    return .table(titles, rows)
  }
}
