internal import Markup
internal import ProgrammeModel

/// What the marks and shades of the picture of the year mean.
struct Legend {
  let content: PageContent

  var node: Node {
    Node("ul", ["class": "legend"], (themes + marks + shades).map { Node("li", [:], $0) })
  }

  private var themes: [[Node]] { content.themes.map(\.named) }

  private var marks: [[Node]] {
    let sessions = content.plan.sessions
    guard let theme = content.themes.first, !sessions.isEmpty else { return [] }
    var marks = [
      sign(
        SessionMark(theme: theme, shape: .house).node(x: 2, y: 6),
        Words(nl: "met dak: de pilot is gastheer", en: "with a roof: the pilot hosts"))
    ]
    if sessions.contains(where: { !$0.experts.isEmpty }) {
      marks.append(
        sign(
          SessionMark(theme: theme, shape: .circle).node(x: 2, y: 4),
          Words(nl: "rond: de expert van de sessie", en: "round: the expert of the session")))
    }
    if sessions.contains(where: content.programme.isOnline) {
      marks.append(
        sign(
          SessionMark(theme: theme, isOnline: true).node(x: 2, y: 4),
          Words(nl: "gestippelde rand: online", en: "dashed outline: online")))
    }
    return marks
  }

  private var shades: [[Node]] {
    let area = Shade(x: 1, y: 4, width: 18, height: 14)
    let holiday = sign(
      area.filled, Words(nl: "schoolvakantie", en: "school holiday"))
    let closed = sign(
      area.hatched, Words(nl: "geen sessies mogelijk", en: "no sessions possible"))
    return content.programme.calendar.schoolHolidays == .open ? [closed] : [holiday, closed]
  }

  private func sign(_ drawing: Node, _ words: Words) -> [Node] {
    [
      Node(
        "svg",
        [
          "class": "badge", "viewBox": "0 0 20 22", "width": "20", "height": "22",
          "aria-hidden": "true",
        ], [drawing]),
      .text(" \(words[content.language])"),
    ]
  }
}
