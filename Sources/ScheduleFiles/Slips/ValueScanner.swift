internal import ProgrammeModel

/// Goes through a value, over lines where it is in brackets or quotes, and finds what is wrong with it.
struct ValueScanner {
  private let lines: [[Unicode.Scalar]]
  private let last: Int
  /// Where it is; at the end the last line of the value.
  private(set) var line: Int
  private var column: Int
  /// How far the line is indented on which the value begins.
  var indent = 0

  init(lines: [[Unicode.Scalar]], last: Int, line: Int, column: Int) {
    (self.lines, self.last, self.line, self.column) = (lines, last, line, column)
  }

  /// The first slip in the value; `isKeyed` tells whether it stands behind a key.
  mutating func scan(isKeyed: Bool) -> Slip? {
    switch lines[line][column] {
    case "\"", "'": quote(in: nil)
    case "[", "{": brackets()
    default: plain(isKeyed: isKeyed)
    }
  }

  // MARK: Texts without quotes

  private func plain(isKeyed: Bool) -> Slip? {
    guard line == last else { return nil }
    let value = lines[line][column...]
    let first = lines[line][column]
    let next = value.dropFirst().first ?? " "
    if "@`%*!".unicodeScalars.contains(first) || "-?".unicodeScalars.contains(first) && next == " "
    {
      guard isKeyed else { return nil }
      return Slip(
        line, column,
        nl: "Een tekst kan niet met \(first) beginnen. Zet de hele tekst tussen aanhalingstekens"
          + (first == "-" ? ", of begin een lijst op een nieuwe regel." : "."),
        en: "A text cannot begin with \(first). Put the whole text between quotation marks"
          + (first == "-" ? ", or begin a list on a new line." : "."))
    }
    let colon = value.indices.first { index in
      value[index] == ":" && (index + 1 == value.endIndex || value[index + 1] == " ")
    }
    guard isKeyed, let colon else { return nil }
    return Slip(
      line, colon,
      nl: "Hier kan geen dubbele punt staan. Zet de hele tekst tussen aanhalingstekens.",
      en: "There can be no colon here. Put the whole text between quotation marks.")
  }

  // MARK: Quotes

  /// Goes behind a text in quotes; `bracket` is the innermost that it stands in.
  private mutating func quote(in bracket: Unicode.Scalar?) -> Slip? {
    let start = (line: line, column: column)
    let sign = lines[line][column]
    guard let close = closing(sign) else { return unclosed(start, sign, in: bracket) }
    // Text over several lines is no mistake; keys in it are.
    if close.line > line, (line + 1...close.line).contains(where: looksLikeKey) {
      return unclosed(start, sign, in: bracket)
    }
    if bracket != nil, close.line == line, holdsNextKey(column + 1, close.column) {
      return unclosed(start, sign, in: bracket)
    }
    (line, column) = (close.line, close.column + 1)
    let rest = lines[line][column...].drop { $0 == " " || $0 == "\t" }
    guard let next = rest.first, next != "#",
      !(bracket != nil && ",]}:".unicodeScalars.contains(next))
    else { return nil }
    if bracket == nil, next == ":" { return nil }
    if isApostrophe(start.line, start.column) { return unclosed(start, sign, in: bracket) }
    let other = sign == "\"" ? ("enkele", "single") : ("dubbele", "double")
    return Slip(
      line, column - 1,
      nl: "Achter dit aanhalingsteken staat nog tekst. Zet de hele tekst tussen \(other.0)"
        + " aanhalingstekens.",
      en:
        "There is text behind this quotation mark. Put the whole text between \(other.1) quotation"
        + " marks.")
  }

  /// Where the quote ends that begins here.
  private func closing(_ sign: Unicode.Scalar) -> (line: Int, column: Int)? {
    var (line, column) = (line, column + 1)
    while line < lines.count {
      let text = lines[line]
      while column < text.count {
        if sign == "\"", text[column] == "\\" {
          column += 2
          continue
        }
        if text[column] == sign {
          guard sign == "'", column + 1 < text.count, text[column + 1] == "'" else {
            return (line, column)
          }
          column += 1
        }
        column += 1
      }
      (line, column) = (line + 1, 0)
    }
    return nil
  }

  /// Whether there is a comma with a key behind it between two columns of the line.
  private func holdsNextKey(_ first: Int, _ end: Int) -> Bool {
    let text = lines[line]
    return (first..<end).contains { index in
      guard text[index] == "," else { return false }
      let start = text[(index + 1)..<end].firstIndex { $0 != " " } ?? end
      let word = text[start..<end].prefix { $0.properties.isAlphabetic }
      return !word.isEmpty && word.endIndex < end && text[word.endIndex] == ":"
    }
  }

  private func looksLikeKey(_ number: Int) -> Bool {
    let text = lines[number]
    let start = text.firstIndex { $0 != " " && $0 != "-" && $0 != "{" } ?? text.count
    return keyOfLine(text, start).map { allKeys.contains($0.name) } ?? false
  }

  /// Whether a ' is the first letter of a name such as 's-Hertogenbosch.
  private func isApostrophe(_ line: Int, _ column: Int) -> Bool {
    let text = lines[line][column...].prefix(3)
    guard text.count == 3, text.first == "'", let end = text.last else { return false }
    return "stnkm".unicodeScalars.contains(text[text.startIndex + 1])
      && (end == "-" || end == " ")
  }

  private func unclosed(
    _ start: (line: Int, column: Int), _ sign: Unicode.Scalar, in bracket: Unicode.Scalar?
  ) -> Slip {
    guard isApostrophe(start.line, start.column) else {
      return Slip(
        start.line, start.column,
        nl:
          "Dit aanhalingsteken wordt op deze regel niet gesloten. Zet er ook een achter de tekst.",
        en: "This quotation mark is not closed on this line. Put one behind the text as well.")
    }
    let ends = bracket == nil ? "#" : ",]}#"
    let text = lines[start.line][start.column...].prefix { !ends.unicodeScalars.contains($0) }
    let name = trimmed(String(String.UnicodeScalarView(text)))
    return Slip(
      start.line, start.column,
      nl: "Een tekst die met ' begint, hoort tussen dubbele aanhalingstekens. Schrijf \"\(name)\".",
      en: "A text that begins with ' belongs between double quotation marks. Write \"\(name)\".")
  }

  // MARK: Brackets

  private mutating func brackets() -> Slip? {
    var open: [(sign: Unicode.Scalar, line: Int, column: Int)] = []
    var startsValue = true
    while line < lines.count {
      let text = lines[line]
      if column >= text.count {
        guard let next = nextLine() else {
          // Where a whole file is in brackets, its end tells more than its beginning.
          return open.last.flatMap { $0.line == 0 ? nil : notClosed(open) }
        }
        if endsBefore(next) { return notClosed(open) }
        (line, column, startsValue) = (next, 0, startsValue)
        continue
      }
      let sign = text[column]
      switch sign {
      case " ", "\t":
        column += 1
        continue
      case "#" where column == 0 || text[column - 1] == " ":
        if cutsText(text, column), let next = nextLine(), endsBefore(next) {
          return Slip(
            line, column,
            nl: "Deze # maakt van de rest van de regel een opmerking. Zet de tekst tussen"
              + " aanhalingstekens.",
            en:
              "This # makes a comment of the rest of the line. Put the text between quotation marks."
          )
        }
        column = text.count
        continue
      case "\"" where startsValue, "'" where startsValue:
        if let slip = quote(in: open.last?.sign) { return slip }
        startsValue = false
        continue
      case "[", "{":
        if startsValue { open.append((sign, line, column)) }
        startsValue = true
      case "]", "}":
        guard let opened = open.popLast() else { return nil }
        guard (opened.sign == "[") == (sign == "]") else {
          return Slip(
            line, column,
            nl: "Hier staat \(sign), maar op regel \(opened.line + 1) begon een \(opened.sign).",
            en: "Here is \(sign), but on line \(opened.line + 1) a \(opened.sign) began.")
        }
        if open.isEmpty { return textBehind(opened) }
        startsValue = false
      case ",": startsValue = true
      case ":" where column + 1 == text.count || text[column + 1] == " ": startsValue = true
      default: startsValue = false
      }
      column += 1
    }
    return notClosed(open)
  }

  private func nextLine() -> Int? {
    lines[(line + 1)...].firstIndex { text in
      text.first { $0 != " " }.map { $0 != "#" } ?? false
    }
  }

  /// Whether a line can no longer belong to the brackets: it is indented no further, and begins with a
  /// key or a dash.
  private func endsBefore(_ number: Int) -> Bool {
    let text = lines[number]
    guard let start = text.firstIndex(where: { $0 != " " }), start <= indent else { return false }
    return text[start] == "-" || keyOfLine(text, start) != nil
  }

  /// Whether a # stands before what looks like the end of brackets.
  private func cutsText(_ text: [Unicode.Scalar], _ column: Int) -> Bool {
    column + 1 < text.count && text[column + 1] != " "
      && text[column...].contains { "]},".unicodeScalars.contains($0) }
  }

  private func notClosed(_ open: [(sign: Unicode.Scalar, line: Int, column: Int)]) -> Slip? {
    open.last.map { opened in
      let close = opened.sign == "[" ? "]" : "}"
      return Slip(
        opened.line, opened.column,
        nl: "Deze \(opened.sign) wordt niet gesloten. Zet er een \(close) achter.",
        en: "This \(opened.sign) is not closed. Put a \(close) behind it.")
    }
  }

  /// Text behind brackets that are closed, which makes a title of what looked like a list.
  private func textBehind(_ opened: (sign: Unicode.Scalar, line: Int, column: Int)) -> Slip? {
    let rest = lines[line][(column + 1)...].drop { $0 == " " || $0 == "\t" }
    guard let next = rest.first, next != "#", next != ":" else { return nil }
    return Slip(
      opened.line, opened.column,
      nl:
        "Een tekst kan niet met \(opened.sign) beginnen. Zet de hele tekst tussen aanhalingstekens.",
      en: "A text cannot begin with \(opened.sign). Put the whole text between quotation marks.")
  }
}
