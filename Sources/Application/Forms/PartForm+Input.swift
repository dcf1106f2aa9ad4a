internal import Foundation
internal import ProgrammeModel
internal import ScheduleFiles

// How the value of a field is shown and read again. A field has a control named by its key, or one for
// each option, named by the key, a full stop and the value of the option.

extension PartForm.Input {
  /// The name of the control of an option.
  public static func control(_ key: String, _ option: PartForm.Option) -> String {
    "\(key).\(option.value)"
  }

  /// What the controls show of a value; `nil` where they cannot show it.
  func shown(_ value: ScheduleValue?) -> [String: String]? {
    guard let value else { return [:] }
    switch self {
    case .line, .demand, .number, .day, .one, .lines:
      switch value {
      case .text(let text), .word(let text): return text.isEmpty ? [:] : ["": text]
      case .mapping(let entries):
        guard self == .demand else { return nil }
        return PartForm.pairs(entries).map { ["": $0.joined(separator: ", ")] }
      case .list: return nil
      }
    case .contact:
      return PartForm.Rows.contacts.lines(of: .list([value])).map { ["": $0.joined()] }
    case .several(let options):
      guard case .list(let values) = value else { return nil }
      return chosen(values.map { ($0, "on") }, among: options)
    case .numbers(let options, _):
      guard case .mapping(let entries) = value else { return nil }
      let numbers = entries.compactMap { $0.value.plain }
      guard numbers.count == entries.count else { return nil }
      return chosen(zip(entries, numbers).map { (.text($0.key), $1) }, among: options)
    case .rows(let rows):
      guard let lines = rows.lines(of: value) else { return nil }
      return lines.isEmpty ? [:] : ["": lines.joined(separator: "\n")]
    }
  }

  /// The options that values name, by id or title.
  private func chosen(
    _ values: [(name: ScheduleValue, answer: String)], among options: [PartForm.Option]
  ) -> [String: String]? {
    var shown: [String: String] = [:]
    for (name, answer) in values {
      guard let name = name.plain,
        let option = options.first(where: { $0.value == name })
          ?? options.first(where: { $0.title.lowercased() == name.lowercased() })
      else { return nil }
      shown[".\(option.value)"] = answer
    }
    return shown
  }

  /// What was filled in for a key, as ``shown(_:)`` has it.
  func answers(named key: String, among answers: [String: String]) -> [String: String] {
    answers.reduce(into: [:]) { filled, answer in
      let text = answer.value.replacing("\r\n", with: "\n")
        .trimmingCharacters(in: .whitespacesAndNewlines)
      guard !text.isEmpty, answer.key == key || answer.key.hasPrefix("\(key).") else { return }
      filled[String(answer.key.dropFirst(key.count))] = text
    }
  }

  /// The value that the controls say; `nil` for none.
  func value(of answers: [String: String]) -> ScheduleValue? {
    guard !answers.isEmpty else { return nil }
    let text = answers[""] ?? ""
    switch self {
    case .demand: return PartForm.entries(text).map { .mapping($0) } ?? .text(text)
    // Words of the format have no quotes, whatever else they would be to YAML.
    case .one(let options) where options.contains { $0.value == text }: return .word(text)
    case .line, .lines, .number, .day, .one: return .text(text)
    case .contact: return PartForm.contact(text)
    case .several(let options):
      return .list(
        options.filter { answers[".\($0.value)"] != nil }.map { .text($0.value) })
    case .numbers(let options, _):
      return .mapping(
        options.compactMap { option in
          answers[".\(option.value)"].map { .init(option.value, .text($0)) }
        })
    case .rows(let rows):
      let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      return rows.value(of: lines.filter { !$0.isEmpty })
    }
  }
}

extension PartForm.Rows {
  /// The lines that say a value; `nil` where they cannot.
  fileprivate func lines(of value: ScheduleValue) -> [String]? {
    switch (self, value) {
    case (.texts, .list(let values)), (.moments, .list(let values)):
      let lines = values.compactMap(\.plain).filter { !$0.contains("\n") }
      return lines.count == values.count ? lines : nil
    case (.contacts, .list(let values)):
      let lines = values.compactMap { contact -> String? in
        let keys = ScheduleKeys.contact
        return plain(contact, at: [keys.name.name, keys.email.name]).map { "\($0[0]) <\($0[1])>" }
      }
      return lines.count == values.count ? lines : nil
    case (.pairs, .mapping(let entries)): return PartForm.pairs(entries)
    case (.groups, .list(let values)):
      let groups = values.compactMap { group -> String? in
        guard case .list(let names) = group else { return nil }
        return PartForm.line(names)
      }
      return groups.count == values.count ? groups : nil
    case (.places, .mapping(let entries)):
      let lines = entries.compactMap { entry -> String? in
        guard case .list(let degrees) = entry.value else { return nil }
        return PartForm.line(degrees).map { "\(entry.key): \($0)" }
      }
      return lines.count == entries.count ? lines : nil
    case (.journeys, .list(let values)):
      let lines = values.compactMap { journey -> String? in
        let keys = ScheduleKeys.journey
        guard let parts = plain(journey, at: [keys.from.name, keys.to.name, keys.minutes.name]),
          !parts.contains(where: { $0.contains(" - ") || $0.contains(":") })
        else { return nil }
        return "\(parts[0]) - \(parts[1]): \(parts[2])"
      }
      return lines.count == values.count ? lines : nil
    case (.meetings, .list(let values)):
      let lines = values.compactMap(PartForm.meeting)
      return lines.count == values.count ? lines : nil
    default: return nil
    }
  }

  /// The texts at the keys of a block; `nil` where it has other keys, or no text at one.
  private func plain(_ block: ScheduleValue, at keys: [String]) -> [String]? {
    guard case .mapping(let entries) = block, entries.count == keys.count else { return nil }
    let texts = keys.compactMap { key in entries.first { $0.key == key }?.value.plain }
    return texts.count == keys.count ? texts : nil
  }

  /// The value that some lines say; what a line lacks, the reader of the schedule tells.
  fileprivate func value(of lines: [String]) -> ScheduleValue {
    switch self {
    case .texts, .moments: .list(lines.map { .text($0) })
    case .contacts: .list(lines.map(PartForm.contact))
    case .pairs: .mapping(lines.map(PartForm.entry))
    case .groups: .list(lines.map(PartForm.list))
    case .places:
      .mapping(
        lines.map { line in
          let entry = PartForm.entry(line)
          return .init(entry.key, PartForm.list(entry.value.plain ?? ""))
        })
    case .journeys: .list(lines.map(PartForm.journey))
    case .meetings: .list(lines.map(PartForm.meeting))
    }
  }
}

extension PartForm {
  fileprivate static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  /// What stands between the commas of a line.
  fileprivate static func list(_ line: String) -> ScheduleValue {
    .list(line.split(separator: ",").map { .text(trimmed($0)) })
  }

  /// The line that says a list; `nil` where one of it is no plain text.
  fileprivate static func line(_ values: [ScheduleValue]) -> String? {
    let plain = values.compactMap(\.plain)
    return plain.count == values.count ? plain.joined(separator: ", ") : nil
  }

  /// Two places and the minutes between them; of a line without a dash all is the first.
  fileprivate static func journey(_ line: String) -> ScheduleValue {
    let entry = entry(line)
    let dash = [" - ", " – ", " — "].compactMap { entry.key.range(of: $0) }.first
    let (from, to) =
      dash.map { (trimmed(entry.key[..<$0.lowerBound]), trimmed(entry.key[$0.upperBound...])) }
      ?? (entry.key, "")
    let keys = ScheduleKeys.journey
    return .mapping([
      .init(keys.from.name, .text(from)), .init(keys.to.name, .text(to)),
      .init(keys.minutes.name, entry.value),
    ])
  }

  /// What a line says of an earlier meeting that is written by hand, in this order; the first three
  /// are needed.
  static let meetingKeys = {
    let keys = ScheduleKeys.meeting
    return [
      keys.date.name, keys.theme.name, keys.pilots.name, keys.venue.name, keys.experts.name,
    ]
  }()
  /// Those of them that hold lists.
  private static let meetingLists: Set = [
    ScheduleKeys.meeting.pilots.name, ScheduleKeys.meeting.experts.name,
  ]

  /// The path of a file, or a meeting that is written by hand.
  fileprivate static func meeting(_ line: String) -> ScheduleValue {
    guard line.contains(";") else { return .text(line) }
    let parts = line.split(separator: ";", omittingEmptySubsequences: false).map { trimmed($0) }
    let entries = zip(meetingKeys, parts).compactMap { key, part -> ScheduleValue.Entry? in
      guard !part.isEmpty else { return nil }
      guard meetingLists.contains(key) else { return .init(key, .text(part)) }
      return .init(key, list(part))
    }
    // What is too much is refused like a key that is unknown.
    let rest = parts.dropFirst(meetingKeys.count).filter { !$0.isEmpty }
    return .mapping(entries + rest.map { .init($0, .text("")) })
  }

  /// The line that says an earlier meeting; `nil` where it cannot.
  fileprivate static func meeting(_ value: ScheduleValue) -> String? {
    guard case .mapping(let entries) = value else {
      return value.plain.flatMap { $0.contains(";") || $0.contains("\n") ? nil : $0 }
    }
    var parts: [String] = []
    for key in meetingKeys {
      guard let value = entries.first(where: { $0.key == key })?.value else {
        parts.append("")
        continue
      }
      let isList = meetingLists.contains(key)
      let names: [String]
      if case .list(let values) = value {
        names = values.compactMap(\.plain)
        guard isList, names.count == values.count, !names.contains(where: { $0.contains(",") })
        else { return nil }
      } else {
        guard !isList, let plain = value.plain else { return nil }
        names = [plain]
      }
      parts.append(names.joined(separator: ", "))
    }
    guard entries.allSatisfy({ meetingKeys.contains($0.key) }),
      !parts.contains(where: { $0.contains(";") || $0.contains("\n") })
    else { return nil }
    while parts.count > 3, parts.last == "" { parts.removeLast() }
    return parts.joined(separator: "; ")
  }

  /// Somebody, as `Name <address>`.
  fileprivate static func contact(_ line: String) -> ScheduleValue {
    let parts = line.split(separator: "<", maxSplits: 1)
    let name = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    let email = parts.count > 1 ? String(parts[1].prefix { $0 != ">" }) : ""
    let keys = ScheduleKeys.contact
    return .mapping([.init(keys.name.name, .text(name)), .init(keys.email.name, .text(email))])
  }

  /// A name and what belongs to it, as `morning: 09:30-12:30`; of a line without a colon all is name.
  fileprivate static func entry(_ line: String) -> ScheduleValue.Entry {
    let name = line.prefix { $0 != ":" }
    let value = line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
    return .init(name.trimmingCharacters(in: .whitespaces), .text(value))
  }

  /// A name and what belongs to it each; `nil` where that is no text.
  fileprivate static func pairs(_ entries: [ScheduleValue.Entry]) -> [String]? {
    let pairs = entries.compactMap { entry in entry.value.plain.map { "\(entry.key): \($0)" } }
    return pairs.count == entries.count ? pairs : nil
  }

  /// The names with what belongs to each, as `raad: 2, accountmanager: 1`; `nil` for any other text.
  fileprivate static func entries(_ text: String) -> [ScheduleValue.Entry]? {
    let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let entries = parts.compactMap { part -> ScheduleValue.Entry? in
      guard let colon = part.range(of: ": ") else { return nil }
      return .init(String(part[..<colon.lowerBound]), .text(String(part[colon.upperBound...])))
    }
    return entries.count == parts.count && !entries.isEmpty ? entries : nil
  }
}

extension ScheduleValue {
  /// The text; `nil` for lists and blocks.
  fileprivate var plain: String? {
    switch self {
    case .text(let text), .word(let text): text
    case .list, .mapping: nil
    }
  }
}
