internal import Markup
internal import ProgrammeModel

/// The pictures of the year: one for every year that the programme lasts, and more where
/// there are more participants than can be read on one sheet.
struct YearSection {
  let content: PageContent

  let id = "jaar"
  let title = Words(nl: "Het jaar in beeld", en: "The year in one picture")

  /// The heading and the first picture, which share a sheet with what stands above them.
  var first: [Node] {
    [Node("h2", ["id": id], title[content.language])] + figures.prefix(1)
  }

  /// The other pictures, a sheet each.
  var others: [Node] { figures.dropFirst().map { Node("div", ["class": "sheet"], [$0]) } }

  private var figures: [Node] {
    content.years
      .flatMap { weeks in YearRow.pictures(of: content, in: weeks).map { (weeks, $0) } }
      .enumerated().map { figure($0 + 1, $1.0, $1.1) }
  }

  private func figure(_ number: Int, _ weeks: Weeks, _ rows: [YearRow]) -> Node {
    let language = content.language
    let caption = Words(
      nl: "Week voor week, van \(weeks.days.lowerBound.words.nl) tot en met"
        + " \(weeks.days.upperBound.words.nl). Elke sessie staat ook in de tabel “Alle sessies”.",
      en: "Week by week, from \(weeks.days.lowerBound.words.en) to"
        + " \(weeks.days.upperBound.words.en). Every session also stands in the table “All sessions”."
    )
    let hint = Words(
      nl: "Schuif de tekening opzij om het hele jaar te zien.",
      en: "Swipe the picture sideways to see the whole year.")
    let picture = YearPicture(content, weeks, rows, number: number)
    let scroller = Node(
      "div",
      [
        "class": "scroll picture", "tabindex": "0", "role": "region", "aria-label": title[language],
      ],
      [picture.names, picture.node])
    return Node(
      "figure", [:],
      [
        Node("figcaption", [:], caption[language]),
        Legend(content: content).node,
        Node("p", ["class": "hint"], hint[language]), scroller,
      ])
  }
}
