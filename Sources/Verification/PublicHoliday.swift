internal import ProgrammeModel

/// Whether the date is a public holiday (docs/dutch-calendar.md).
func isPublicHoliday(_ date: CivilDate) -> Bool {
  let (year, month, day) = date.parts
  let isFixed =
    switch (month, day) {
    case (1, 1), (5, 5), (12, 25), (12, 26): true
    case (4, 26): date.weekday == .saturday
    case (4, 27): date.weekday != .sunday
    default: false
    }
  let sinceEaster = date.dayNumber - easter(year).dayNumber
  return isFixed || [-2, 0, 1, 39, 40, 49, 50].contains(sinceEaster)
}

/// Easter Sunday.
///
/// Source: Gauss' rule as completed by Lichtenberg, Historia Mathematica 24 (1997).
func easter(_ year: Int) -> CivilDate {
  let century = year / 100
  let leapDays = (3 * century + 3) / 4
  let moon = 15 + leapDays - (8 * century + 13) / 25
  let golden = year % 19
  let seed = (19 * golden + moon) % 30
  let fullMoon = 21 + seed - (seed + golden / 11) / 29
  let firstSunday = 7 - (year + year / 4 + 2 - leapDays) % 7
  let dayOfMarch = fullMoon + 7 - (fullMoon - firstSunday) % 7
  let firstOfMarch = CivilDate(year: year, month: 3, day: 1) ?? CivilDate(dayNumber: 0)
  return firstOfMarch.adding(days: dayOfMarch - 1)
}
