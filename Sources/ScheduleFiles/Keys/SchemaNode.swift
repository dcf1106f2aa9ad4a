internal import ProgrammeModel

/// A part of a JSON Schema (draft 2020-12), whose members keep their order.
indirect enum SchemaNode: Equatable {
  case object([(key: String, value: SchemaNode)])
  case list([SchemaNode])
  case text(String)
  case whole(Int)
  case flag(Bool)

  static func == (left: SchemaNode, right: SchemaNode) -> Bool { left.text() == right.text() }

  /// The value of a member, or `nil`.
  subscript(key: String) -> SchemaNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// This with more members in front.
  func with(_ members: [(key: String, value: SchemaNode)]) -> SchemaNode {
    guard case .object(let own) = self else { return self }
    return .object(members + own)
  }

  /// As JSON; what has no members of its own is on one line.
  func text(indent: String = "") -> String {
    switch self {
    case .text(let text): return SchemaNode.quoted(text)
    case .whole(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let values):
      let texts = values.map { $0.text(indent: indent + "  ") }
      let line = "[\(texts.joined(separator: ", "))]"
      return isShort(line) ? line : block(texts, indent, "[", "]")
    case .object(let members):
      let texts = members.map {
        "\(SchemaNode.quoted($0.key)): \($0.value.text(indent: indent + "  "))"
      }
      let line = "{\(texts.joined(separator: ", "))}"
      return isShort(line) ? line : block(texts, indent, "{", "}")
    }
  }

  private func isShort(_ line: String) -> Bool { line.count <= 80 && !line.contains("\n") }

  private func block(_ texts: [String], _ indent: String, _ open: String, _ close: String)
    -> String
  {
    open + texts.map { "\n\(indent)  \($0)" }.joined(separator: ",") + "\n\(indent)\(close)"
  }

  /// A JSON string; the texts of a schema have no control characters.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .whole(number) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(arrayLiteral values: SchemaNode...) { self = .list(values) }
  init(dictionaryLiteral members: (String, SchemaNode)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
}
