internal import ProgrammeModel

/// A kind of value that a JSON Schema and the reference can describe.
protocol DescribedKind: KeyKind {
  /// What the schema says of it.
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode
  /// What the reference says of it, in English.
  var words: String { get }
}

extension ScheduleKeys.Whole: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .whole(range) }
  var words: String {
    "\(grouped(range.lowerBound, by: ",")) to \(grouped(range.upperBound, by: ","))"
  }
}

extension ScheduleKeys.Line: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .line }
  var words: String { "text on one line" }
}

extension ScheduleKeys.Lines: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .lines }
  var words: String { "text" }
}

extension ScheduleKeys.ProgrammeID: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .programmeID }
  var words: String { "id" }
}

extension ScheduleKeys.PartID: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .partID }
  var words: String { "id" }
}

extension ScheduleKeys.EmailAddress: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .email }
  var words: String { "e-mail address" }
}

extension ScheduleKeys.WebAddress: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .url }
  var words: String { "`https://…`" }
}

extension ScheduleKeys.ZoneName: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .line }
  var words: String { "IANA name" }
}

extension ScheduleKeys.Day: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .date }
  var words: String { "date" }
}

extension ScheduleKeys.Truth: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .truth }
  var words: String { "`true` or `false`" }
}

extension ScheduleKeys.Choice: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode {
    if let words = (Value.self as? any SpokenChoice.Type)?.words {
      return .word(words.map(\.typed))
    }
    return .choice(Value.allCases.map(\.rawValue))
  }
  var words: String { Value.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }
}

extension ScheduleKeys.Reference: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .line }
  var words: String { referent.words.one }
}

extension ScheduleKeys.References: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode {
    .list(of: .line, least: least, isSet: true)
  }
  var words: String { "list of \(referent.words.several)" }
}

extension ScheduleKeys.Whens: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .whens }
  var words: String { "list of WHEN" }
}

extension ScheduleKeys.ByTheme: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .byTheme(range) }
  var words: String {
    "by theme: \(grouped(range.lowerBound, by: ",")) to \(grouped(range.upperBound, by: ","))"
  }
}

extension ScheduleKeys.Group: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .groupSize }
  var words: String { "`4`, `3-4` or `all`" }
}

extension ScheduleKeys.Experts: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode {
    ["anyOf": [.whole(0...mostParts), .byRole(1...mostParts)]]
  }
  var words: String { "0 to \(grouped(mostParts, by: ",")), or `{role: number}`" }
}

extension ScheduleKeys.Role: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .programmeID }
  var words: String { "`[a-z0-9-]+`" }
}

extension ScheduleKeys.Companies: DescribedKind {
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode {
    .list(
      of: [
        "anyOf": [
          .list(of: .line, least: 2, isSet: true), ScheduleKeys.company.schema(wishes),
        ]
      ])
  }
  var words: String { "list of lists of pilots, or of blocks" }
}

extension ScheduleKeys.BySession: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode {
    ["type": "object", "additionalProperties": .lines]
  }
  var words: String { "text by session" }
}

extension ScheduleKeys.History: DescribedKind {
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode {
    .list(of: ["anyOf": [.line, ScheduleKeys.meeting.schema(wishes)]], isSet: true)
  }
  var words: String { "list of paths and blocks" }
}

extension ScheduleKeys.PastNames: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .list(of: .line) }
  var words: String { "list of ids or titles" }
}

extension ScheduleKeys.Weekdays: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode {
    .list(
      of: .word(Weekday.names + Weekday.allCases.flatMap(\.dutchNames)), least: 1, isSet: true)
  }
  var words: String { "list of `\(Weekday.names[0])`…`\(Weekday.names[6])`" }
}

extension ScheduleKeys.Dayparts: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .dayparts(most: Self.most) }
  var words: String { "`{name: \"09:30-12:30\"}`, \(Self.most) at most" }
}

extension ScheduleKeys.FilePath: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .line }
  var words: String { "path" }
}

extension ScheduleKeys.Calendars: DescribedKind {
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode {
    .list(of: ["anyOf": [.line, ScheduleKeys.calendarFile.schema(wishes)]], isSet: true)
  }
  var words: String { "list of paths or blocks" }
}

extension ScheduleKeys.Block: DescribedKind {
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode { keys.schema(wishes) }
  var words: String { "block" }
}

extension ScheduleKeys.Blocks: DescribedKind {
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode {
    .list(of: keys.schema(wishes), least: least, most: most)
  }
  var words: String {
    switch (least, most) {
    case (0, nil): "list of blocks"
    case (0, let most?): "list of at most \(grouped(most, by: ",")) blocks"
    case (let least, let most):
      "list of \(least) to \(grouped(most ?? largestNumber, by: ",")) blocks"
    }
  }
}

extension ScheduleKeys.Coordinates: DescribedKind {
  func schema(_: [WishDeclaration]) -> SchemaNode { .coordinates }
  var words: String { "`{name: [52.266, 6.793]}`" }
}

extension ScheduleKeys.Prices: DescribedKind {
  func schema(_ wishes: [WishDeclaration]) -> SchemaNode { .prices(of: wishes) }
  var words: String { "by wish: 0 to \(grouped(largestNumber, by: ","))" }
}

extension ScheduleKeys.Referent {
  fileprivate var words: (one: String, several: String) {
    switch self {
    case .theme: ("id of a theme", "ids of themes")
    case .pilot: ("id of a pilot", "ids of pilots")
    case .expert: ("id of an expert", "ids of experts")
    case .venue: ("id of a venue", "ids of venues")
    case .daypart: ("name of a daypart", "names of dayparts")
    case .session: ("id of a session", "ids of sessions")
    case .place: ("place", "places")
    }
  }
}
