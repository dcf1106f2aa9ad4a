package import ProgrammeModel

/// A programme in dense form: everything that rules and wishes look at, by index.
///
/// Indices follow the order of the schedule file. Only open slots exist here, so that a session
/// cannot be on a closed one.
package struct Problem: Sendable {
  /// What was compiled.
  package let programme: Programme
  /// The open slots by time.
  package let slots: [Slot]
  /// The sessions, theme by theme.
  package let sessions: [SessionSpec]
  /// The sessions of each theme, as a range of indices.
  package let sessionsOfTheme: [Range<Int>]
  /// How often each pilot attends a theme, by theme and pilot.
  package let attendance: [[Int]]
  /// The least and the most pilots of a session, by theme.
  package let groupSizes: [ClosedRange<Int>]
  /// How much a pilot needs a theme, 0 to 3, by theme and pilot.
  package let needs: [[Int]]
  /// The pilots that bring a good practice, by theme.
  package let practices: [IndexSet]
  /// The expertise, 0 for none and 1 to 3, by theme and expert.
  package let expertise: [[Int]]
  /// The experts of a theme, ascending.
  package let expertsOfTheme: [[Int]]
  /// The themes that a pilot has had before, by theme.
  package let after: [[Int]]
  /// Whether a pilot can come, by pilot and slot.
  package let pilotAvailability: [[Availability]]
  /// Whether an expert can come, by expert and slot.
  package let expertAvailability: [[Availability]]
  /// Whether a venue can be used, by venue and slot.
  package let venueAvailability: [[Availability]]
  /// Minutes one way, by pilot and venue.
  package let pilotJourneys: [[Int]]
  /// Minutes one way, by expert and venue.
  package let expertJourneys: [[Int]]
  /// The pilot that hosts, by venue.
  package let hosts: [Int?]
  /// The index of the sector, by pilot; `nil` without one.
  package let sectors: [Int?]
  /// What earlier plans leave behind.
  package let memory: Memory
  /// The published plan, by session; `nil` for sessions that were not published.
  package let published: [PublishedEntry?]
  /// Entries of published sessions that no plan can keep, because the session or the participant
  /// is no longer in the file.
  package let lostEntries: Int

  /// Days from the programme's first to its last, both included.
  package var days: Int { programme.period.count }

  /// Calendar months that the programme touches.
  package var months: Int {
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }

  /// ISO weeks that the programme touches.
  package var isoWeeks: Int {
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    return (last.dayNumber - first.dayNumber + first.weekday.rawValue - 1) / 7 + 1
  }
}

/// A session before it is decided.
package struct SessionSpec: Sendable {
  /// The id.
  package let id: String
  /// Index of the theme.
  package let theme: Int
  /// Whether the id is bound to this session, by a pin or by publication.
  package let keepsID: Bool
  /// The slots it can have: open, in the theme's period and dayparts, as pinned.
  package let slots: [Int]
  /// The venues it can have: of the theme's mode, as pinned.
  package let venues: [Int]
  /// Pilots that must be there.
  package let pilots: IndexSet
  /// Experts that must be there.
  package let experts: IndexSet
  /// Whether nothing of it may change.
  package let isFrozen: Bool
}

/// A session as participants have it in their calendars.
package struct PublishedEntry: Sendable {
  /// Index of the slot; `nil` where that slot is no longer open.
  package let slot: Int?
  /// Index of the venue; `nil` where the file no longer has it.
  package let venue: Int?
  /// The pilots that the file still has.
  package let pilots: IndexSet
  /// The experts that the file still has.
  package let experts: IndexSet
}

extension ClosedRange<CivilDate> {
  /// How many days the range has.
  var count: Int { upperBound.dayNumber - lowerBound.dayNumber + 1 }
}
