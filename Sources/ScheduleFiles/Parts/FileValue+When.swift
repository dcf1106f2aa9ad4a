internal import ProgrammeModel

/// What the words of a WHEN are read against.
struct WhenFrame {
  /// The names of the dayparts.
  let dayparts: Namespace
  /// When the programme runs; `nil` where that is not known.
  let period: ClosedRange<CivilDate>?
}

extension FileValue {
  /// A WHEN: words that must all hold (docs/model.md, "WHEN").
  func when(_ frame: WhenFrame) -> When? {
    guard let text = text(lines: true) else { return nil }
    var reader = WhenReader(value: self, text: text, frame: frame)
    guard let words = reader.words() else { return nil }
    if let (first, second) = conflict(in: words.map(\.word)) {
      reportConflict(text, words.map(\.text), first, second)
      return nil
    }
    return When(words: words.map(\.word), text: text, place: place)
  }

  private func reportConflict(_ text: String, _ words: [String], _ first: Int, _ second: Int) {
    let entries = [second, first].map { left in
      words.enumerated().filter { $0.offset != left }.map(\.element).joined(separator: " ")
    }
    report(
      Words(
        nl: """
          \(quoted(text).nl) is nooit: “\(words[first])” en “\(words[second])” vallen niet samen. \
          Maak er twee van: [\(entries[0]), \(entries[1])].
          """,
        en: """
          \(quoted(text).en) is never: “\(words[first])” and “\(words[second])” do not hold \
          together. Make them two: [\(entries[0]), \(entries[1])].
          """))
  }
}

/// Two words, by their index, on account of which these never hold together; `nil` where they can.
///
/// Where every two of them can and all cannot, the first and the last.
private func conflict(in words: [When.Word]) -> (Int, Int)? {
  for second in words.indices {
    for first in words[..<second].indices where !canHold([words[first], words[second]]) {
      return (first, second)
    }
  }
  return canHold(words) ? nil : (0, words.count - 1)
}

private func canHold(_ words: [When.Word]) -> Bool {
  let dayparts = Set(words.compactMap { if case .daypart(let name) = $0 { name } else { nil } })
  guard dayparts.count < 2 else { return false }
  // Two years hold every weekday in even and in odd weeks.
  let all = CivilDate(dayNumber: 0)...CivilDate(dayNumber: 730)
  let ranges = words.compactMap(\.days)
  let first = ranges.map(\.lowerBound).max() ?? all.lowerBound
  let last = ranges.map(\.upperBound).min() ?? all.upperBound
  guard first <= last else { return false }
  return (first.dayNumber...min(last.dayNumber, first.dayNumber + 730)).contains { number in
    words.allSatisfy { $0.holds(on: CivilDate(dayNumber: number)) }
  }
}

extension When.Word {
  /// The days among which all lie on which it holds; `nil` where there is no first and no last.
  fileprivate var days: ClosedRange<CivilDate>? {
    switch self {
    case .dates(let days): return days
    case .week(let week): return week.days
    case .month(let year, let number):
      let first = CivilDate.first(ofMonth: number, inYear: year)
      return first...first.adding(days: CivilDate.daysInMonth(number, ofYear: year) - 1)
    case .weekday, .evenWeek, .oddWeek, .daypart: return nil
    }
  }
}
