/// vCalendar 1.0, which phones and old programs write as `.vcs`, in the words of iCalendar.
///
/// Section numbers are those of “vCalendar, The Electronic Calendaring and Scheduling Exchange
/// Format, Version 1.0” of 1996.
func modernised(_ line: ContentLine) -> ContentLine? {
  switch line.name {
  case "RRULE", "EXRULE":
    // Where it cannot be read it stays, and is told.
    let rule = modernRule(line.text).flatMap { RecurrenceRule($0) == nil ? nil : $0 }
    return rule.map { ContentLine(line, value: $0) } ?? line
  case "RDATE", "EXDATE":
    return ContentLine(line, value: line.text.replacing(";", with: ","))
  case "TRANSP":
    guard let number = Int(line.text) else { return line }
    return ContentLine(line, value: number == 0 ? "OPAQUE" : "TRANSPARENT")
  case "STATUS":
    let words = ["CONFIRMED": "CONFIRMED", "TENTATIVE": "TENTATIVE", "DECLINED": "CANCELLED"]
    return words[line.text.uppercased()].map { ContentLine(line, value: $0) }
  case "PRIORITY": return nil
  default: return line
  }
}

/// A rule of the old grammar, such as `W1 TU #3` or `MP1 1+ MO 20260630T000000Z`, in the new one;
/// `nil` where it is none (appendix A, “Recurrence Grammar”).
func modernRule(_ text: String) -> String? {
  var words = text.uppercased().replacing("$", with: "").split(separator: " ").map(String.init)
  guard let head = words.first?.wholeMatch(of: /(D|W|MP|MD|YM|YD)(\d{1,4})/) else { return nil }
  words.removeFirst()
  // Without an end it is twice.
  var end = ";COUNT=2"
  if let last = words.last, last.hasPrefix("#") || last.utf8.count >= 15 {
    words.removeLast()
    end = last == "#0" ? "" : last.hasPrefix("#") ? ";COUNT=\(last.dropFirst())" : ";UNTIL=\(last)"
  }
  let by: String
  switch head.1 {
  case "D": by = "DAILY"
  case "W": by = "WEEKLY" + list("BYDAY", words)
  case "MP":
    guard let days = monthPositions(words) else { return nil }
    by = "MONTHLY" + list("BYDAY", days)
  case "MD": by = "MONTHLY" + list("BYMONTHDAY", words.map(signed))
  case "YM": by = "YEARLY" + list("BYMONTH", words)
  default: by = "YEARLY" + list("BYYEARDAY", words)
  }
  guard head.1 != "D" || words.isEmpty else { return nil }
  return "FREQ=\(by);INTERVAL=\(head.2)\(end)"
}

private func list(_ name: String, _ words: [String]) -> String {
  words.isEmpty ? "" : ";\(name)=\(words.joined(separator: ","))"
}

/// `2+` as `2`, `1-` as `-1`, `LD` as the last day.
private func signed(_ word: String) -> String {
  if word == "LD" { return "-1" }
  if word.hasSuffix("+") { return String(word.dropLast()) }
  return word.hasSuffix("-") ? "-\(word.dropLast())" : word
}

/// `1+ 3+ MO` as `1MO`, `3MO`; `nil` where a day has no place.
private func monthPositions(_ words: [String]) -> [String]? {
  var days: [String] = []
  var places: [String] = []
  var isAfterDay = false
  for word in words {
    if word.first?.isNumber ?? false {
      if isAfterDay { places = [] }
      isAfterDay = false
      places.append(signed(word))
    } else {
      guard !places.isEmpty else { return nil }
      isAfterDay = true
      days += places.map { $0 + word }
    }
  }
  return days
}
