internal import ProgrammeModel

/// What is most likely wrong with the form of a YAML text, and where.
struct Slip {
  let mark: Mark
  let words: Words

  init(_ line: Int, _ column: Int, nl: String, en: String) {
    mark = Mark(line: line + 1, column: column + 1)
    words = Words(nl: nl, en: en)
  }

  init(_ line: Int, _ column: Int, _ words: Words) {
    mark = Mark(line: line + 1, column: column + 1)
    self.words = words
  }
}

/// Looks for the first slip of a text line by line, as a person would.
///
/// A parser tells where it could go on no longer, which is often lines behind the cause: the quotation
/// mark that was not closed, the line that was indented too far. What is found here is only told of a
/// text that is no YAML; it need not know all of YAML.
struct SlipFinder {
  /// The lines as characters.
  let lines: [[Unicode.Scalar]]
  /// The line, from 0, that the parser complains of.
  let last: Int
  /// How far the blocks and lists are indented that are open, outermost first.
  private var levels: [Level] = []
  /// Those that the line before has left.
  private var left: [Level] = []
  /// Whether the line before ends with a key that has no value yet.
  private var opens = true

  private struct Level {
    let indent: Int
    let isList: Bool
  }

  init(lines: [[Unicode.Scalar]], last: Int) {
    self.lines = lines
    self.last = last
  }

  /// The first slip up to the line that the parser complains of; `nil` where none is seen.
  mutating func first() -> Slip? {
    var number = 0
    while number < lines.count, number <= last {
      let line = lines[number]
      guard let start = line.firstIndex(where: { $0 != " " }), line[start] != "#" else {
        number += 1
        continue
      }
      if let slip = strange(number, start) { return slip }
      if start == 0, ["---", "..."].contains(String(String.UnicodeScalarView(line.prefix(3)))) {
        number += 1
        continue
      }
      switch structural(number, start) {
      case .slip(let slip): return slip
      case .next(let next): number = max(number + 1, next)
      }
    }
    return nil
  }

  private enum Step {
    case slip(Slip)
    /// The line to go on with.
    case next(Int)
  }

  /// A character at the beginning of a line that only looks like a blank, or is not seen.
  private func strange(_ number: Int, _ start: Int) -> Slip? {
    let scalar = lines[number][start]
    if scalar == "\t" {
      return Slip(number, start, tabInIndentation)
    }
    if lines[number][start...].starts(with: "```".unicodeScalars) {
      return Slip(
        number, start,
        nl: "Deze regel is opmaak van waar de tekst vandaan komt. Haal hem weg.",
        en: "This line is markup of where the text comes from. Remove it.")
    }
    guard scalar.properties.isWhitespace || isInvisible(scalar) else { return nil }
    return disguise(of: scalar).map { Slip(number, start, $0) }
  }

  /// Dashes, key and value of a line.
  private mutating func structural(_ number: Int, _ start: Int) -> Step {
    let line = lines[number]
    var column = start
    var dashes: [Int] = []
    while column < line.count, line[column] == "-" {
      guard column + 1 == line.count || line[column + 1] == " " else { break }
      dashes.append(column)
      column = line[(column + 1)...].firstIndex { $0 != " " } ?? line.count
    }
    if dashes.isEmpty, line[start] == "-", key(number, start + 1) != nil {
      return .slip(
        Slip(
          number, start, nl: "Achter het streepje hoort een spatie. Schrijf “- sleutel: waarde”.",
          en: "A blank belongs behind the dash. Write “- key: value”."))
    }
    let key = key(number, column)
    if key == nil, let slip = missingColon(number, column) { return .slip(slip) }
    if key != nil || !dashes.isEmpty {
      if let slip = indentation(number, start, isItem: !dashes.isEmpty) { return .slip(slip) }
      enter(start, dashes, key: key == nil ? nil : column)
    }
    let value = key.map(\.end) ?? column
    let first = line[min(value, line.count)...].firstIndex { $0 != " " && $0 != "\t" } ?? line.count
    if first == line.count || line[first] == "#" {
      opens = key != nil || !dashes.isEmpty
      return .next(number + 1)
    }
    opens = false
    switch line[first] {
    case "|", ">":
      return .next(endOfBlock(number, levels.last?.indent ?? 0))
    case "&":
      // What is named may follow on the next line.
      opens = !line[first...].contains(" ")
      return .next(number + 1)
    default:
      var scanner = ValueScanner(lines: lines, last: last, line: number, column: first)
      scanner.indent = start
      if let slip = scanner.scan(isKeyed: key != nil) { return .slip(slip) }
      return .next(scanner.line + 1)
    }
  }

  /// A key that begins there, and where it ends behind its colon.
  private func key(_ number: Int, _ column: Int) -> (name: String, end: Int)? {
    keyOfLine(lines[number], column)
  }

  /// A line in a block that has a word and no colon, or one without a blank behind it.
  private func missingColon(_ number: Int, _ column: Int) -> Slip? {
    let line = lines[number]
    guard column < line.count, !opens, line[column].properties.isAlphabetic else { return nil }
    let word = line[column...].prefix {
      $0.properties.isAlphabetic || $0 == "-" || $0.value == 0x200B || disguisesKey($0)
    }
    let end = column + word.count
    let known = allKeys.contains(String(String.UnicodeScalarView(word)))
    if end < line.count, line[end] == ":", known {
      return Slip(
        number, end, nl: "Achter deze dubbele punt hoort een spatie.",
        en: "A blank belongs behind this colon.")
    }
    guard known, let level = levels.last, column == level.indent, !level.isList else { return nil }
    let name = String(String.UnicodeScalarView(word))
    if end < line.count, line[end] == "\u{FF1A}" || line[end] == "\u{A789}" {
      return Slip(
        number, end,
        nl: "Dit is een ander teken dan de dubbele punt van het toetsenbord. Typ een :.",
        en: "This is another character than the colon of the keyboard. Type a :.")
    }
    return Slip(
      number, end, nl: "Hier ontbreekt een dubbele punt. Schrijf “\(name): waarde”.",
      en: "There is no colon here. Write “\(name): value”.")
  }

  private func disguisesKey(_ scalar: Unicode.Scalar) -> Bool { isInvisible(scalar) }

  /// The first line behind a text of several lines, which are indented further than its key.
  private func endOfBlock(_ number: Int, _ indent: Int) -> Int {
    lines[(number + 1)...].firstIndex { line in
      line.firstIndex { $0 != " " }.map { $0 <= indent } ?? false
    } ?? lines.count
  }

  /// What is wrong with how far a line is indented.
  private mutating func indentation(_ number: Int, _ start: Int, isItem: Bool) -> Slip? {
    guard let inner = levels.last else { return nil }
    if start > inner.indent {
      if opens { return nil }
      // The line before left the level that this one is on: that one is indented wrongly.
      if left.contains(where: { $0.indent == start }), let before = lineBefore(number) {
        return odd(before, isItem: false, others: start)
      }
      return odd(number, isItem: isItem, others: inner.indent)
    }
    let open = levels.filter { $0.indent <= start }
    let lists = levels.filter(\.isList).map(\.indent)
    guard let level = open.last, level.indent == start else {
      let others = isItem ? lists.last : levels.last { !$0.isList }?.indent
      return odd(number, isItem: isItem, others: others ?? inner.indent)
    }
    if isItem, !level.isList, !(opens && start == inner.indent) {
      return odd(number, isItem: true, others: lists.last ?? inner.indent)
    }
    let isInBlock = open.contains { $0.indent == start && !$0.isList }
    if !isItem, level.isList, !isInBlock {
      let deeper = levels.last { !$0.isList && $0.indent > start }
      return Slip(
        number, start,
        nl: "Hier ontbreekt een streepje, of de regel springt te weinig in"
          + (deeper.map { " (\(start) spaties; de regels erboven \($0.indent))." } ?? "."),
        en: "A dash is missing here, or the line is indented too little"
          + (deeper.map { " (\(start) spaces; the lines above \($0.indent))." } ?? "."))
    }
    return nil
  }

  private func lineBefore(_ number: Int) -> Int? {
    lines[..<number].lastIndex { line in
      line.first { $0 != " " }.map { $0 != "#" } ?? false
    }
  }

  private func odd(_ number: Int, isItem: Bool, others: Int) -> Slip {
    let start = lines[number].firstIndex { $0 != " " } ?? 0
    let what = isItem ? ("Dit streepje", "This dash") : ("Deze regel", "This line")
    return Slip(
      number, start,
      nl: "\(what.0) springt \(spaces(start).nl) in, de regels eromheen \(others). Laat ze even ver"
        + " inspringen.",
      en: "\(what.1) is indented by \(spaces(start).en), the lines around it by \(others). Indent"
        + " them equally.")
  }

  private func spaces(_ count: Int) -> Words {
    Words(
      nl: count == 1 ? "1 spatie" : "\(count) spaties",
      en: count == 1 ? "1 space" : "\(count) spaces")
  }

  /// Leaves what the line is not part of, and enters what begins on it.
  private mutating func enter(_ start: Int, _ dashes: [Int], key: Int?) {
    let before = levels
    let isItem = !dashes.isEmpty
    levels.removeAll {
      $0.indent > start || !isItem && $0.isList && $0.indent == start
    }
    left = before.filter { $0.indent > start }
    for dash in dashes where levels.last.map({ $0.indent < dash || !$0.isList }) ?? true {
      levels.append(Level(indent: dash, isList: true))
    }
    if let key, levels.last.map({ $0.indent < key || $0.isList && $0.indent <= key }) ?? true {
      levels.append(Level(indent: key, isList: false))
    }
  }
}

/// A key that begins at a column of a line, and where it ends behind its colon.
func keyOfLine(_ line: [Unicode.Scalar], _ column: Int) -> (name: String, end: Int)? {
  guard column < line.count else { return nil }
  var end = column
  if line[column] == "\"" || line[column] == "'" {
    guard let close = line[(column + 1)...].firstIndex(of: line[column]) else { return nil }
    end = close + 1
  } else {
    guard
      line[column].properties.isAlphabetic || line[column].properties.numericType != nil
        || line[column] == "<" || isInvisible(line[column])
    else { return nil }
    while end < line.count,
      line[end] != ":" || end + 1 < line.count && line[end + 1] != " " && line[end + 1] != "\t"
    {
      // A word of a text with blanks is a key too; what looks like a value is not.
      if line[end] == "#" && line[end - 1] == " " || "\"{}[],".unicodeScalars.contains(line[end]) {
        return nil
      }
      end += 1
    }
  }
  guard end < line.count, line[end] == ":",
    end + 1 == line.count || line[end + 1] == " " || line[end + 1] == "\t"
  else { return nil }
  return (String(String.UnicodeScalarView(line[column..<end])), end + 1)
}

/// The names of all keys of schedules.
let allKeys: Set<String> = Set(ScheduleKeys.blocks.flatMap(\.keys).map(\.name))
