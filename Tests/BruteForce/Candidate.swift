internal import ProgrammeModel

/// One way in which a session can be held.
final class Candidate {
  /// The session, with the id of any of its theme.
  let session: PlannedSession
  /// Points of a plan with this session alone, without `fair-travel`.
  let cost: Int
  /// Position of the theme in the file.
  let theme: Int
  /// Positions of the pilots in the file.
  let pilots: [Int]
  /// Positions of the experts in the file.
  let experts: [Int]
  /// Minutes that each of the pilots travels.
  let minutes: [Int]
  let daypart: Daypart
  let venue: Venue
  /// Whole euros.
  let expense: Int
  /// Whether its number follows from docs/model.md, "Sessions".
  let isFree: Bool

  let day: Int
  let week: ISOWeek
  private let pilotSet: UInt
  private let expertSet: UInt

  init(
    _ session: PlannedSession, cost: Int, theme: Int, pilots: [Int], experts: [Int],
    minutes: [Int], daypart: Daypart, venue: Venue, expense: Int, isFree: Bool
  ) {
    self.session = session
    self.cost = cost
    self.theme = theme
    self.pilots = pilots
    self.experts = experts
    self.minutes = minutes
    self.daypart = daypart
    self.venue = venue
    self.expense = expense
    self.isFree = isFree
    day = session.date.dayNumber
    week = session.date.week
    pilotSet = pilots.reduce(0) { $0 | 1 << UInt($1) }
    expertSet = experts.reduce(0) { $0 | 1 << UInt($1) }
  }

  /// Whole euros for each pilot.
  var share: Int { (expense + pilots.count - 1) / max(1, pilots.count) }

  /// The positions of pilots that are in both.
  func pilots(sharedWith other: Candidate) -> [Int] { pilots.filter(other.pilots.contains) }

  func sharedPilots(with other: Candidate) -> Int { (pilotSet & other.pilotSet).nonzeroBitCount }

  func sharedExperts(with other: Candidate) -> Int {
    (expertSet & other.expertSet).nonzeroBitCount
  }

  /// Whether the venue cannot hold both at a time.
  func crowdsOut(_ other: Candidate) -> Bool {
    day == other.day && venue.id == other.venue.id && venue.rooms == 1 && !venue.online
      && daypart.overlaps(other.daypart)
  }

  /// Whether docs/model.md, "Sessions", gives this session the lower number.
  func comes(before other: Candidate) -> Bool {
    if day != other.day { return day < other.day }
    if daypart.start != other.daypart.start { return daypart.start < other.daypart.start }
    if venue.id != other.venue.id { return venue.id < other.venue.id }
    return pilots.lexicographicallyPrecedes(other.pilots)
  }
}
