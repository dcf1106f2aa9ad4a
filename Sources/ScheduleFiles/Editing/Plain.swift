internal import ProgrammeModel

/// What a value says, without its place.
indirect enum Plain: Equatable {
  case nothing
  case text(String)
  case list([Plain])
  case mapping([String: Plain])

  init(_ value: FileValue) {
    switch value.content {
    case .nothing: self = .nothing
    case .text(let text): self = .text(text)
    case .list(let values): self = .list(values.map(Plain.init))
    case .mapping(let pairs):
      let named = pairs.map { ($0.key.plainText ?? "", Plain($0.value)) }
      self = .mapping(Dictionary(named) { first, _ in first })
    }
  }
}

extension Plain {
  init(_ value: ScheduleValue) {
    switch value {
    case .text(let text), .word(let text): self = .text(text)
    case .list(let values): self = .list(values.map(Plain.init))
    case .mapping(let entries):
      self = .mapping(
        Dictionary(
          entries.map { ($0.key, Plain($0.value)) }, uniquingKeysWith: { first, _ in first })
      )
    }
  }

  /// What it says after a change.
  mutating func apply(_ edit: ScheduleEdit) {
    guard case .mapping(var root) = self else { return }
    switch edit {
    case .set(.file, let key, let value): root[key] = Plain.merged(root[key], value)
    case .set(.block(let block), let key, let value):
      root[block]?.set(key, value)
    case .set(.element(let list, let id), let key, let value):
      root[list]?.change(id, in: list) { $0?.set(key, value) }
    case .append(.file, let key, let values): root[key] = Plain.joined(root[key], values)
    case .append(.block(let block), let key, let values):
      root[block]?.append(values, to: key)
    case .append(.element(let list, let id), let key, let values):
      root[list]?.change(id, in: list) { $0?.append(values, to: key) }
    case .add(let list, let entries):
      guard case .list(let parts)? = root[list] else {
        root[list] = .list([Plain(.mapping(entries))])
        break
      }
      root[list] = .list(parts + [Plain(.mapping(entries))])
    case .remove(let list, let id):
      root[list]?.change(id, in: list) { $0 = nil }
      if root[list] == .list([]) { root[list] = nil }
    }
    self = .mapping(root)
  }

  private mutating func set(_ key: String, _ value: ScheduleValue?) {
    guard case .mapping(var fields) = self else { return }
    fields[key] = Plain.merged(fields[key], value)
    self = .mapping(fields)
  }

  private mutating func append(_ values: [ScheduleValue], to key: String) {
    guard case .mapping(var fields) = self else { return }
    fields[key] = Plain.joined(fields[key], values)
    self = .mapping(fields)
  }

  private mutating func change(
    _ id: String, in list: String, _ change: (inout Plain?) -> Void
  ) {
    guard case .list(var parts) = self else { return }
    let index = parts.firstIndex { part in
      guard case .mapping(let fields) = part,
        case .text(let found)? = fields[SchedulePart.identity(in: list)]
      else { return false }
      return trimmed(found) == id
    }
    guard let index else { return }
    var part: Plain? = parts[index]
    change(&part)
    if let part { parts[index] = part } else { parts.remove(at: index) }
    self = .list(parts)
  }

  /// A list with more values, each once; one value is a list of its own.
  private static func joined(_ before: Plain?, _ values: [ScheduleValue]) -> Plain? {
    let former: [Plain] =
      switch before {
      case .list(let former)?: former
      case nil, .nothing?: []
      case let former?: [former]
      }
    let new = values.map(Plain.init).reduce(into: [Plain]()) { new, value in
      if !former.contains(value), !new.contains(value) { new.append(value) }
    }
    return new.isEmpty ? before : .list(former + new)
  }

  /// A value in the place of another: what a list keeps stays in its order, before what is new.
  private static func merged(_ before: Plain?, _ value: ScheduleValue?) -> Plain? {
    guard let value else { return nil }
    let after = Plain(value)
    guard case .list(let old)? = before, case .list(let new) = after, !old.isEmpty, !new.isEmpty
    else { return after }
    return .list(old.filter(new.contains) + new.filter { !old.contains($0) })
  }
}
