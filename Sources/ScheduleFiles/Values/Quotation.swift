/// A text as YAML reads it back, also between braces; in quotes where it needs them.
func yaml(_ text: String) -> String {
  let isPlain =
    text.first.map { $0.isLetter || $0.isNumber } == true && text.last?.isWhitespace == false
    && text.allSatisfy { $0.isLetter || $0.isNumber || " .()/&'@_-".contains($0) }
    && !["true", "false", "null", "yes", "no", "on", "off"].contains(text.lowercased())
  if isPlain { return text }
  guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
    return "'" + text.replacing("'", with: "''") + "'"
  }
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\n": "\\n"
    case "\r": ""
    case "\t": "\\t"
    case "\"", "\\": "\\\(scalar)"
    default: String(scalar)
    }
  }
  return "\"" + escaped.joined() + "\""
}
