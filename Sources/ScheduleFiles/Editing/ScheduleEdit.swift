public import ProgrammeModel

/// A part of a schedule file that has keys.
public enum SchedulePart: Hashable, Sendable {
  /// The whole file.
  case file
  /// A block of keys of its own, such as `programme`, `calendar` or `team`.
  case block(String)
  /// A part of a list, such as `pilots`, by its id; of `pins` by its session.
  case element(list: String, id: String)

  /// The key by which the parts of a list are told apart.
  static func identity(in list: String) -> String {
    list == ScheduleKeys.schedule.pins.name
      ? ScheduleKeys.pin.session.name : ScheduleKeys.pilot.id.name
  }
}

extension Programme {
  /// Where a participant stands in the schedule.
  ///
  /// - Parameter participant: The id of the pilot or the expert.
  /// - Returns: A part of one of the two lists; of an unknown id one that the file lacks.
  public func part(of participant: String) -> SchedulePart {
    let isPilot = pilots.contains { $0.id == participant }
    return .element(
      list: isPilot ? ScheduleKeys.schedule.pilots.name : ScheduleKeys.schedule.experts.name,
      id: participant)
  }
}

/// One change of a schedule file.
public enum ScheduleEdit: Hashable, Sendable {
  /// A key of a part gets a value; without one it goes.
  case set(SchedulePart, key: String, ScheduleValue?)
  /// Values are added at the end of a list of a part, but those that it has; the list begins where
  /// there is none, with the value that stood there alone.
  case append(SchedulePart, key: String, [ScheduleValue])
  /// A part is added at the end of a list.
  case add(list: String, [ScheduleValue.Entry])
  /// A part of a list goes.
  case remove(list: String, id: String)
}

/// A value of a schedule file, without its place and layout.
public indirect enum ScheduleValue: Hashable, Sendable {
  /// A text; in the file it has quotes where it needs them.
  case text(String)
  /// A number or a word of the format, which has none.
  case word(String)
  /// Values in a row.
  case list([ScheduleValue])
  /// Values by key.
  case mapping([Entry])

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: ScheduleValue

    /// Creates an entry.
    public init(_ key: String, _ value: ScheduleValue) { (self.key, self.value) = (key, value) }
  }
}

extension ScheduleValue {
  /// The value on one line, as YAML has it.
  var line: String {
    switch self {
    case .text(let text): yaml(text)
    case .word(let word): word
    case .list(let values): "[\(values.map(\.line).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map(\.line).joined(separator: ", "))}"
    }
  }

  /// What stands at a place of a file.
  init(_ value: FileValue) {
    switch value.content {
    case .nothing: self = .text("")
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map(ScheduleValue.init))
    case .mapping(let pairs):
      self = .mapping(pairs.map { Entry($0.key.plainText ?? "", ScheduleValue($0.value)) })
    }
  }
}

extension ScheduleValue.Entry {
  /// The entry on one line.
  var line: String { "\(yaml(key)): \(value.line)" }
}
