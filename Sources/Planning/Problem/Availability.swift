internal import ProgrammeModel

extension Availability {
  /// The availability in every slot, from entries that say never and entries that say rather not.
  ///
  /// Outside `days`, where they are given, it is away.
  static func row(
    _ slots: [Slot], dayparts: [Daypart], unavailable: [When], avoid: [When],
    busy: BusyTimes = BusyTimes(), days: ClosedRange<CivilDate>? = nil,
    holidays: [ClosedRange<CivilDate>] = [],
    duringHolidays rule: MeetingCalendar.SchoolHolidayRule = .open
  ) -> [Availability] {
    slots.map { slot in
      let daypart = dayparts[slot.daypart]
      let holds: (When) -> Bool = { $0.holds(on: slot.date, daypart: daypart.name) }
      let holiday = rule != .open && holidays.contains { $0.contains(slot.date) }
      if unavailable.contains(where: holds) || (holiday && rule == .closed)
        || busy.isBusy(in: daypart, on: slot.date) || days?.contains(slot.date) == false
      {
        return .away
      }
      let isUnwelcome =
        avoid.contains(where: holds) || holiday || busy.isTentative(in: daypart, on: slot.date)
      return isUnwelcome ? .ratherNot : .free
    }
  }

  /// The availability of a pilot, school holidays of its region included.
  static func row(of pilot: Pilot, in slots: [Slot], _ calendar: MeetingCalendar) -> [Availability]
  {
    let holidays = pilot.region.map { region in calendar.holidays.compactMap { $0.days[region] } }
    return row(
      slots, dayparts: calendar.dayparts, unavailable: pilot.unavailable, avoid: pilot.avoid,
      busy: pilot.busy, days: pilot.period, holidays: holidays ?? [],
      duringHolidays: calendar.schoolHolidays)
  }
}
