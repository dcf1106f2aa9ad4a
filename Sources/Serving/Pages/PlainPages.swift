internal import Application
internal import Markup

/// What somebody reads whose request was not done.
struct FailurePage {
  let text: String
  let language: Language

  var page: Node {
    let title = Words(nl: "Dat kan nu niet", en: "That cannot be done now")
    return Frame(title: title[language], language: language).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "kan-niet"],
        [
          Node("h1", ["id": "kan-niet"], title[language]), Node("pre", [:], text),
          Node(
            "p", [:],
            [Node("a", ["href": "/"], Words(nl: "Naar het begin", en: "To the start")[language])]),
        ])
    ])
  }
}

/// The page behind the one-time address: only the button signs in.
struct SignInPage {
  let language: Language

  var page: Node {
    Frame(title: Words(nl: "Aanmelden", en: "Sign in")[language], language: language).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "aanmelden"],
        [
          Node("h1", ["id": "aanmelden"], Words(nl: "Welkom", en: "Welcome")[language]),
          Node(
            "form", ["method": "post"],
            [
              Node(
                "button", ["type": "submit", "class": "main"],
                Words(nl: "Open de werkplek", en: "Open the workplace")[language])
            ]),
        ])
    ])
  }
}

/// The programmes of a folder.
struct ProgrammesPage {
  let desks: [Desk]
  let language: Language

  var page: Node {
    let title = Words(nl: "Programma's", en: "Programmes")
    return Frame(title: title[language], language: language).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "programmas"],
        [
          Node("h1", ["id": "programmas"], title[language]),
          Node(
            "ul", ["class": "plain"],
            desks.map { desk in
              let name = (try? desk.workspace().programme.title) ?? desk.schedule
              return Node("li", [:], [Node("a", ["href": "\(desk.prefix)/"], name)])
            }), BeginningPage.link(in: language),
        ])
    ])
  }
}
