internal import ProgrammeModel

/// A random programme while it is made, with the plan that it is made around.
///
/// The plan comes first; limits and absences are then drawn so that it stays valid, or, where the
/// shape asks for no solution, sometimes so that it does not.
struct Draft {
  /// Sessions of one theme that each pilot attends at most one of.
  struct Round {
    let theme: Int
    let groups: [[Int]]
  }

  let shape: RandomProgramme.Shape
  var random: SplitMix64
  var programme: Programme
  var rounds: [Round] = []
  var sessions: [PlannedSession] = []
  var published: PlanDocument?
  var today: CivilDate

  init(seed: UInt64, _ shape: RandomProgramme.Shape) {
    self.shape = shape
    random = SplitMix64(seed: seed)
    let first = day("2021-01-04").adding(days: random.roll(0...2000))
    let hours: [Daypart] = [
      .named("ochtend", "09:30", "12:30"), .named("middag", "13:30", "16:30"),
      .named("lunch", "11:30", "14:00"), .named("avond", "16:30", "20:00"),
    ]
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let days = random.some(random.roll(1...shape.weekdays), of: weekdays)
    let most = shape.isTiny && days.count > 1 ? 1 : shape.dayparts
    let dayparts = random.some(random.roll(1...most), of: hours)
    programme = Programme(
      id: "toeval-\(seed)", title: "Toeval \(seed)",
      organiser: Contact(name: "Programmateam", email: "team@toeval.example"),
      period: first...first,
      calendar: MeetingCalendar(
        weekdays: Set(days),
        dayparts: dayparts.shuffled(using: &random),
        publicHolidays: random.happens(70) ? .closed : .open),
      places: Programme.knownPlaces)
    today = first
    programme.gap = random.roll(0...(shape.isTiny ? 5 : 15))
    programme.team.people = random.roll(0...4)
  }

  /// Whether a limit that the plan meets or not may stay.
  mutating func stays(isMet: Bool) -> Bool { isMet || (!shape.isSolvable && random.happens(40)) }

  /// Room above what the plan needs; below it where no solution is asked for.
  mutating func slack(_ most: Int) -> Int {
    let isShort = !shape.isSolvable && random.happens(15)
    return isShort ? -random.roll(1...max(1, most / 2)) : random.roll(0...most)
  }

  var sortedSessions: [PlannedSession] {
    sessions.sorted { (key($0), $0.id) < (key($1), $1.id) }
  }

  func start(_ name: String) -> Int { daypart(name).start.minutes }

  func daypart(_ name: String) -> Daypart {
    programme.calendar.dayparts.first { $0.name == name } ?? programme.calendar.dayparts[0]
  }

  /// Date and start as one number.
  private func key(_ session: PlannedSession) -> Int {
    session.date.dayNumber * 1440 + start(session.daypart)
  }

  func attend(_ pilot: Pilot, _ theme: Theme) -> Int { pilot.attend[theme.id] ?? theme.attend }
}
