internal import CivilTime
internal import ProgrammeModel

/// Days and times as spreadsheets keep them: days since a first, with the time as a fraction.
enum SerialDay {
  /// Day 0 of Excel's count; from March 1900 on it is right (Excel holds 1900 for a leap year).
  static let zero = CivilDate(dayNumber: CivilDate.first(inYear: 1900).dayNumber - 2)
  /// Day 0 of workbooks from old Macintoshes.
  static let macintosh = CivilDate.first(inYear: 1904)

  /// What a person sees: `09-03-2021`, `13:30`, or both; `nil` beyond the years that spreadsheets
  /// know.
  static func text(_ number: Double, since zero: CivilDate) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let minutes = Int((number * 1440).rounded())
    let (days, minute) = minutes.quotientAndRemainder(dividingBy: 1440)
    let time = TimeOfDay(minutes: minute)?.description ?? ""
    guard days > 0 else { return time }
    let date = zero.adding(days: days).dutchDigits
    return minute == 0 ? date : "\(date) \(time)"
  }

  /// A day, or a time of the day from which days count, as ISO 8601 writes it, as people do.
  static func text(iso value: String, since zero: CivilDate) -> String {
    let parts = value.split(separator: "T")
    guard let date = parts.first.flatMap({ CivilDate(String($0)) }) else {
      return TimeOfDay(String(value.prefix(5)))?.description ?? value
    }
    let time = parts.count > 1 ? parts[1].prefix(5) : "00:00"
    if date == zero { return String(time) }
    return time == "00:00" ? date.dutchDigits : "\(date.dutchDigits) \(time)"
  }
}

/// Whether a format shows numbers as days or times, by its code (ECMA-376, part 1, 18.8.31).
func isOfTime(format code: String) -> Bool {
  var (isQuoted, isBracketed, isEscaped) = (false, false, false)
  for character in code.lowercased() {
    if isEscaped {
      isEscaped = false
    } else if isQuoted {
      isQuoted = character != "\""
    } else if isBracketed {
      isBracketed = character != "]"
    } else {
      switch character {
      case "\"": isQuoted = true
      case "[": isBracketed = true
      case "\\", "_", "*": isEscaped = true
      case "d", "m", "y", "h", "s": return true
      default: break
      }
    }
  }
  // [h]:mm has letters outside too, [h] alone does not.
  return ["[h]", "[hh]", "[m]", "[mm]", "[s]", "[ss]"].contains(code.lowercased())
}

/// Whether a format that every program knows by its number shows days or times (18.8.30).
func isOfTime(builtIn number: Int) -> Bool {
  [14...22, 27...36, 45...47, 50...58].contains { $0.contains(number) }
}
