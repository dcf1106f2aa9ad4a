internal import Application
internal import Markup

/// The board of a programme that has no plan yet.
struct EmptyPage {
  let programme: Programme
  let prefix: String

  var page: Node {
    let language = programme.spoken
    let (themes, pilots) = (programme.themes.count, programme.pilots.count)
    let words = Words(
      nl: "Er is nog geen plan. leernetwerk zoekt het beste voor \(pilots) pilots en \(themes)"
        + " thema's, en zegt hoe goed het bewezen is.",
      en: "There is no plan yet. leernetwerk looks for the best for \(pilots) pilots and \(themes)"
        + " themes, and says how good it provably is.")
    return Frame(
      title: Words(nl: "Bord", en: "Board")[language], language: language,
      programme: programme.title, prefix: prefix, tab: .board
    ).page([
      Node(
        "section", ["class": "card narrow", "aria-labelledby": "leeg"],
        [
          Node("h1", ["id": "leeg"], programme.title), Node("p", [:], words[language]),
          .button(
            Words(nl: "Maak een plan", en: "Make a plan")[language], to: "\(prefix)/zoek",
            ["mode": "cheapest"], style: "main"),
        ])
    ])
  }
}
