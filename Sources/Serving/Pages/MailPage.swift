internal import Application
internal import Markup

/// The mails that publications have made, to be opened and sent.
struct MailPage {
  let outbox: [ListMessages.Message]
  let programme: Programme
  let prefix: String

  private var language: Language { programme.language }

  var page: Node {
    let lead = Words(
      nl: "Open een bericht in Outlook of een ander postprogramma en verstuur het. leernetwerk"
        + " verstuurt niets uit zichzelf.",
      en: "Open a message in Outlook or another mail program and send it. leernetwerk sends nothing"
        + " by itself.")
    let none = Words(
      nl: "Er zijn nog geen berichten. Ze komen er als u publiceert.",
      en: "There are no messages yet. They come when you publish.")
    let content =
      outbox.isEmpty
      ? [Node("p", [:], none[language])] : [Node("p", [:], lead[language]), all] + lists
    return Frame(
      title: Words(nl: "Post", en: "Mail")[language], language: language,
      programme: programme.title, prefix: prefix, tab: .mail
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "post"],
        [Node("h1", ["id": "post"], Words(nl: "Post", en: "Mail")[language])] + content)
    ])
  }

  private var all: Node {
    let words = Words(
      nl: "Alle berichten van de laatste versie (zip)",
      en: "All messages of the last version (zip)")
    return Node(
      "p", [:], [Node("a", ["class": "button", "href": "\(prefix)/post.zip"], words[language])])
  }

  private var lists: [Node] {
    let publications = Dictionary(grouping: outbox, by: \.publication)
    return publications.keys.sorted(by: >).flatMap { number -> [Node] in
      let title = Words(nl: "Versie \(number)", en: "Version \(number)")
      let items = (publications[number] ?? []).map { message in
        Node(
          "li", [:],
          [
            Node(
              "a", ["href": "\(prefix)/post/\(message.name)", "download": message.name],
              message.name)
          ])
      }
      return [Node("h2", [:], title[language]), Node("ul", ["class": "plain"], items)]
    }
  }
}
