/// A piece of a page: text, or an element of HTML or SVG with all that is in it.
///
/// Markup comes from here alone, and whatever text goes through it is escaped.
package enum Node: Sendable {
  /// Text, as people read it.
  case text(String)
  /// An element, its attributes in order, and what is in it.
  case element(String, attributes: [(name: String, value: String)], children: [Node])

  /// Creates an element.
  package init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Node] = []
  ) {
    self = .element(
      name, attributes: attributes.map { (name: $0.key, value: $0.value) }, children: children)
  }

  /// Creates an element that holds text.
  package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) {
    self.init(name, attributes, [.text(text)])
  }
}

extension Node {
  /// The markup: an element that holds text stands on one line, any other has a line for each of
  /// its children.
  package func markup(depth: Int = 0) -> String {
    var markup = ""
    write(to: &markup, depth: depth)
    return markup
  }

  private func write(to markup: inout String, depth: Int) {
    guard case .element(let name, let attributes, let children) = self else {
      return writeInline(to: &markup)
    }
    let indent = String(repeating: " ", count: depth)
    guard !children.isEmpty, !children.contains(where: \.isText) else {
      markup += indent
      writeInline(to: &markup)
      markup += "\n"
      return
    }
    markup += "\(indent)<\(name)\(Node.text(of: attributes))>\n"
    for child in children { child.write(to: &markup, depth: depth + 1) }
    markup += "\(indent)</\(name)>\n"
  }

  private func writeInline(to markup: inout String) {
    switch self {
    case .text(let text):
      markup += Node.escaped(text)
    case .element(let name, let attributes, let children):
      markup += "<\(name)\(Node.text(of: attributes))>"
      if Node.voids.contains(name) { return }
      for child in children { child.writeInline(to: &markup) }
      markup += "</\(name)>"
    }
  }

  private var isText: Bool { if case .text = self { true } else { false } }

  private static func text(of attributes: [(name: String, value: String)]) -> String {
    attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }

  /// Text that no reader takes for markup; control characters become spaces, but for line breaks.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "\n"
      case _ where scalar.properties.generalCategory == .control: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Elements that have no end (HTML Living Standard, section 13.1.2).
  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
