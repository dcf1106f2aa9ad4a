/// What may stand at a key of a schedule file, and the type of value that it gives.
package protocol KeyKind<Value>: Sendable {
  associatedtype Value: Sendable
}

/// A kind of value that may be required.
package protocol RequirableKind: KeyKind {
  /// What a reader goes on with where the value is missing or faulty, which it has reported.
  var blank: Value { get }
}

/// A key of a schedule file: its name, what may stand there, what holds without it, what it means.
///
/// This is the one declaration of a key: the reader, the JSON Schema, the initialisers of the
/// vocabulary and the reference of docs/model.md follow from it.
package struct ScheduleKey<Kind: KeyKind, Value: Sendable>: Sendable {
  /// The name, as it stands in the file.
  package let name: String
  /// What may stand there.
  package let kind: Kind
  /// What holds where the key is absent.
  package let standard: Value
  /// Whether the key must be there.
  package let isRequired: Bool
  /// What it means: in Dutch for editors, empty where the name says it; in English for the reference.
  package let meaning: Words
}

/// A key of which neither the kind nor the type of its value is known.
package protocol AnyScheduleKey: Sendable {
  var name: String { get }
  var isRequired: Bool { get }
  var meaning: Words { get }
  /// What may stand there.
  var anyKind: any KeyKind { get }
  /// What holds without it; `nil` where that is nothing, a list or a block, and where it is required.
  var scalar: ScheduleScalar? { get }
}

/// A single value of a schedule file.
package enum ScheduleScalar: Sendable {
  case text(String)
  case whole(Int)
  case truth(Bool)

  /// The value as a file says it.
  package var text: String {
    switch self {
    case .text(let text): text
    case .whole(let number): String(number)
    case .truth(let flag): String(flag)
    }
  }
}

extension ScheduleKey: AnyScheduleKey {
  package var anyKind: any KeyKind { kind }

  package var scalar: ScheduleScalar? {
    guard !isRequired else { return nil }
    return switch standard {
    case let text as String: .text(text)
    case let number as Int: .whole(number)
    case .any(let number) as Theme.ExpertDemand: .whole(number)
    case let flag as Bool: .truth(flag)
    case let choice as any RawRepresentable<String>: .text(choice.rawValue)
    default: nil
    }
  }
}

/// The keys of one block of a schedule file, which are its stored properties.
package protocol ScheduleBlock: Sendable {}

extension ScheduleBlock {
  /// The keys, in the order of their declaration, which is that of messages.
  package var keys: [any AnyScheduleKey] {
    Mirror(reflecting: self).children.compactMap { $0.value as? any AnyScheduleKey }
  }
}

extension ScheduleKeys {
  /// All blocks that a file can have.
  package static let blocks: [any ScheduleBlock] = [
    schedule, programme, contact, calendar, team, theme, pilot, expert, venue, journey, pin,
    company, meeting, wishPrice,
  ]
}
