internal import Application
internal import Markup

/// What something costs against now, by sign, symbol and colour alike.
struct Points {
  let points: Int
  /// How many rules it breaks.
  var broken = 0

  /// How it looks.
  var style: String {
    if broken > 0 { return "price breaks" }
    return points < 0 ? "price better" : points > 0 ? "price dearer" : "price same"
  }

  /// `▼ −141`, `▲ +30`, `✕ 1 regel` or `= 0`.
  func label(in language: Language) -> String {
    if broken > 0 {
      let rules = Words(
        nl: broken == 1 ? "1 regel" : "\(broken) regels",
        en: broken == 1 ? "1 rule" : "\(broken) rules")
      return "✕ \(rules[language])"
    }
    let number = abs(points).grouped[language]
    return points < 0 ? "▼ −\(number)" : points > 0 ? "▲ +\(number)" : "= 0"
  }

  /// The same as words: `141 punten goedkoper`.
  func words(in language: Language) -> String {
    let number = abs(points).grouped
    let (nl, en) =
      abs(points) == 1 ? ("1 punt", "1 point") : ("\(number.nl) punten", "\(number.en) points")
    return Words(
      nl: points < 0 ? "\(nl) goedkoper" : points > 0 ? "\(nl) duurder" : "even duur",
      en: points < 0 ? "\(en) cheaper" : points > 0 ? "\(en) dearer" : "as dear")[language]
  }

  func node(in language: Language) -> Node {
    Node("span", ["class": style], label(in: language))
  }
}
