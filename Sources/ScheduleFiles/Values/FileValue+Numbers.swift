internal import ProgrammeModel

extension FileValue {
  /// A whole number within a range.
  func whole(_ range: ClosedRange<Int>) -> Int? {
    guard let text = word, let number = Int(digits: text), range.contains(number) else {
      let meant = word.flatMap(numberMeant).flatMap { range.contains($0) ? "\($0)" : nil }
      reportWrongKind(
        Words(
          nl: """
            een geheel getal van \(grouped(range.lowerBound, by: ".")) tot en met \
            \(grouped(range.upperBound, by: "."))
            """,
          en: """
            a whole number from \(grouped(range.lowerBound, by: ",")) to \
            \(grouped(range.upperBound, by: ","))
            """), meant: meant)
      return nil
    }
    return number
  }

  /// Degrees with a decimal point, within a range.
  func degrees(_ range: ClosedRange<Double>) -> Double? {
    guard let text = word,
      text.utf8.allSatisfy({ (48...57).contains($0) || [45, 46].contains($0) }),
      let number = Double(text), range.contains(number)
    else {
      let (least, most) = (Int(range.lowerBound), Int(range.upperBound))
      reportWrongKind(
        Words(
          nl: "een getal van \(least) tot en met \(most) met een punt (zoals 52.091)",
          en: "a number from \(least) to \(most) with a point (such as 52.091)"))
      return nil
    }
    return number
  }
}

extension Int {
  /// Reads decimal digits, with a minus before them or not, and nothing else.
  init?(digits text: String) {
    guard !text.hasPrefix("+") else { return nil }
    self.init(text)
  }
}

/// A number with a sign between its thousands.
func grouped(_ number: Int, by sign: String) -> String {
  let digits = Array(String(number.magnitude))
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { text += sign }
    text.append(digit)
  }
  return (number < 0 ? "-" : "") + text
}
