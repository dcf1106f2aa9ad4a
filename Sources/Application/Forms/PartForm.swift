public import ProgrammeModel
public import ScheduleFiles

/// A part of a schedule as a form: what can be said of it, and what is said now.
///
/// The fields follow from the keys of the format; what a form cannot show stays as it is in the file.
public struct PartForm: Sendable {
  /// Something that can be chosen.
  public struct Option: Hashable, Sendable {
    /// What the file says.
    public let value: String
    /// What people read.
    public let title: String

    /// Creates an option.
    public init(value: String, title: String) { (self.value, self.title) = (value, title) }
  }

  /// How the value of a key is asked.
  public enum Input: Hashable, Sendable {
    /// A text on one line.
    case line
    /// A text of any lines.
    case lines
    /// Somebody, as `Name <address>`.
    case contact
    /// A whole number, or one for each of some names, as `raad: 2, accountmanager: 1`.
    case demand
    /// A whole number.
    case number(ClosedRange<Int>)
    /// A day.
    case day
    /// One of some.
    case one([Option])
    /// Any of some.
    case several([Option])
    /// A whole number for each of some.
    case numbers([Option], ClosedRange<Int>)
    /// A list, an entry a line.
    case rows(Rows)
  }

  /// What the lines of a list say.
  public enum Rows: Hashable, Sendable {
    /// A text each.
    case texts
    /// A WHEN each (docs/model.md, "WHEN").
    case moments
    /// Somebody each, as `Name <address>`.
    case contacts
    /// A name and what belongs to it each, as `morning: 09:30-12:30`.
    case pairs
    /// Some pilots each, by id, as `breda, emmen`.
    case groups
    /// A place with its latitude and longitude each, as `Antwerpen: 51.219, 4.402`.
    case places
    /// Two places with the minutes between them each, as `Breda - Antwerpen: 60`.
    case journeys
    /// An earlier meeting each: the path of a file, or the parts of ``PartForm/meetingKeys`` with
    /// semicolons between them.
    case meetings
  }

  /// One key.
  public struct Field: Sendable {
    /// The key, as the file has it.
    public let key: String
    /// What it is called.
    public let title: Words
    /// What it means; empty where the title says it.
    public let meaning: Words
    /// Whether it must be there.
    public let isRequired: Bool
    /// What holds without it; `nil` where that is nothing.
    public let standard: String?
    /// How it is asked.
    public let input: Input
    /// What it says now, by the names of its controls.
    public let values: [String: String]

    /// Whether something else was filled in than it says now.
    ///
    /// - Parameter answers: What was filled in, by the names of the controls of the form.
    /// - Returns: Whether it differs.
    public func differs(from answers: [String: String]) -> Bool {
      input.answers(named: key, among: answers) != values
    }
  }

  /// The part; `nil` for one that is not there yet.
  public let part: SchedulePart?
  /// The fields, in the order of the format.
  public let fields: [Field]
  /// Keys that the file has and that no field shows.
  public let elsewhere: [String]
  /// The digest of the schedule that it shows, by which its changes are refused where somebody else
  /// came first.
  public let version: String
}

extension PartForm {
  /// A list of parts, or a block of keys, that has a form.
  public enum Kind: String, CaseIterable, Sendable {
    case pilots, experts, venues, themes, programme, calendar, team
    /// What holds for the whole schedule.
    case schedule

    /// Whether there can be more of them.
    public var isList: Bool { [.pilots, .experts, .venues, .themes].contains(self) }

    /// The part of an id; blocks have none.
    public func part(_ id: String) -> SchedulePart {
      isList ? .element(list: rawValue, id: id) : self == .schedule ? .file : .block(rawValue)
    }

    /// What takes a part out of its list.
    public func removal(of id: String, digest: String?) -> EditSchedule {
      EditSchedule([.remove(list: rawValue, id: id)], digest: digest)
    }

    fileprivate var block: any ScheduleBlock {
      switch self {
      case .pilots: ScheduleKeys.pilot
      case .experts: ScheduleKeys.expert
      case .venues: ScheduleKeys.venue
      case .themes: ScheduleKeys.theme
      case .programme: ScheduleKeys.programme
      case .calendar: ScheduleKeys.calendar
      case .team: ScheduleKeys.team
      case .schedule: ScheduleKeys.schedule
      }
    }
  }

  /// The form of a part; `nil` where there is no such part.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - id: Its id; `nil` for a new one.
  ///   - file: The schedule file.
  ///   - programme: What the schedule asks.
  public init?(_ kind: Kind, id: String?, in file: ScheduleText, of programme: Programme) {
    let part = id.map(kind.part)
    let values: [String: ScheduleValue]
    if let part {
      guard let found = file.values(of: part) else { return nil }
      values = found
    } else {
      values = [:]
    }
    var elsewhere: [String] = []
    fields = kind.block.keys.compactMap { key in
      // Others refer to an id.
      if key.name == ScheduleKeys.pilot.id.name, part != nil { return nil }
      guard let input = (key.anyKind as? any AskedKind)?.input(in: programme),
        let shown = input.shown(values[key.name])
      else {
        let hasOwnForm = kind == .schedule && Kind(rawValue: key.name) != nil
        if values[key.name] != nil, !hasOwnForm { elsewhere.append(key.name) }
        return nil
      }
      return Field(
        key: key.name, title: KeyTitles.title(of: key.name), meaning: key.meaning,
        isRequired: key.isRequired, standard: key.scalar?.text, input: input, values: shown)
    }
    self.part = part
    self.elsewhere = elsewhere
    version = file.digest
  }

  /// The changes that a filled-in form asks for.
  ///
  /// - Parameters:
  ///   - kind: What the form is about.
  ///   - answers: What was filled in, by the names of the controls.
  /// - Returns: The changes; none where it says what the file says.
  public func edits(_ kind: Kind, _ answers: [String: String]) -> [ScheduleEdit] {
    let changes = fields.compactMap { field -> (key: String, value: ScheduleValue?)? in
      guard field.differs(from: answers) else { return nil }
      let filled = field.input.answers(named: field.key, among: answers)
      return (field.key, field.input.value(of: filled))
    }
    guard let part else {
      let entries = changes.compactMap { change in
        change.value.map { ScheduleValue.Entry(change.key, $0) }
      }
      return [.add(list: kind.rawValue, entries)]
    }
    return changes.map { .set(part, key: $0.key, $0.value) }
  }
}
