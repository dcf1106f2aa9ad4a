extension String {
  /// The text in lines of at most `width` display columns, broken at spaces; a word that is wider
  /// than that is broken where it must.
  ///
  /// Control characters become spaces, so that no text of a file steers a terminal.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
      if !line.isEmpty, line.displayWidth + 1 + word.displayWidth > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty { line += " " }
      for character in word {
        if line.displayWidth + character.displayWidth > width, !line.isEmpty {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty ? lines : lines + [line]
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
