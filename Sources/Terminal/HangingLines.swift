internal import Reports

extension String {
  /// The text with its long lines broken at spaces; what follows hangs below what it belongs to.
  ///
  /// A command that is to be typed stays whole, and so does a line that a caret points into.
  func hangingLines(width: Int) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.map { index in
      let isPointedInto = index + 1 < lines.count && lines[index + 1].isCaret
      return lines[index].displayWidth <= width || lines[index].isCaret || isPointedInto
        ? String(lines[index]) : lines[index].hanging(width)
    }.joined(separator: "\n")
  }
}

extension Substring {
  /// Whether it points at a place in the line before.
  fileprivate var isCaret: Bool { last == "^" && dropLast().allSatisfy { $0 == " " || $0 == "\t" } }

  /// One long line as several.
  fileprivate func hanging(_ width: Int) -> String {
    words.filled(
      to: width, start: String(prefix { $0 == " " }), indent: String(repeating: " ", count: hang)
    ).joined(separator: "\n")
  }

  /// How far the lines after the first are indented: as the second column of a list, or a little
  /// further than the first line where that is indented.
  private var hang: Int {
    if isUsage { return 2 }
    let start = prefix { $0 == " " }.count
    guard start > 0 else { return 0 }
    let body = dropFirst(start)
    guard let gap = body.firstRange(of: "  ") else { return start + 2 }
    let column =
      start + body[..<gap.lowerBound].count
      + body[gap.lowerBound...].prefix { $0 == " " }.count
    return column <= 48 ? column : start + 2
  }

  /// What stays together: words with the spaces before them but one, and a whole command.
  private var words: [Substring] {
    let body = drop { $0 == " " }
    let command = body.commandStart
    var words = body[..<command].split(separator: " ", omittingEmptySubsequences: false)
    if command < body.endIndex {
      if words.last?.isEmpty == true { words.removeLast() }
      words.append(body[command...])
    }
    return words
  }

  /// Where a command begins that somebody is to type; the end where there is none.
  private var commandStart: Index {
    guard !isUsage else { return endIndex }
    let program = "\(Console.program) "
    if hasPrefix(program) { return startIndex }
    return firstRange(of: ": \(program)").map { index($0.lowerBound, offsetBy: 2) } ?? endIndex
  }

  /// Whether it shows what a command takes.
  private var isUsage: Bool { hasPrefix("GEBRUIK:") || hasPrefix("Gebruik:") }
}
