internal import ProgrammeModel

extension Programme {
  /// So many draws of a WHEN, without those that hold for one of the sessions.
  func absences(
    _ count: Int, besides sessions: [PlannedSession], _ chance: inout SplitMix64
  ) -> [When] {
    (0..<count).map { _ in drawWhen(&chance) }.filter { when in
      !sessions.contains { when.holds(on: $0.date, daypart: $0.daypart) }
    }
  }

  private func drawWhen(_ chance: inout SplitMix64) -> When {
    let weekday = chance.pick(calendar.weekdays.sorted()) ?? .tuesday
    let daypart = chance.pick(calendar.dayparts)?.name ?? ""
    let days = period.upperBound.dayNumber - period.lowerBound.dayNumber
    let first = period.lowerBound.adding(days: chance.draw(0...days - 14))
    return switch chance.draw(1...6) {
    case 1: When([.weekday(weekday)])
    case 2: When([.weekday(weekday), .daypart(daypart)])
    case 3: When([.week(first.week)])
    case 4: When([.week(first.week), .daypart(daypart)])
    case 5: When([.dates(first...first)])
    default: When([.dates(first...first.adding(days: chance.draw(3...14)))])
    }
  }
}

extension When {
  /// A WHEN with the text that says the same.
  fileprivate init(_ words: [Word]) {
    self.init(words: words, text: words.map(When.text(of:)).joined(separator: " "))
  }

  private static func text(of word: Word) -> String {
    switch word {
    case .weekday(let weekday): weekday.name
    case .dates(let days) where days.lowerBound == days.upperBound: "\(days.lowerBound)"
    case .dates(let days): "\(days.lowerBound)..\(days.upperBound)"
    case .week(let week): "\(week)"
    case .month(let year, let number):
      String("\(CivilDate.first(ofMonth: number, inYear: year))".prefix(7))
    case .evenWeek: "even"
    case .oddWeek: "odd"
    case .daypart(let name): name
    }
  }
}
