// What may stand at the keys of a schedule file. How it is read, and how a JSON Schema and the
// reference say it, stands in ScheduleFiles.

/// The largest number that a file may hold: larger ones are mistakes, and sums of these fit.
package let largestNumber = 1_000_000

/// The most parts of a list, sessions of a theme and pilots of a group.
package let mostParts = 1000

extension ScheduleKeys {
  /// A whole number.
  package struct Whole: RequirableKind {
    package let range: ClosedRange<Int>
    package typealias Value = Int
    package var blank: Int { range.lowerBound }

    package init(_ range: ClosedRange<Int>) { self.range = range }
  }

  /// A text on one line.
  package struct Line: RequirableKind {
    package typealias Value = String
    package var blank: String { "" }
  }

  /// A text of any lines.
  package struct Lines: KeyKind {
    package typealias Value = String
  }

  /// The id of a programme.
  package struct ProgrammeID: RequirableKind {
    package typealias Value = String
    package var blank: String { "" }
  }

  /// An id that a part declares.
  package struct PartID: RequirableKind {
    package typealias Value = String
    package var blank: String { "" }
  }

  /// An e-mail address.
  package struct EmailAddress: RequirableKind {
    package typealias Value = String
    package var blank: String { "" }
  }

  /// An address on the web.
  package struct WebAddress: KeyKind {
    package typealias Value = String
  }

  /// The IANA name of a time zone.
  package struct ZoneName: KeyKind {
    package typealias Value = String
  }

  /// A day.
  package struct Day: RequirableKind {
    package typealias Value = CivilDate
    package var blank: CivilDate { CivilDate(dayNumber: 0) }
  }

  /// True or false.
  package struct Truth: KeyKind {
    package typealias Value = Bool
  }

  /// One of a few words.
  package struct Choice<Value: CaseIterable & RawRepresentable<String> & Sendable>: KeyKind {}

  /// What an id or a name refers to.
  package enum Referent: Sendable {
    case theme, pilot, expert, venue, daypart, session
    /// A place with coordinates.
    case place
  }

  /// An id or a name of something that the schedule declares.
  package struct Reference: RequirableKind {
    package let referent: Referent
    package typealias Value = String
    package var blank: String { "" }

    package init(_ referent: Referent) { self.referent = referent }
  }

  /// Some of them, each once.
  package struct References: RequirableKind {
    package typealias Value = [String]
    package var blank: [String] { [] }
    package let referent: Referent
    /// How many there are at least.
    package let least: Int

    package init(_ referent: Referent, least: Int = 0) {
      self.referent = referent
      self.least = least
    }
  }

  /// A list of WHEN.
  package struct Whens: KeyKind {
    package typealias Value = [When]
  }

  /// Whole numbers by theme.
  package struct ByTheme: RequirableKind {
    package let range: ClosedRange<Int>
    package typealias Value = [String: Int]
    package var blank: [String: Int] { [:] }

    package init(_ range: ClosedRange<Int>) { self.range = range }
  }

  /// How many pilots come to a session.
  package struct Group: RequirableKind {
    package typealias Value = ProgrammeModel.Theme.GroupSize
    package var blank: ProgrammeModel.Theme.GroupSize { .all }
  }

  /// How many experts a session has, in all or by role.
  package struct Experts: KeyKind {
    package typealias Value = ProgrammeModel.Theme.ExpertDemand
  }

  /// A role: an id that needs no declaration.
  package struct Role: KeyKind {
    package typealias Value = String
  }

  /// Pilots that are in one group, or in different ones.
  package struct Companies: KeyKind {
    package typealias Value = [ProgrammeModel.Company]
  }

  /// Texts by session.
  package struct BySession: KeyKind {
    package typealias Value = [String: String]
  }

  /// Earlier meetings: in files, or by hand.
  package struct History: KeyKind {
    package typealias Value = [PastMeeting]
  }

  /// Ids or titles of what earlier meetings had, which today's file need not have.
  package struct PastNames: RequirableKind {
    package typealias Value = [String]
    package var blank: [String] { [] }
  }

  /// Days of the week, one at least.
  package struct Weekdays: RequirableKind {
    package typealias Value = [Weekday]
    package var blank: [Weekday] { [] }
  }

  /// Dayparts by name, with begin and end.
  package struct Dayparts: RequirableKind {
    /// The most that there may be.
    package static let most = 100
    package typealias Value = [Daypart]
    package var blank: [Daypart] { [] }
  }

  /// The path of a file, relative to the folder of the file that names it.
  package struct FilePath: KeyKind {
    package typealias Value = String
  }

  /// The calendars of somebody, each a path or a block of keys; each file once.
  package struct Calendars: KeyKind {
    package typealias Value = [String]
  }

  /// A block of keys of its own; what they make together is the reader's matter.
  package struct Block<Keys: ScheduleBlock>: RequirableKind {
    package let keys: Keys
    package typealias Value = Void
    package var blank: Void { () }

    package init(_ keys: Keys) { self.keys = keys }
  }

  /// A list of such blocks.
  package struct Blocks<Keys: ScheduleBlock>: RequirableKind {
    package let keys: Keys
    /// How many there are at least.
    package let least: Int
    /// How many there are at most; `nil` without limit.
    package let most: Int?
    package typealias Value = Void
    package var blank: Void { () }

    package init(_ keys: Keys, least: Int = 0, most: Int? = nil) {
      self.keys = keys
      self.least = least
      self.most = most
    }
  }

  /// Coordinates by place, in degrees.
  package struct Coordinates: RequirableKind {
    package typealias Value = [String: Coordinate]
    package var blank: [String: Coordinate] { [:] }
  }

  /// The prices of wishes, by the key of each.
  package struct Prices: RequirableKind {
    package typealias Value = [String: ProgrammeModel.WishPrice]
    package var blank: [String: ProgrammeModel.WishPrice] { [:] }
  }
}
