internal import Application
internal import Markup

/// Where somebody of the team asks for the way in.
struct SignInRequestPage {
  static let path = "/aanmelden"

  let language: Language
  /// Whether it was asked for.
  var isSent = false

  var page: Node {
    let title = Words(nl: "Aanmelden", en: "Sign in")[language]
    let sent = Words(
      nl: "Hoort dit adres bij het programmateam, dan is er nu een mail met een knop onderweg. Die"
        + " werkt één keer, een kwartier lang.",
      en: "If this address belongs to the programme team, a mail with a button is on its way. It"
        + " works once, for a quarter of an hour.")
    let lead = Words(
      nl:
        "De werkplek is voor het programmateam. Doet u mee aan het netwerk, open dan het adres uit"
        + " uw mail.",
      en:
        "The workplace is for the programme team. If you take part in the network, open the address"
        + " in your mail.")
    return Frame(title: title, language: language).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "aanmelden"],
        [Node("h1", ["id": "aanmelden"], title)]
          + (isSent
            ? [Node("p", ["role": "status"], sent[language])]
            : [Node("p", [:], lead[language]), form])
      )
    ])
  }

  private var form: Node {
    let label = Words(nl: "Uw mailadres", en: "Your mail address")[language]
    let input: KeyValuePairs = [
      "type": "email", "name": "email", "required": "required", "autocomplete": "email",
    ]
    return .form(
      to: SignInRequestPage.path, [.field(label, Node("input", input))],
      button: Words(nl: "Mail mij een knop", en: "Mail me a button")[language], style: "main")
  }
}

/// What the pages can do for people who use other means, and where they fall short.
struct AccessibilityPage {
  static let path = "/toegankelijkheid"

  let language: Language

  var page: Node {
    let title = Words(nl: "Toegankelijkheid", en: "Accessibility")[language]
    let words = [
      Words(
        nl: "Deze pagina's zijn gemaakt om te voldoen aan WCAG 2.2, niveau AA. Alles werkt met een"
          + " toetsenbord, met één vinger, zonder script en op een scherm van 320 pixels breed.",
        en:
          "These pages are made to meet WCAG 2.2, level AA. Everything works with a keyboard, with"
          + " one finger, without script and on a screen 320 pixels wide."),
      Words(
        nl:
          "De pagina's zijn nagekeken met axe in een echte browser. Een onderzoek door mensen die op"
          + " hulpmiddelen zijn aangewezen, is er nog niet geweest.",
        en:
          "The pages were checked with axe in a real browser. People who depend on aids have not"
          + " examined them yet."),
      Words(
        nl:
          "Loopt u ergens op vast? Schrijf het programmateam; het kan uw antwoord ook zelf invullen.",
        en:
          "Are you stuck somewhere? Write to the programme team, which can fill in your answer too."
      ),
    ]
    return Frame(title: title, language: language).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "toegankelijk"],
        [Node("h1", ["id": "toegankelijk"], title)] + words.map { Node("p", [:], $0[language]) })
    ])
  }
}
