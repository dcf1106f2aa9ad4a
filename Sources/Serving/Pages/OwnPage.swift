internal import Application
internal import Foundation
internal import Markup

/// A participant's own page: its sessions, its answers, and its calendar.
struct OwnPage {
  let caller: Caller
  private let poll: PollStanding

  init(caller: Caller) throws {
    self.caller = caller
    poll = try caller.entrance.pollStanding(of: caller.visitor.participant)
  }

  private var language: Language { caller.language }

  var page: Node {
    let sessions = caller.entrance.sessions(of: caller.visitor)
    let coming = sessions.filter { $0.end >= caller.desk.now }
    let over = sessions.filter { $0.end < caller.desk.now }
    return caller.frame(caller.visitor.name).page(
      [welcome, asking]
        + [
          Node.card(
            Words(nl: "Uw sessies", en: "Your sessions")[language], id: "sessies",
            list(of: coming) + past(over), style: "card narrow")
        ] + subscription + [caller.foot])
  }

  private var welcome: Node {
    let programme = caller.entrance.workspace.programme
    let who = programme.participantTitle(caller.visitor.participant) ?? ""
    let name = caller.visitor.name == who ? who : "\(caller.visitor.name), \(who)"
    return Node(
      "div", ["class": "narrow"], [Node("h1", [:], programme.title), Node("p", [:], name)])
  }

  private var asking: Node {
    let title = Words(nl: "Wanneer kunt u?", en: "When can you come?")
    let words: Words
    if poll.isClosed {
      words = Words(
        nl: "De ronde is gesloten. Is er iets veranderd, laat het dan weten.",
        en: "The round is closed. If something has changed, say so.")
    } else if let reason = poll.reason {
      words = Words(
        nl:
          "Er is iets veranderd: \(reason) Kijk of er momenten zijn die u nog niet hebt beantwoord.",
        en:
          "Something has changed: \(reason) See whether there are times that you have not answered."
      )
    } else if let answered = poll.answered {
      let day = caller.day(answered)
      words = Words(
        nl: "U antwoordde op \(day.nl). U kunt het nog veranderen.",
        en: "You answered on \(day.en). You can still change it.")
    } else {
      words = Words(
        nl: "Hier is nog geen antwoord van u.", en: "There is no answer of yours here yet.")
    }
    let link = Words(nl: "Zeg wanneer u kunt", en: "Say when you can come")
    let style = poll.answered == nil && !poll.isClosed ? "button main" : "button"
    return .card(
      title[language], id: "peiling",
      [
        Node("p", [:], words[language]),
        Node(
          "a", ["class": style, "href": "\(caller.path)/beschikbaarheid"],
          poll.isClosed
            ? Words(nl: "Laat iets weten", en: "Say something")[language] : link[language]),
      ], style: "card narrow")
  }

  private func list(of sessions: [OwnSession]) -> [Node] {
    guard caller.entrance.ledger != nil else {
      return [
        Node(
          "p", [:],
          Words(
            nl:
              "Er is nog niets gepubliceerd. Zodra het programma klaar is, staan uw sessies hier.",
            en: "Nothing is published yet. Once the programme is ready, your sessions stand here.")[
              language])
      ]
    }
    guard !sessions.isEmpty else {
      return [
        Node("p", [:], Words(nl: "Er komen geen sessies meer.", en: "No more sessions.")[language])
      ]
    }
    return [Node("ul", ["class": "plain sessions"], sessions.map { Node("li", [:], [item($0)]) })]
  }

  private func past(_ sessions: [OwnSession]) -> [Node] {
    guard !sessions.isEmpty else { return [] }
    let title = Words(
      nl: "Geweest (\(sessions.count))", en: "Over (\(sessions.count))")
    return [
      Node(
        "details", [:],
        [
          Node("summary", [:], title[language]),
          Node("ul", ["class": "plain"], sessions.map { Node("li", [:], [item($0)]) }),
        ])
    ]
  }

  private func item(_ session: OwnSession) -> Node {
    let when = session.appointment.words[language]
    if session.isDropped {
      let dropped = Words(nl: "vervallen", en: "cancelled")[language]
      return Node(
        "div", [:],
        [
          Node("h3", [:], [Node("s", [:], session.title), .text(" – \(dropped)")]),
          Node("p", [:], [Node("s", [:], when)]),
        ])
    }
    let link = Node("a", ["href": "\(caller.path)/sessies/\(session.id)"], session.title)
    let answer: [Node] =
      session.invitation.map { invitation in
        [Node("p", [:], [caller.standing(of: invitation.answer)])]
      } ?? []
    return Node("div", [:], [Node("h3", [:], [link]), Node("p", [:], when)] + answer)
  }

  /// The calendar to subscribe to, with what to press in which program.
  private var subscription: [Node] {
    guard caller.entrance.ledger != nil, let token = caller.visitor.feedToken,
      let site = caller.desk.site
    else { return [] }
    let url = "\(site.text)/f/\(token)/leernetwerk.ics"
    let isFeed = caller.entrance.channel(of: caller.visitor.participant) == .feed
    let title = Words(nl: "In uw eigen agenda", en: "In your own calendar")[language]
    let lead =
      isFeed
      ? Words(
        nl: "Abonneer uw agenda op dit adres: wat verandert, verandert daar vanzelf mee.",
        en: "Subscribe your calendar to this address: what changes, changes there by itself.")
      : Words(
        nl:
          "U krijgt voor elke sessie een uitnodiging per mail. Neem alleen een abonnement als u die"
          + " niet in uw agenda zet: samen tonen ze alles dubbel.",
        en:
          "You get an invitation by mail for every session. Subscribe only if you do not put those"
          + " into your calendar: together they show everything twice.")
    let label = Words(nl: "Het adres van uw agenda", en: "The address of your calendar")[language]
    let field = Node.field(
      label, Node("input", ["type": "text", "readonly": "readonly", "value": url]))
    let secret = Words(
      nl: "Dit adres is alleen voor u. Deel het met niemand.",
      en: "This address is yours alone. Share it with nobody.")
    let steps = Subscription.steps.map { client, words in
      Node("details", [:], [Node("summary", [:], client), Node("p", [:], words[language])])
    }
    let content = [Node("p", [:], lead[language]), field, Node("p", [:], secret[language])] + steps
    guard isFeed else {
      return [
        Node(
          "section", ["class": "card narrow", "aria-label": title],
          [Node("details", [:], [Node("summary", [:], title)] + content)])
      ]
    }
    return [.card(title, id: "agenda", content, style: "card narrow")]
  }
}

/// How one subscribes to a calendar, by program, and what delay to expect (docs/calendars.md).
private enum Subscription {
  static let steps: [(client: String, words: Words)] = [
    (
      "Outlook",
      Words(
        nl:
          "Open de agenda op outlook.office.com, kies Agenda toevoegen, Abonneren via internet, en"
          + " plak het adres. Outlook haalt wijzigingen op na enkele uren tot een dag.",
        en: "Open the calendar at outlook.office.com, choose Add calendar, Subscribe from web, and"
          + " paste the address. Outlook fetches changes after some hours up to a day.")
    ),
    (
      "Google Agenda",
      Words(
        nl:
          "Kies op een computer bij Andere agenda's het plusteken, Via URL, en plak het adres. Google"
          + " haalt wijzigingen op na ongeveer een dag.",
        en:
          "On a computer, choose the plus sign at Other calendars, From URL, and paste the address."
          + " Google fetches changes after about a day.")
    ),
    (
      "iPhone en Mac",
      Words(
        nl:
          "Kies in Agenda: Voeg agendaabonnement toe (op een Mac: Archief, Nieuw agenda-abonnement), en"
          + " plak het adres. U kiest zelf hoe vaak er wordt opgehaald.",
        en:
          "In Calendar, choose Add Subscription Calendar (on a Mac: File, New Calendar Subscription),"
          + " and paste the address. You choose how often it fetches.")
    ),
    (
      "Thunderbird",
      Words(
        nl:
          "Kies Nieuwe agenda, Op het netwerk, en plak het adres. Thunderbird haalt elk half uur op.",
        en:
          "Choose New Calendar, On the Network, and paste the address. Thunderbird fetches every half"
          + " hour.")
    ),
  ]
}
