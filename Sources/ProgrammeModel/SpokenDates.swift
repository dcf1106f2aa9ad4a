extension Weekday {
  /// The name as people write it.
  package var words: Words {
    switch self {
    case .monday: Words(nl: "maandag", en: "Monday")
    case .tuesday: Words(nl: "dinsdag", en: "Tuesday")
    case .wednesday: Words(nl: "woensdag", en: "Wednesday")
    case .thursday: Words(nl: "donderdag", en: "Thursday")
    case .friday: Words(nl: "vrijdag", en: "Friday")
    case .saturday: Words(nl: "zaterdag", en: "Saturday")
    case .sunday: Words(nl: "zondag", en: "Sunday")
    }
  }
}

extension CivilDate {
  /// The day as `9 maart 2021`.
  package var words: Words {
    let (year, _, day) = parts
    return Words(
      nl: "\(day) \(monthWords.nl) \(year)", en: "\(day) \(monthWords.en) \(year)")
  }

  /// The name of its month, as `maart`.
  package var monthWords: Words { monthNames[month - 1] }
}

extension CivilDate {
  /// The day as Dutch spreadsheets write it, `09-03-2021` (docs/dutch-calendar.md, "Form").
  package var dutchDigits: String {
    let (year, month, day) = parts
    return "\(padded(day, 2))-\(padded(month, 2))-\(padded(year, 4))"
  }
}

extension CivilDate {
  /// Year, month and day of a text in one of the forms that people type, whether or not there is
  /// such a day: `2021-03-09`, `9-3-2021` and `9 maart 2021`, in any case.
  package static func parts(
    typed text: String
  ) -> (year: Int, month: Int, day: Int)? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 3 {
      guard let day = wholeNumber(words[0], 1...2), let month = monthNumber(dutch: words[1]),
        let year = wholeNumber(words[2], 4...4)
      else { return nil }
      return (year, month, day)
    }
    guard words.count == 1 else { return nil }
    let fields = words[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3 else { return nil }
    if let year = wholeNumber(fields[0], 4...4) {
      guard let month = wholeNumber(fields[1], 2...2), let day = wholeNumber(fields[2], 2...2)
      else { return nil }
      return (year, month, day)
    }
    guard let day = wholeNumber(fields[0], 1...2), let month = wholeNumber(fields[1], 1...2),
      let year = wholeNumber(fields[2], 4...4)
    else { return nil }
    return (year, month, day)
  }

  /// Reads a day as people type it: `2021-03-09`, `9-3-2021` or `9 maart 2021`, in any case; `nil`
  /// for any other form and for days that do not exist.
  package init?(typed text: String) {
    guard let parts = CivilDate.parts(typed: text) else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The month, 1 to 12, of a Dutch name in any case; `nil` for any other word.
  package static func monthNumber(dutch name: String) -> Int? {
    let name = name.lowercased()
    return monthNames.firstIndex { $0.nl == name }.map { $0 + 1 }
  }

  /// The Dutch names of the months, January first.
  package static var dutchMonths: [String] { monthNames.map(\.nl) }
}

/// A number of so many digits; `nil` for any other text.
private func wholeNumber(_ text: String, _ digits: ClosedRange<Int>) -> Int? {
  guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return nil
  }
  return Int(text)
}

extension Weekday {
  /// Reads a name as people type it: `tue`, `di` or `dinsdag`, in any case.
  package init?(typed text: String) {
    let text = text.lowercased()
    let days = Weekday.allCases
    guard let day = days.first(where: { $0.name == text || $0.dutchNames.contains(text) }) else {
      return nil
    }
    self = day
  }

  /// The Dutch name, and the same in two letters.
  package var dutchNames: [String] { [words.nl, String(words.nl.prefix(2))] }
}

extension Daypart {
  /// The hours as `13.30-16.30 uur`.
  package var hours: Words {
    let dutch = [start, end].map { "\(padded($0.hour, 2)).\(padded($0.minute, 2))" }
    return Words(nl: "\(dutch[0])-\(dutch[1]) uur", en: "\(start)-\(end)")
  }
}

private let monthNames = [
  Words(nl: "januari", en: "January"), Words(nl: "februari", en: "February"),
  Words(nl: "maart", en: "March"), Words(nl: "april", en: "April"), Words(nl: "mei", en: "May"),
  Words(nl: "juni", en: "June"), Words(nl: "juli", en: "July"),
  Words(nl: "augustus", en: "August"), Words(nl: "september", en: "September"),
  Words(nl: "oktober", en: "October"), Words(nl: "november", en: "November"),
  Words(nl: "december", en: "December"),
]
