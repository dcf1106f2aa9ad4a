internal import Markup
internal import ProgrammeModel

/// The letter and the colour by which a theme is known all over a page.
///
/// The letter alone tells themes apart, so that the page can be read in grey and by the colour
/// blind. The colours are those of Okabe and Ito, "Color Universal Design" (2008); they come back
/// from the ninth theme on.
struct ThemeMark {
  let letter: String
  /// What stands on the page as the title.
  let title: String
  /// The colour of the mark.
  let fill: String
  /// The colour of the letter, at a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
  let ink: String

  /// The marks of a programme's themes, by id.
  static func all(in programme: Programme) -> [String: ThemeMark] {
    let marks = programme.themes.enumerated().map { index, theme in
      (theme.id, ThemeMark(index: index, title: theme.title))
    }
    return Dictionary(marks, uniquingKeysWith: { first, _ in first })
  }

  /// The mark of a theme that the programme does not know.
  init(unknown id: String) {
    (letter, title, fill, ink) = ("?", id, "#ffffff", "#000000")
  }

  private init(index: Int, title: String) {
    letter = ThemeMark.letters(index)
    self.title = title
    (fill, ink) = colours[index % colours.count]
  }

  /// `A` to `Z`, then `AA`, `AB` and so on.
  private static func letters(_ index: Int) -> String {
    let last = Unicode.Scalar(UInt8(65 + index % 26))
    return (index < 26 ? "" : letters(index / 26 - 1)) + String(Character(last))
  }
}

extension ThemeMark {
  /// The letter as it stands before the title in text.
  var badge: Node {
    Node(
      "svg",
      [
        "class": "badge", "viewBox": "0 0 18 16", "width": "18", "height": "16",
        "aria-hidden": "true",
      ],
      [SessionMark(theme: self).node(x: 1, y: 1)])
  }

  /// The letter and the title.
  var named: [Node] { [badge, .text(" \(title)")] }
}

private let colours = [
  ("#e69f00", "#000000"), ("#56b4e9", "#000000"), ("#0072b2", "#ffffff"), ("#f0e442", "#000000"),
  ("#cc79a7", "#000000"), ("#009e73", "#000000"), ("#d55e00", "#000000"), ("#bbbbbb", "#000000"),
]
