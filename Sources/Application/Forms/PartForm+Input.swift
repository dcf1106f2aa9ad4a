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
        guard case .mapping(let entries) = contact, entries.count == 2,
          let name = entries.first(where: { $0.key == "name" })?.value.plain,
          let email = entries.first(where: { $0.key == "email" })?.value.plain
        else { return nil }
        return "\(name) <\(email)>"
      }
      return lines.count == values.count ? lines : nil
    case (.pairs, .mapping(let entries)): return PartForm.pairs(entries)
    case (.groups, .list(let values)):
      let groups = values.compactMap { group -> String? in
        guard case .list(let names) = group else { return nil }
        let plain = names.compactMap(\.plain)
        return plain.count == names.count ? plain.joined(separator: ", ") : nil
      }
      return groups.count == values.count ? groups : nil
    default: return nil
    }
  }

  /// The value that some lines say; what a line lacks, the reader of the schedule tells.
  fileprivate func value(of lines: [String]) -> ScheduleValue {
    switch self {
    case .texts, .moments: .list(lines.map { .text($0) })
    case .contacts: .list(lines.map(PartForm.contact))
    case .pairs: .mapping(lines.map(PartForm.entry))
    case .groups:
      .list(
        lines.map { line in
          .list(
            line.split(separator: ",").map { .text($0.trimmingCharacters(in: .whitespaces)) })
        })
    }
  }
}

extension PartForm {
  /// Somebody, as `Name <address>`.
  fileprivate static func contact(_ line: String) -> ScheduleValue {
    let parts = line.split(separator: "<", maxSplits: 1)
    let name = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    let email = parts.count > 1 ? String(parts[1].prefix { $0 != ">" }) : ""
    return .mapping([.init("name", .text(name)), .init("email", .text(email))])
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
