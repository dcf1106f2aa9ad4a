/// A pilot of the programme: a team that attends sessions.
public struct Pilot: Sendable {
  /// The id.
  public var id: String
  /// The title, as people read it.
  public var title: String
  /// The institution it belongs to.
  public var institution: String?
  /// Where it travels from; `nil` counts every journey 0.
  public var place: String?
  /// The region of its school holidays.
  public var region: Region?
  /// Its sector.
  public var sector: String?
  /// How many people come along.
  public var people: Int
  /// Who is invited.
  public var contacts: [Contact]
  /// How much it needs a theme, 1 to 3, by theme id; 0 where absent.
  public var needs: [String: Int]
  /// The ids of themes on which it brings a good practice.
  public var practices: [String]
  /// How often it attends a theme, by theme id, where that differs from the theme's own.
  public var attend: [String: Int]
  /// When it cannot come.
  public var unavailable: [When]
  /// When it would rather not come.
  public var avoid: [When]
  /// When its calendar is taken.
  public var busy: BusyTimes
  /// Whole euros for its shares; `nil` without limit.
  public var budget: Int?
  /// The first and last day on which it takes part; `nil` for the programme's.
  public var period: ClosedRange<CivilDate>?
  /// The most minutes that it travels one way; `nil` without limit.
  public var travelMax: Int?

  /// Creates a pilot; what is `nil` is as ``ScheduleKeys`` has it where the key is absent.
  public init(
    id: String, title: String, institution: String? = nil, place: String? = nil,
    region: Region? = nil, sector: String? = nil, people: Int? = nil, contacts: [Contact] = [],
    needs: [String: Int] = [:], practices: [String] = [], attend: [String: Int] = [:],
    unavailable: [When] = [], avoid: [When] = [], busy: BusyTimes = BusyTimes(),
    budget: Int? = nil, period: ClosedRange<CivilDate>? = nil, travelMax: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.institution = institution
    self.place = place
    self.region = region
    self.sector = sector
    self.people = people ?? ScheduleKeys.pilot.people.standard
    self.contacts = contacts
    self.needs = needs
    self.practices = practices
    self.attend = attend
    self.unavailable = unavailable
    self.avoid = avoid
    self.busy = busy
    self.budget = budget
    self.period = period
    self.travelMax = travelMax
  }
}

/// An expert who is invited to sessions.
public struct Expert: Sendable {
  /// The id.
  public var id: String
  /// The name, as people read it.
  public var name: String
  /// The organisation it belongs to.
  public var organisation: String?
  /// The address that is invited.
  public var email: String?
  /// Where it travels from; `nil` counts every journey 0.
  public var place: String?
  /// Its expertise, 1 to 3, by theme id.
  public var themes: [String: Int]
  /// Its role, as themes ask for it.
  public var role: String?
  /// The most sessions it takes; `nil` without limit.
  public var max: Int?
  /// The most sessions it takes on one date.
  public var perDay: Int
  /// Whole euros a session.
  public var fee: Int
  /// When it cannot come.
  public var unavailable: [When]
  /// When it would rather not come.
  public var avoid: [When]
  /// When its calendar is taken.
  public var busy: BusyTimes

  /// Creates an expert; what is `nil` is as ``ScheduleKeys`` has it where the key is absent.
  public init(
    id: String, name: String, organisation: String? = nil, email: String? = nil,
    place: String? = nil, themes: [String: Int], role: String? = nil, max: Int? = nil,
    perDay: Int? = nil, fee: Int? = nil,
    unavailable: [When] = [], avoid: [When] = [], busy: BusyTimes = BusyTimes()
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.email = email
    self.place = place
    self.themes = themes
    self.role = role
    self.max = max
    self.perDay = perDay ?? ScheduleKeys.expert.perDay.standard
    self.fee = fee ?? ScheduleKeys.expert.fee.standard
    self.unavailable = unavailable
    self.avoid = avoid
    self.busy = busy
  }
}

/// A place where sessions are held.
public struct Venue: Sendable {
  /// The id.
  public var id: String
  /// The title, as people read it.
  public var title: String
  /// The id of the pilot that hosts.
  public var host: String?
  /// Where it is; `nil` counts every journey 0.
  public var place: String?
  /// Whether it is not a place at all.
  public var online: Bool
  /// Its address on the web.
  public var url: String?
  /// How many people fit; `nil` without limit.
  public var capacity: Int?
  /// How many sessions can overlap in time.
  public var rooms: Int
  /// Whole euros a session.
  public var cost: Int
  /// When it cannot be used.
  public var unavailable: [When]
  /// When its calendar is taken; what may not come does not count.
  public var busy: BusyTimes
  /// Its postal address, on one line.
  public var address: String?
  /// How to find the room, and what else guests should know.
  public var directions: String?

  /// Creates a venue; what is `nil` is as ``ScheduleKeys`` has it where the key is absent.
  public init(
    id: String, title: String, host: String? = nil, place: String? = nil, online: Bool? = nil,
    url: String? = nil, capacity: Int? = nil, rooms: Int? = nil, cost: Int? = nil,
    unavailable: [When] = [], busy: BusyTimes = BusyTimes(), address: String? = nil,
    directions: String? = nil
  ) {
    self.id = id
    self.title = title
    self.host = host
    self.place = place
    self.online = online ?? ScheduleKeys.venue.online.standard
    self.url = url
    self.capacity = capacity
    self.rooms = rooms ?? ScheduleKeys.venue.rooms.standard
    self.cost = cost ?? ScheduleKeys.venue.cost.standard
    self.unavailable = unavailable
    self.busy = busy
    self.address = address
    self.directions = directions
  }
}
