package import ProgrammeModel
internal import Reports

/// When a participant can come, slot by slot, and what of it can be changed for a slot alone.
package struct PersonalYear: Sendable {
  /// A slot in which a session can be.
  package struct Slot: Hashable, Sendable {
    /// The day.
    package let date: CivilDate
    /// The name of the daypart.
    package let daypart: String
    /// Whether the participant can come.
    package let availability: Availability
    /// Why that cannot be changed for this slot alone; `nil` where it can.
    ///
    /// It is an entry that says more than its day, or empty where it follows from holidays or a
    /// calendar.
    package let cause: String?
    /// The list that the slot stands in; `nil` for none.
    package let list: MarkAvailability.List?

    /// The slot as a WHEN of the schedule.
    package var when: String { "\(date) \(daypart)" }

    /// What a press makes of it: what stands in no list comes into the first, what stands in the last
    /// leaves it.
    package var next: MarkAvailability.List? {
      switch list {
      case nil: .unavailable
      case .unavailable: .avoid
      case .avoid: nil
      }
    }
  }

  /// An ISO week, with the days on which sessions can be.
  package struct Week: Hashable, Sendable {
    /// The number of the week, 1 to 53.
    package let number: Int
    /// Its Monday.
    package let monday: CivilDate
    /// The slots by weekday, in the order of the day; none where the day is closed.
    package let days: [Weekday: [Slot]]
  }

  /// An entry that says more than a day.
  package struct Entry: Hashable, Sendable {
    /// The list that it stands in.
    package let list: MarkAvailability.List
    /// The entry as the file has it.
    package let when: String
  }

  /// What the participant is called.
  package let title: String
  /// The weeks in which sessions can be, the first first.
  package let weeks: [Week]
  /// The weekdays on which sessions can be, Monday first.
  package let weekdays: [Weekday]
  /// The names of the dayparts.
  package let dayparts: [String]
  /// The entries that say more than a day, in the order of the file.
  package let entries: [Entry]
}

extension PersonalYear {
  /// The year of a participant; `nil` where there is none of that id.
  ///
  /// - Parameters:
  ///   - id: The id of a pilot or an expert.
  ///   - programme: What the schedule asks.
  package init?(of id: String, in programme: Programme) {
    guard let row = AvailabilitySheet(of: programme).entries[id],
      let own = programme.absences(of: id)
    else { return nil }
    let dayparts = programme.calendar.dayparts.map(\.name)
    func slot(_ open: AvailabilitySheet.OpenSlot) -> Slot {
      let availability = row[open] ?? .free
      let holding = own.filter { $0.when.holds(on: open.date, daypart: open.daypart) }
      let broad = holding.first { $0.list == .unavailable && !$0.when.isWithinADay }
      let isAwayElsewhere = availability == .away && !holding.contains { $0.list == .unavailable }
      let lists = holding.filter(\.when.isWithinADay).map(\.list)
      return Slot(
        date: open.date, daypart: open.daypart, availability: availability,
        cause: broad?.when.text ?? (isAwayElsewhere ? "" : nil),
        list: lists.contains(.unavailable) ? .unavailable : lists.first)
    }
    let weeks = Dictionary(grouping: row.keys, by: \.date.week).map { week, slots in
      let date = slots[0].date
      return Week(
        number: week.number, monday: date.adding(days: 1 - date.weekday.rawValue),
        days: Dictionary(grouping: slots, by: \.date.weekday).mapValues { slots in
          slots.map(slot).sorted {
            (dayparts.firstIndex(of: $0.daypart) ?? 0) < (dayparts.firstIndex(of: $1.daypart) ?? 0)
          }
        })
    }
    title = programme.name(ofParticipant: id)
    self.weeks = weeks.sorted { $0.monday < $1.monday }
    weekdays = Weekday.allCases.filter { day in weeks.contains { $0.days[day] != nil } }
    self.dayparts = dayparts
    entries = own.filter { !$0.when.isWithinADay }.map { Entry(list: $0.list, when: $0.when.text) }
  }
}

extension Programme {
  /// What the schedule itself says of when a participant cannot come or would rather not; `nil` where
  /// there is none of that id.
  func absences(of id: String) -> [(list: MarkAvailability.List, when: When)]? {
    let lists =
      pilots.first { $0.id == id }.map { ($0.unavailable, $0.avoid) }
      ?? experts.first { $0.id == id }.map { ($0.unavailable, $0.avoid) }
    return lists.map { unavailable, avoid in
      unavailable.map { (.unavailable, $0) } + avoid.map { (.avoid, $0) }
    }
  }
}

extension When {
  /// Whether it is one date, with a daypart or without.
  fileprivate var isWithinADay: Bool { date != nil }

  /// The only date on which it holds; `nil` where it says more or less than a date and a daypart.
  var date: CivilDate? {
    var date: CivilDate?
    for word in words {
      switch word {
      case .dates(let days) where days.lowerBound == days.upperBound && date == nil:
        date = days.lowerBound
      case .daypart: break
      default: return nil
      }
    }
    return date
  }
}
