import Foundation

/// The steps of a manual that can be done: its blocks of code, in their order.
///
/// - `console` holds commands after `$ ` with what they say; a line `…` stands for any lines.
/// - `<!-- in FILE onder: LINE -->` and a block of `yaml` put its lines below a line of a file; with
///   `in plaats van N` after the line, they take the place of the N lines that stand there.
/// - `csv FILE` is a file that somebody saved.
/// - `<!-- antwoord FILE: PARTSTAT op MESSAGE -->` is the answer of a mail program to an invitation.
struct Handleiding {
  enum Step {
    /// `lines` is where the output stands in the manual, counted from 0.
    case command(arguments: [String], output: [String], lines: Range<Int>)
    case change(file: String, below: String, replacing: Int, lines: [String])
    case file(name: String, text: String)
    case answer(file: String, participation: String, message: String)
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var fence: (info: [String], line: Int, lines: [String])?
    var place: (file: String, below: String, replacing: Int)?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if let open = fence, line == "```" {
        if let change = place {
          steps.append(
            .change(
              file: change.file, below: change.below, replacing: change.replacing,
              lines: open.lines))
          place = nil
        } else {
          steps += Handleiding.steps(open.info, open.lines, at: open.line)
        }
        fence = nil
      } else if fence != nil {
        fence?.lines.append(line)
      } else if line.hasPrefix("```") {
        fence = (line.dropFirst(3).split(separator: " ").map(String.init), index + 1, [])
      } else if let match = line.wholeMatch(
        of: /<!-- in (\S+) onder: (.+?)(?: in plaats van (\d+))? -->/)
      {
        place = (String(match.1), String(match.2), match.3.flatMap { Int($0) } ?? 0)
      } else if line.hasPrefix("<!-- antwoord ") {
        let words = line.split(separator: " ").map(String.init)
        steps.append(
          .answer(
            file: words[2].replacing(":", with: ""), participation: words[3], message: words[5]))
      }
    }
    self.steps = steps
  }

  private static func steps(_ info: [String], _ lines: [String], at first: Int) -> [Step] {
    switch info.first {
    case "console": return commands(lines, at: first)
    case "csv": return [.file(name: info[1], text: lines.joined(separator: "\n") + "\n")]
    default: return []
    }
  }

  private static func commands(_ lines: [String], at first: Int) -> [Step] {
    var commands: [(start: Int, text: String, output: [String])] = []
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("$ ") {
        commands.append((first + index + 1, String(line.dropFirst(2)), []))
      } else if let last = commands.last, last.output.isEmpty, last.text.hasSuffix("\\") {
        commands[commands.count - 1].text = last.text.dropLast() + line
        commands[commands.count - 1].start += 1
      } else {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands.map {
      .command(
        arguments: words($0.text), output: $0.output,
        lines: $0.start..<$0.start + $0.output.count)
    }
  }

  /// The words of a command, some of them between quotation marks.
  static func words(_ text: String) -> [String] {
    let halves = text.components(separatedBy: "\"")
    return halves.enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
  }

  /// Whether an output is what the manual shows.
  static func matches(_ output: [String], _ shown: [String]) -> Bool {
    var rest = output[...]
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let starts =
        index == 0
        ? [rest.startIndex] : Array(rest.startIndex...max(rest.startIndex, rest.endIndex))
      guard
        let start = starts.first(where: {
          rest[$0...].starts(with: part)
            && (index < parts.count - 1 || rest[$0...].count == part.count)
        })
      else { return false }
      rest = rest[(start + part.count)...]
    }
    return true
  }
}
