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
