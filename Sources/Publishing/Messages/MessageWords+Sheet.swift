internal import ICalendar
internal import Markup
internal import ProgrammeModel

extension MessageWords {
  /// The message as a letter that one likes to read: when, where, with whom, what to bring, how to get
  /// there, and what was struck through before.
  var sheet: LetterSheet {
    let greetings = [LetterSheet.paragraph(greeting), LetterSheet.paragraph(news)]
    let deeds = [LetterSheet.paragraph(button)] + (page.map { [LetterSheet.button($0)] } ?? [])
    return LetterSheet(
      language: programme.language, title: subject,
      nodes: greetings + [appointmentBox] + detailTable + deeds
        + [LetterSheet.name(programme.organiser)])
  }

  /// When and where: what one looks for.
  private var appointmentBox: Node {
    let isOff = message.method == .cancel
    let line = isOff ? "text-decoration:line-through;color:#556070" : ""
    let title = LetterSheet.paragraph(
      CalendarText.line(message.event.category), style: "margin:0 0 4px;font-weight:bold;\(line)")
    let when = LetterSheet.paragraph(
      appointment.words[programme.language], style: "margin:0;font-size:18px;\(line)")
    let before: [Node] =
      former.map { former in
        [
          LetterSheet.paragraph(
            former.words[programme.language],
            style: "margin:4px 0 0;text-decoration:line-through;color:#556070")
        ]
      } ?? []
    let border = isOff ? "#8c1d18" : "#00508a"
    return Node(
      "div",
      [
        "style":
          "margin:0 0 16px;padding:12px 16px;background:#f4f6f8;border-left:4px solid \(border)"
      ], [title, when] + before)
  }

  /// What else is said of it: a row for every line.
  private var detailTable: [Node] {
    let cell =
      "padding:4px 12px 4px 0;vertical-align:top;font:15px/1.5 'Segoe UI',Arial,sans-serif"
    let rows = details.map { detail -> Node in
      guard let label = detail.label else {
        return Node("tr", [:], [Node("td", ["colspan": "2", "style": cell], detail.text)])
      }
      return Node(
        "tr", [:],
        [
          // On a phone a label of two words takes two lines, and leaves the rest to what it is about.
          Node("td", ["style": "\(cell);color:#556070;width:30%"], label),
          Node("td", ["style": cell], detail.text),
        ])
    }
    let table: KeyValuePairs = [
      "role": "presentation", "cellpadding": "0", "cellspacing": "0", "border": "0",
      "width": "100%", "style": "margin:0 0 16px",
    ]
    return rows.isEmpty ? [] : [Node("table", table, rows)]
  }
}
