/// One entry of the WHEN language: words that must all hold (docs/model.md, "WHEN").
public struct When: Hashable, Sendable {
  /// One word of a WHEN.
  public enum Word: Hashable, Sendable {
    /// Every such day of the week.
    case weekday(Weekday)
    /// The days from first to last, both included; a single date is a range of one.
    case dates(ClosedRange<CivilDate>)
    /// The seven days of an ISO week.
    case week(ISOWeek)
    /// The days of a month, 1 to 12, of a year.
    case month(year: Int, number: Int)
    /// The days of every ISO week with an even number.
    case evenWeek
    /// The days of every ISO week with an odd number.
    case oddWeek
    /// The daypart of that name.
    case daypart(String)
  }

  /// The words, in the order of the file.
  public let words: [Word]
  /// The text as it stands in the file.
  public let text: String
  /// Where it stands; `nil` where it was not read from a file.
  public let place: SourcePlace?

  /// Creates a WHEN from its words.
  public init(words: [Word], text: String, place: SourcePlace? = nil) {
    self.words = words
    self.text = text
    self.place = place
  }

  /// Whether every word holds for the daypart of that name on that date.
  public func holds(on date: CivilDate, daypart: String) -> Bool {
    words.allSatisfy { word in
      if case .daypart(let name) = word { daypart == name } else { word.holds(on: date) }
    }
  }
}

extension When.Word {
  /// Whether it holds at some time of that day.
  package func holds(on date: CivilDate) -> Bool {
    switch self {
    case .weekday(let weekday): date.weekday == weekday
    case .dates(let range): range.contains(date)
    case .week(let week): date.week == week
    case .month(let year, let number): date.year == year && date.month == number
    case .evenWeek: date.week.number.isMultiple(of: 2)
    case .oddWeek: !date.week.number.isMultiple(of: 2)
    case .daypart: true
    }
  }
}
