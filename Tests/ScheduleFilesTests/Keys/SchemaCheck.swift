@testable import ScheduleFiles

/// Whether a file keeps to a schema, by the keywords that ours uses (JSON Schema 2020-12).
///
/// Plain words are numbers and truths by the core schema of YAML 1.2, as in editors.
func accepts(_ schema: SchemaNode, _ value: FileValue) -> Bool {
  switch schema {
  case .flag(let flag): return flag
  case .object(let members):
    return members.allSatisfy { accepts(keyword: $0.key, $0.value, of: schema, value) }
  default: return false
  }
}

private func accepts(
  keyword: String, _ rule: SchemaNode, of schema: SchemaNode, _ value: FileValue
) -> Bool {
  switch keyword {
  case "type": return rule.texts.contains { value.types.contains($0) }
  case "enum": return rule.elements.contains { value.equals($0) }
  case "const": return value.equals(rule)
  case "anyOf": return rule.elements.contains { accepts($0, value) }
  case "if":
    let branch = accepts(rule, value) ? schema["then"] : schema["else"]
    return branch.map { accepts($0, value) } ?? true
  case "pattern": return !value.types.contains("string") || matches(value.plainText ?? "", rule)
  case "minimum": return value.number.map { $0 >= Double(rule.number) } ?? true
  case "maximum": return value.number.map { $0 <= Double(rule.number) } ?? true
  default:
    if case .list(let values) = value.content {
      return accepts(list: values, keyword, rule)
    }
    if case .mapping(let pairs) = value.content {
      return accepts(mapping: pairs, keyword, rule, schema)
    }
    return true
  }
}

private func accepts(list values: [FileValue], _ keyword: String, _ rule: SchemaNode) -> Bool {
  switch keyword {
  case "items": values.allSatisfy { accepts(rule, $0) }
  case "prefixItems": zip(rule.elements, values).allSatisfy { accepts($0, $1) }
  case "minItems": values.count >= rule.number
  case "maxItems": values.count <= rule.number
  case "uniqueItems":
    Set(values.compactMap(\.plainText)).count == values.count { $0.plainText != nil }
  default: true
  }
}

private func accepts(
  mapping pairs: [(key: FileValue, value: FileValue)], _ keyword: String, _ rule: SchemaNode,
  _ schema: SchemaNode
) -> Bool {
  let keys = pairs.map { $0.key.plainText ?? "" }
  switch keyword {
  case "properties":
    return pairs.allSatisfy { key, value in
      rule[key.plainText ?? ""].map { accepts($0, value) } ?? true
    }
  case "additionalProperties":
    return pairs.allSatisfy { key, value in
      schema["properties"]?[key.plainText ?? ""] != nil || accepts(rule, value)
    }
  case "required": return rule.texts.allSatisfy(keys.contains)
  case "propertyNames": return keys.allSatisfy { matches($0, rule["pattern"] ?? "") }
  case "minProperties": return pairs.count >= rule.number
  case "maxProperties": return pairs.count <= rule.number
  default: return true
  }
}

private func matches(_ text: String, _ pattern: SchemaNode) -> Bool {
  guard let regex = try? Regex(pattern.texts[0]) else { return false }
  return text.contains(regex)
}

extension SchemaNode {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    default: []
    }
  }

  fileprivate var elements: [SchemaNode] {
    if case .list(let values) = self { values } else { [] }
  }

  fileprivate var number: Int {
    if case .whole(let number) = self { number } else { 0 }
  }
}

extension FileValue {
  fileprivate var number: Double? {
    guard let word = plainText, word.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }) else {
      return nil
    }
    return Double(word)
  }

  /// The types of JSON that the value has.
  fileprivate var types: [String] {
    switch content {
    case .nothing: ["null"]
    case .list: ["array"]
    case .mapping: ["object"]
    case .text(let text):
      if ["true", "false"].contains(text) {
        ["boolean"]
      } else if Int(text) != nil {
        ["integer", "number"]
      } else if number != nil {
        ["number"]
      } else {
        ["string"]
      }
    }
  }

  fileprivate func equals(_ node: SchemaNode) -> Bool {
    switch node {
    case .text(let text): plainText == text
    case .flag(let flag): plainText == "\(flag)"
    case .whole(let number): plainText == "\(number)"
    default: false
    }
  }
}
