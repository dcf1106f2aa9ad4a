/// The whole number that a person means who typed a word, a unit or signs with it, such as `twee`,
/// `3 weken`, `90 min` or `€ 25.000,-`; `nil` where that is not clear.
///
/// Weeks are so many days, and hours so many minutes.
func numberMeant(by text: String) -> Int? {
  guard isGuessable(text) else { return nil }
  let typed = text.lowercased().replacing(/^(€|euro?)\s*/, with: "")
  guard
    let match = typed.wholeMatch(
      of: /([\p{L}]+|\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,-|,00)?\s*([\p{L}€]*)/)
  else { return nil }
  let (digits, unit) = (match.1.filter { $0 != "." }, String(match.2))
  guard let factor = units[unit] else { return nil }
  let number = Int(digits) ?? numberWords.firstIndex { $0.contains(String(match.1)) }
  return number.map { $0 * factor }
}

/// The sizes from and to which a group is meant to be, such as `2 of 3` or `vier à vijf pilots`.
func rangeMeant(by text: String) -> ClosedRange<Int>? {
  guard isGuessable(text) else { return nil }
  let ends = text.lowercased().split(
    separator: /\s*(?:-|–|—|t\/m|tot en met)\s*|\s+(?:of|à|a|tot|or|to)\s+/)
  let numbers = ends.compactMap { numberMeant(by: String($0)) }
  guard (1...2).contains(ends.count), numbers.count == ends.count, let least = numbers.first,
    let most = numbers.last, least <= most
  else { return nil }
  return least...most
}

/// Whether a text is as short as what a person types for a number, a time or days; anything longer is not
/// worth the work of reading it in another way.
func isGuessable(_ text: String) -> Bool { text.utf8.count <= 60 }

/// Zero to twelve, as people write them.
private let numberWords: [[String]] = [
  ["nul", "geen", "zero"], ["een", "één", "one"], ["twee", "two"], ["drie", "three"],
  ["vier", "four"], ["vijf", "five"], ["zes", "six"], ["zeven", "seven"], ["acht", "eight"],
  ["negen", "nine"], ["tien", "ten"], ["elf", "eleven"], ["twaalf", "twelve"],
]

/// What people write behind a number, and how many of what is counted it stands for.
private let units: [String: Int] = [
  "": 1, "€": 1, "eur": 1, "euro": 1, "dag": 1, "dagen": 1, "day": 1, "days": 1, "min": 1,
  "minuten": 1, "minutes": 1, "x": 1, "keer": 1, "times": 1, "pilots": 1, "sessies": 1,
  "sessions": 1, "experts": 1, "mensen": 1, "personen": 1, "people": 1, "week": 7, "weken": 7,
  "weeks": 7, "uur": 60, "hours": 60,
]
