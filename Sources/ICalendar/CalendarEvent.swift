public import CivilTime

/// One VEVENT that takes place once, at known instants.
///
/// All times are in whole seconds.
public struct CalendarEvent: Hashable, Codable, Sendable {
  /// Whether the event takes place.
  public enum Status: String, CaseIterable, Codable, Sendable {
    /// It does.
    case confirmed = "CONFIRMED"
    /// It does no longer.
    case cancelled = "CANCELLED"
  }

  /// What makes it the same event in every calendar; a plain UUID.
  public var uid: String
  /// How often it has changed in a way that asks for a new answer, 0 or more.
  public var sequence: Int
  /// When this version was written (DTSTAMP).
  public var stamp: Instant
  /// When its first version was written.
  public var created: Instant
  /// When its content last changed.
  public var lastModified: Instant
  /// When it begins.
  public var start: Instant
  /// When it ends; later than ``start``.
  public var end: Instant
  /// Its title, on one line.
  public var summary: String
  /// What it is about; may have several lines, and no markup.
  public var description: String
  /// Where it is, on one line.
  public var location: String
  /// Where that is on Earth.
  public var position: Position?
  /// The one category; may hold commas.
  public var category: String
  /// Whether it takes place; `nil` in a cancellation that concerns one attendee alone.
  public var status: Status?
  /// Who invites.
  public var organizer: Address
  /// Who is invited; `nil` in a published calendar.
  public var attendee: Address?
  /// Where it is on the web; written as CONFERENCE and as URL.
  public var conference: Conference?

  /// Creates an event.
  public init(
    uid: String, sequence: Int = 0, stamp: Instant, created: Instant, lastModified: Instant,
    start: Instant,
    end: Instant, summary: String, description: String, location: String, position: Position? = nil,
    category: String, status: Status? = .confirmed, organizer: Address, attendee: Address? = nil,
    conference: Conference? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.created = created
    self.lastModified = lastModified
    self.start = start
    self.end = end
    self.summary = summary
    self.description = description
    self.location = location
    self.position = position
    self.category = category
    self.status = status
    self.organizer = organizer
    self.attendee = attendee
    self.conference = conference
  }
}

extension CalendarEvent {
  /// A point on Earth, WGS84 degrees; six decimals are written.
  public struct Position: Hashable, Codable, Sendable {
    /// Degrees north, −90 to 90.
    public var latitude: Double
    /// Degrees east, −180 to 180.
    public var longitude: Double

    /// Creates a position.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Somebody with an address.
  public struct Address: Hashable, Codable, Sendable {
    /// The name; where it is blank the address is shown.
    public var name: String
    /// The address, without `mailto:`.
    public var email: String

    /// Creates an address.
    public init(name: String, email: String) {
      self.name = name
      self.email = email
    }
  }

  /// A meeting on the web (RFC 7986, section 5.11).
  public struct Conference: Hashable, Codable, Sendable {
    /// What people call it.
    public var label: String
    /// Its address.
    public var address: String

    /// Creates a conference.
    public init(label: String, address: String) {
      self.label = label
      self.address = address
    }
  }
}
