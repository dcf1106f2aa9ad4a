extension String {
  /// The text in lines of at most `width` display columns, broken at spaces; a word that is wider
  /// than that is broken where it must.
  ///
  /// Control characters become spaces, so that no text of a file steers a terminal.
  package func wrapped(to width: Int) -> [String] {
    words.flatMap { $0.pieces(of: width) }.filled(to: width)
  }

  /// The text followed by spaces, or with `atEnd` preceded by them, up to `width` display columns.
  package func padded(to width: Int, atEnd: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return atEnd ? spaces + self : self + spaces
  }

  /// The widths of the words, in display columns.
  var wordWidths: [Int] { words.map(\.displayWidth) }

  private var words: [Substring] {
    split { character in
      character == " "
        || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
  }
}

extension [Substring] {
  /// The words in lines of at most `width` display columns, those after the first behind an indent; a
  /// word that is wider than that has a line of its own.
  ///
  /// - Parameters:
  ///   - width: How wide the lines may be.
  ///   - start: What stands before the first word.
  ///   - indent: What the lines after the first begin with.
  /// - Returns: The lines; none without words.
  package func filled(to width: Int, start: String = "", indent: String = "") -> [String] {
    guard let first else { return [] }
    var (lines, line) = ([String](), start + first)
    for word in dropFirst() {
      if line.displayWidth + 1 + word.displayWidth > width {
        lines.append(line)
        line = indent + word
      } else {
        line += " " + word
      }
    }
    return lines + [line]
  }
}

extension Substring {
  /// The word in pieces of at most `width` display columns, each of a character at least.
  fileprivate func pieces(of width: Int) -> [Substring] {
    guard displayWidth > width else { return [self] }
    var (pieces, start, columns) = ([Substring](), startIndex, 0)
    for index in indices {
      let more = self[index].displayWidth
      if index > start, columns + more > width {
        pieces.append(self[start..<index])
        (start, columns) = (index, 0)
      }
      columns += more
    }
    return pieces + [self[start...]]
  }
}
