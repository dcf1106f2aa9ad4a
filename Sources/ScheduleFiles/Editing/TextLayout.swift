/// A text with where the values in it end, which a parser of YAML does not say.
///
/// It goes by the looks of the text; whoever changes the text by it reads the result.
struct TextLayout {
  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Where a value begins.
  func start(of value: FileValue) -> Int { offset(of: value.mark, in: scalars) ?? scalars.count }

  /// Whether a list or a mapping stands in brackets.
  func isInBrackets(_ value: FileValue) -> Bool {
    let start = start(of: value)
    return start < scalars.count && "[{".unicodeScalars.contains(scalars[start])
  }

  /// Where the line begins that an offset is in.
  func lineStart(of offset: Int) -> Int {
    (scalars[..<offset].lastIndex(of: "\n") ?? -1) + 1
  }

  /// Where the line ends that an offset is in, before what ends it.
  func lineEnd(of offset: Int) -> Int {
    let end = scalars[offset...].firstIndex(of: "\n") ?? scalars.count
    return end > offset && scalars[end - 1] == "\r" ? end - 1 : end
  }

  /// Where the next line begins.
  func nextLine(after offset: Int) -> Int {
    min(scalars.count, (scalars[offset...].firstIndex(of: "\n") ?? scalars.count) + 1)
  }

  /// The column of an offset, from 0.
  func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  /// Whether nothing but blanks stands before an offset on its line.
  func beginsLine(_ offset: Int) -> Bool {
    scalars[lineStart(of: offset)..<offset].allSatisfy { $0 == " " }
  }

  /// The dash of an element of a list in lines; `nil` where none is found.
  func dash(of element: FileValue) -> Int? {
    let before = scalars[..<start(of: element)]
      .lastIndex { $0 != " " && $0 != "\n" && $0 != "\r" }
    return before.flatMap { scalars[$0] == "-" ? $0 : nil }
  }

  /// Behind the last character of a value, which is something.
  ///
  /// Its key or its dash is in the column `indent`, and it may be part of something in brackets.
  func end(of value: FileValue, below indent: Int, isInBrackets: Bool) -> Int {
    let start = start(of: value)
    guard start < scalars.count else { return scalars.count }
    switch (scalars[start], value.content) {
    case ("\"", _), ("'", _): return behindQuote(start)
    case ("[", _), ("{", _): return behindBrackets(start)
    case ("|", .text), (">", .text): return behindLines(from: start, below: indent)
    case (_, .list(let values)):
      guard let last = values.last else { return start }
      return end(of: last, below: column(of: start), isInBrackets: false)
    case (_, .mapping(let pairs)):
      guard let last = pairs.last else { return start }
      return end(of: last, isInBrackets: false)
    default:
      return isInBrackets ? behindWord(start) : behindPlain(start, below: indent)
    }
  }

  /// Behind the last character of a key and its value.
  func end(of pair: (key: FileValue, value: FileValue), isInBrackets: Bool) -> Int {
    let key = start(of: pair.key)
    if case .nothing = pair.value.content { return behindNothing(key) }
    return end(of: pair.value, below: column(of: key), isInBrackets: isInBrackets)
  }

  /// Behind the colon of a key without a value, and behind a `~` or `null` there.
  private func behindNothing(_ key: Int) -> Int {
    let isQuoted = scalars[key] == "\"" || scalars[key] == "'"
    let name = isQuoted ? behindQuote(key) : key
    let colon = scalars[name...].firstIndex(of: ":") ?? name
    let rest = String(String.UnicodeScalarView(scalars[(colon + 1)..<lineEnd(of: colon)]))
    let word = rest.drop { $0 == " " }
    let mark = ["~", "null"].first { word.hasPrefix($0) }
    return mark.map { colon + 1 + (rest.count - word.count) + $0.count } ?? colon + 1
  }

  private func behindQuote(_ start: Int) -> Int {
    let sign = scalars[start]
    var index = start + 1
    while index < scalars.count {
      if sign == "\"", scalars[index] == "\\" {
        index += 2
        continue
      }
      if scalars[index] == sign {
        guard sign == "'", index + 1 < scalars.count, scalars[index + 1] == "'" else {
          return index + 1
        }
        index += 1
      }
      index += 1
    }
    return scalars.count
  }

  private func behindBrackets(_ start: Int) -> Int {
    var depth = 0
    var index = start
    var last: Unicode.Scalar = ","
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}":
        depth -= 1
        if depth == 0 { return index + 1 }
      case "\"" where "[{,:".unicodeScalars.contains(last),
        "'" where "[{,:".unicodeScalars.contains(last):
        index = behindQuote(index) - 1
      case "#" where " \n".unicodeScalars.contains(scalars[index - 1]):
        index = lineEnd(of: index) - 1
      default: break
      }
      if !" \n\r#".unicodeScalars.contains(scalar) { last = scalar }
      index += 1
    }
    return scalars.count
  }

  /// Behind the lines of a text of more lines.
  private func behindLines(from start: Int, below indent: Int) -> Int {
    var end = lineEnd(of: start)
    var line = nextLine(after: start)
    while line < scalars.count {
      let text = scalars[line..<lineEnd(of: line)]
      let blanks = text.prefix { $0 == " " }.count
      if blanks < text.count {
        guard blanks > indent else { break }
        end = lineEnd(of: line)
      }
      line = nextLine(after: line)
    }
    return end
  }

  /// Behind a text without quotes, which may go on in further lines.
  private func behindPlain(_ start: Int, below indent: Int) -> Int {
    var end = behindWords(start..<lineEnd(of: start))
    var line = nextLine(after: start)
    while line < scalars.count, end == behindBlanks(lineEnd(of: end)) {
      let text = scalars[line..<lineEnd(of: line)]
      let blanks = text.prefix { $0 == " " }.count
      guard blanks < text.count, blanks > indent, text[line + blanks] != "#" else { break }
      end = behindWords((line + blanks)..<lineEnd(of: line))
      line = nextLine(after: line)
    }
    return end
  }

  /// Behind what stands in a line before a comment.
  private func behindWords(_ line: Range<Int>) -> Int {
    let comment = line.first {
      $0 > line.lowerBound && scalars[$0] == "#" && scalars[$0 - 1] == " "
    }
    return behindBlanks(comment ?? line.upperBound)
  }

  /// Behind a text without quotes in brackets.
  private func behindWord(_ start: Int) -> Int {
    behindBlanks(
      scalars[start...].firstIndex { ",]}".unicodeScalars.contains($0) } ?? scalars.count)
  }

  /// The offset without the blanks before it.
  private func behindBlanks(_ offset: Int) -> Int {
    (scalars[..<offset].lastIndex { !" \n\r\t".unicodeScalars.contains($0) } ?? -1) + 1
  }
}
