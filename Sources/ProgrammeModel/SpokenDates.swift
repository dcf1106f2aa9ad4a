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

  /// Reads a day such as `09-03-2021` or `9-3-2021`; `nil` for any other form.
  package init?(dutchDigits text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, (1...2).contains(fields[0].utf8.count),
      (1...2).contains(fields[1].utf8.count), fields[2].utf8.count == 4
    else { return nil }
    let numbers = fields.compactMap { field in
      field.utf8.allSatisfy { (48...57).contains($0) } ? Int(field) : nil
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[2], month: numbers[1], day: numbers[0])
  }
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
