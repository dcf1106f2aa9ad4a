internal import ProgrammeModel

/// A kind of value that a form can ask.
protocol AskedKind: KeyKind {
  /// How it is asked.
  func input(in programme: Programme) -> PartForm.Input
}

extension ScheduleKeys.Whole: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .number(range) }
}

extension ScheduleKeys.Line: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.Lines: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .lines }
}

extension ScheduleKeys.PartID: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.EmailAddress: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.WebAddress: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.ZoneName: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.FilePath: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.Role: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.Group: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .line }
}

extension ScheduleKeys.Experts: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .demand }
}

extension ScheduleKeys.Day: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .day }
}

extension ScheduleKeys.Truth: AskedKind {
  func input(in programme: Programme) -> PartForm.Input {
    .one(["true", "false"].map { KeyTitles.option($0, in: programme.language) })
  }
}

extension ScheduleKeys.Choice: AskedKind {
  func input(in programme: Programme) -> PartForm.Input {
    .one(Value.allCases.map { KeyTitles.option($0.rawValue, in: programme.language) })
  }
}

extension ScheduleKeys.Reference: AskedKind {
  func input(in programme: Programme) -> PartForm.Input {
    referent.options(in: programme).map { .one($0) } ?? .line
  }
}

extension ScheduleKeys.References: AskedKind {
  func input(in programme: Programme) -> PartForm.Input {
    referent.options(in: programme).map { .several($0) } ?? .rows(.texts)
  }
}

extension ScheduleKeys.ByTheme: AskedKind {
  func input(in programme: Programme) -> PartForm.Input {
    .numbers(ScheduleKeys.Referent.theme.options(in: programme) ?? [], range)
  }
}

extension ScheduleKeys.Weekdays: AskedKind {
  func input(in programme: Programme) -> PartForm.Input {
    .several(
      Weekday.allCases.map {
        PartForm.Option(value: $0.name, title: $0.words[programme.language])
      })
  }
}

extension ScheduleKeys.Whens: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.moments) }
}

extension ScheduleKeys.Calendars: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.texts) }
}

extension ScheduleKeys.Dayparts: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.pairs) }
}

/// A block of which a list can be asked, a line each.
protocol AskedBlock: ScheduleBlock {
  static var rows: PartForm.Rows { get }
}

extension ScheduleKeys.Contact: AskedBlock {
  static var rows: PartForm.Rows { .contacts }
}

extension ScheduleKeys.Journey: AskedBlock {
  static var rows: PartForm.Rows { .journeys }
}

extension ScheduleKeys.Blocks: AskedKind where Keys: AskedBlock {
  func input(in _: Programme) -> PartForm.Input { .rows(Keys.rows) }
}

extension ScheduleKeys.Coordinates: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.places) }
}

extension ScheduleKeys.History: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.meetings) }
}

extension ScheduleKeys.Block: AskedKind where Keys == ScheduleKeys.Contact {
  func input(in _: Programme) -> PartForm.Input { .contact }
}

extension ScheduleKeys.Companies: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.groups) }
}

extension ScheduleKeys.BySession: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.pairs) }
}

extension ScheduleKeys.Prices: AskedKind {
  func input(in _: Programme) -> PartForm.Input { .rows(.pairs) }
}

extension ScheduleKeys.Referent {
  /// What there is of it; `nil` where that is no short list.
  fileprivate func options(in programme: Programme) -> [PartForm.Option]? {
    switch self {
    case .theme: programme.themes.map { PartForm.Option(value: $0.id, title: $0.title) }
    case .pilot: programme.pilots.map { PartForm.Option(value: $0.id, title: $0.title) }
    case .expert: programme.experts.map { PartForm.Option(value: $0.id, title: $0.name) }
    case .venue: programme.venues.map { PartForm.Option(value: $0.id, title: $0.title) }
    case .daypart:
      programme.calendar.dayparts.map { PartForm.Option(value: $0.name, title: $0.name) }
    case .session, .place: nil
    }
  }
}
