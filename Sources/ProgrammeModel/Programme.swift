/// All that a schedule file asks, as plain values (docs/model.md, "The schedule file").
///
/// References between parts are ids. A programme that came out of a reader is consistent: every id
/// exists, every place has coordinates, every period is covered by the holiday file. Values built
/// by hand are taken at their word.
public struct Programme: Sendable {
  /// The id, which names the output.
  public var id: String
  /// The title, as people read it.
  public var title: String
  /// Who invites.
  public var organiser: Contact
  /// The first and the last day, both included.
  public var period: ClosedRange<CivilDate>
  /// The IANA name of the zone in which dayparts are meant.
  public var timezone: String
  /// The language of calendars and reports.
  public var language: Language
  /// On which days and dayparts sessions can be held.
  public var calendar: MeetingCalendar
  /// The programme team, which runs every session.
  public var team: Team
  /// The least number of days between two sessions of one pilot.
  public var gap: Int
  /// Within how many days from today published sessions are frozen.
  public var notice: Int
  /// Whole euros for the whole programme; `nil` without limit.
  public var budget: Int?
  /// Pilots that are in one group.
  public var together: [Company]
  /// Pilots that are in different groups.
  public var apart: [Company]
  /// The themes, in the order of the file.
  public var themes: [Theme]
  /// The pilots, in the order of the file.
  public var pilots: [Pilot]
  /// The experts, in the order of the file.
  public var experts: [Expert]
  /// The venues, in the order of the file.
  public var venues: [Venue]
  /// The coordinates of every place that is named, built-in ones included.
  public var places: [String: Coordinate]
  /// Journeys that override the estimate, both ways.
  public var travel: [Journey]
  /// What the plan must keep to, in the order of the file.
  public var pins: [Pin]
  /// What is said in the invitation of a session, by its id.
  public var notes: [String: String]
  /// Earlier meetings, whose pilots, hosts and experts are remembered.
  public var history: [PastMeeting]
  /// The price of every wish, by the wish's id.
  public var wishes: [String: WishPrice]
  /// Sha256 over the sha256 of every file that was read, as lower-case hex (docs/model.md,
  /// "The plan file").
  public var digest: String
  /// Where values stand in the schedule file and its holiday file.
  ///
  /// Keys and ids with `/` between them lead to a value, as in `themes/visie/until` and
  /// `holidays/zomer 2021/noord`. Empty where the programme was not read from a file; entries of WHEN
  /// and pins know their own places.
  public var sources: [String: SourcePlace] = [:]

  /// Creates a programme; what is `nil` is as ``ScheduleKeys`` has it where the key is absent.
  public init(
    id: String, title: String, organiser: Contact, period: ClosedRange<CivilDate>,
    timezone: String? = nil, language: Language? = nil, calendar: MeetingCalendar,
    team: Team = Team(), gap: Int? = nil, notice: Int? = nil, budget: Int? = nil,
    together: [Company] = [], apart: [Company] = [], themes: [Theme] = [],
    pilots: [Pilot] = [], experts: [Expert] = [], venues: [Venue] = [],
    places: [String: Coordinate] = [:], travel: [Journey] = [], pins: [Pin] = [],
    notes: [String: String] = [:], history: [PastMeeting] = [], wishes: [String: WishPrice] = [:],
    digest: String = ""
  ) {
    self.id = id
    self.title = title
    self.organiser = organiser
    self.period = period
    self.timezone = timezone ?? ScheduleKeys.programme.timezone.standard
    self.language = language ?? ScheduleKeys.programme.language.standard
    self.calendar = calendar
    self.team = team
    self.gap = gap ?? ScheduleKeys.schedule.gap.standard
    self.notice = notice ?? ScheduleKeys.schedule.notice.standard
    self.budget = budget
    self.together = together
    self.apart = apart
    self.themes = themes
    self.pilots = pilots
    self.experts = experts
    self.venues = venues
    self.places = places
    self.travel = travel
    self.pins = pins
    self.notes = notes
    self.history = history
    self.wishes = wishes
    self.digest = digest
  }
}

/// A name with an address.
public struct Contact: Hashable, Sendable {
  /// The name, as people read it.
  public var name: String
  /// The address, without `mailto:`.
  public var email: String

  /// Creates a contact.
  public init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}

/// Pilots that are in one group, or in different ones.
public struct Company: Hashable, Sendable {
  /// The ids of the pilots, two or more.
  public var pilots: [String]
  /// The ids of the themes in which it holds, but never in those for all pilots; `nil` for all.
  public var themes: [String]?
  /// Where it stands; `nil` where it was not read from a file.
  public var place: SourcePlace?

  /// Creates an entry.
  public init(pilots: [String], themes: [String]? = nil, place: SourcePlace? = nil) {
    self.pilots = pilots
    self.themes = themes
    self.place = place
  }

  /// Whether it holds in a theme.
  package func holds(in theme: Theme) -> Bool {
    !theme.isForAll && themes?.contains(theme.id) != false
  }
}

/// A meeting of an earlier year.
public struct PastMeeting: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The id of its theme, of today's file where that has it.
  public var theme: String
  /// The id of its venue; `nil` where it is not known.
  public var venue: String?
  /// The ids of the pilots.
  public var pilots: [String]
  /// The ids of the experts.
  public var experts: [String]

  /// Creates a meeting.
  public init(
    date: CivilDate, theme: String, venue: String? = nil, pilots: [String],
    experts: [String] = []
  ) {
    self.date = date
    self.theme = theme
    self.venue = venue
    self.pilots = pilots
    self.experts = experts
  }

  /// The meeting that a session of an earlier plan was.
  public init(_ session: PlannedSession) {
    self.init(
      date: session.date, theme: session.theme, venue: session.venue, pilots: session.pilots,
      experts: session.experts)
  }
}

/// The programme team.
public struct Team: Sendable {
  /// How many of the team are at every session.
  public var people: Int
  /// The most sessions on one date; `nil` without limit.
  public var perDay: Int?
  /// The most sessions in one ISO week; `nil` without limit.
  public var perWeek: Int?
  /// When the team holds no session.
  public var unavailable: [When]
  /// When one of its calendars is taken; what may not come does not count.
  public var busy: BusyTimes

  /// Creates a team.
  public init(
    people: Int? = nil, perDay: Int? = nil, perWeek: Int? = nil, unavailable: [When] = [],
    busy: BusyTimes = BusyTimes()
  ) {
    self.people = people ?? ScheduleKeys.team.people.standard
    self.perDay = perDay
    self.perWeek = perWeek
    self.unavailable = unavailable
    self.busy = busy
  }

  /// Whether the team cannot hold a session in a daypart of some day.
  package func isAway(in daypart: Daypart, on date: CivilDate) -> Bool {
    unavailable.contains { $0.holds(on: date, daypart: daypart.name) }
      || busy.isBusy(in: daypart, on: date)
  }
}

/// A place on Earth, WGS84 degrees.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double

  /// Creates a coordinate.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// A journey whose minutes are known better than the estimate.
public struct Journey: Hashable, Sendable {
  /// One end.
  public var from: String
  /// The other end.
  public var to: String
  /// Minutes, either way.
  public var minutes: Int

  /// Creates a journey.
  public init(from: String, to: String, minutes: Int) {
    self.from = from
    self.to = to
    self.minutes = minutes
  }
}

/// The price of one wish.
public struct WishPrice: Hashable, Sendable {
  /// Points per unit, 0 or more; 0 turns the wish off.
  public var price: Int
  /// The count that is free, for wishes that have one.
  public var above: Int

  /// Creates a price.
  public init(price: Int, above: Int = 0) {
    self.price = price
    self.above = above
  }
}

/// What a reader must know of a wish: its id, its key in the file and what holds without it.
public struct WishDeclaration: Hashable, Sendable {
  /// The id in plan files and reports, such as `fair-travel`.
  public let id: String
  /// The key in schedule files, such as `fairTravel`.
  public let key: String
  /// The price that holds when the file says nothing.
  public let standard: WishPrice
  /// Whether the file may give the free count with `above`.
  public let hasThreshold: Bool

  /// Creates a declaration.
  public init(id: String, key: String, standard: WishPrice, hasThreshold: Bool = false) {
    self.id = id
    self.key = key
    self.standard = standard
    self.hasThreshold = hasThreshold
  }
}
