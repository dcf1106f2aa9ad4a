public import ProgrammeModel

/// One change of a schedule that somebody proposes.
public enum ProposedChange: Hashable, Sendable {
  /// A session gets the day, the daypart and the venue of a pin, and its pilots and experts take
  /// part; what the pin leaves open stays.
  case session(Pin)
  /// A pilot, an expert, a venue or the `team` cannot at a moment.
  case away(id: String, When)
  /// A pilot attends a theme so many times, 0 or more.
  case attendance(pilot: String, theme: String, times: Int)
  /// A number of the whole programme.
  case programme(ProgrammeNumber, Int)
  /// A number of a pilot, an expert or a venue.
  case number(IndividualNumber, of: String, Int)
  /// A value of a theme.
  case theme(String, ThemeValue)
  /// A value of a pilot that is no number.
  case pilot(String, PilotValue)
  /// Two or more pilots are together or apart, in some themes; in all where none is named.
  case company(Company, pilots: [String], themes: [String])
  /// The price of a wish, by its id.
  case price(wish: String, Int)

  /// Numbers that a programme has, by their keys in a schedule.
  public enum ProgrammeNumber: String, CaseIterable, Sendable {
    /// Days between two sessions of a pilot, 1 or more.
    case gap
    /// Whole euros, 0 or more.
    case budget
    /// Sessions with the team on a date, 1 or more.
    case perDay
    /// Sessions with the team in a week, 1 or more.
    case perWeek
  }

  /// Numbers that a pilot, an expert or a venue has, by their keys in a schedule.
  public enum IndividualNumber: String, CaseIterable, Sendable {
    /// Whole euros of a pilot, 0 or more.
    case budget
    /// Minutes one way that a pilot travels at most, 0 or more.
    case travelMax
    /// Sessions of an expert at most, 0 or more.
    case max
    /// Sessions of an expert on one date at most, 1 or more.
    case perDay
    /// Whole euros an expert asks for a session, 0 or more.
    case fee
    /// People that fit in a venue, 0 or more.
    case capacity
    /// Rooms of a venue, 1 or more.
    case rooms
    /// Whole euros a session at a venue costs, 0 or more.
    case cost
  }

  /// Values that a theme has.
  public enum ThemeValue: Hashable, Sendable {
    /// The first day.
    case from(CivilDate)
    /// The last day.
    case until(CivilDate)
    /// How many sessions there are, 1 or more.
    case sessions(Int)
    /// How many experts a session has, 0 or more.
    case experts(Int)
    /// How many experts of a role a session has, 0 or more, where the theme asks for roles.
    case role(String, Int)
    /// The least number of days between two of its sessions of a pilot, 1 or more.
    case gap(Int)
    /// Whether the programme team is there.
    case team(Bool)
    /// The group size.
    case pilots(Theme.GroupSize)
    /// Where it is held.
    case mode(Theme.Mode)
    /// Another theme that comes before it; `nil` takes out all that do.
    case after(String?)
  }

  /// Values that a pilot has.
  public enum PilotValue: Hashable, Sendable {
    /// The first day on which it takes part.
    case from(CivilDate)
    /// The last day on which it takes part.
    case until(CivilDate)
  }

  /// What pilots can be to each other, by the keys in a schedule.
  public enum Company: String, CaseIterable, Sendable {
    /// In one group.
    case together
    /// In different groups.
    case apart
  }
}
