internal import ProgrammeModel
internal import Yams

extension SourceFile {
  /// The value that the file holds, or `nil` when it is no YAML, which is reported.
  ///
  /// A key that stands twice in a mapping stays in it twice.
  func compose() -> FileValue? {
    guard let text else { return nil }
    guard !text.allSatisfy(\.isWhitespace) else { return emptyFile() }
    guard isKnown || holdsNothing(text) else {
      report(at: Mark(line: 1, column: 1), form.isUnknown)
      return nil
    }
    guard !hasCollectionsAsKeys(besideAliasesIn: text) else {
      report(at: Mark(line: 1, column: 1), tooManyValues)
      return nil
    }
    var masking = KeyMasking(text: text)
    while true {
      do {
        let parser = try Parser(yaml: masking.text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else { return emptyFile() }
        var conversion = Conversion(
          source: self, names: masking.names, usesAliases: text.utf8.contains(UInt8(ascii: "*")))
        let value = try conversion.value(of: root)
        if case .nothing = value.content { return emptyFile() }
        return value
      } catch let problem as NodeProblem {
        report(at: problem.mark, problem.words)
        return nil
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let mark = Mark(line: context.mark.line, column: context.mark.column)
        guard let key = keys.first, masking.hide(key, at: mark) else {
          report(at: mark, doubledKey(keys.first ?? ""))
          return nil
        }
      } catch {
        report(syntaxError: error)
        return nil
      }
    }
  }

  /// Whether a text has nothing but comments.
  private func holdsNothing(_ text: String) -> Bool {
    lines.allSatisfy { line in
      let start = trimmed(String(line))
      return start.isEmpty || start.hasPrefix("#") || ["---", "~", "null"].contains(start)
    }
  }

  private func emptyFile() -> FileValue? {
    report(
      at: Mark(line: 1, column: 1),
      Words(
        nl: "Dit bestand is leeg. Begin met een van de bestanden in de map “schedules”.",
        en: "This file is empty. Start from one of the files in the folder “schedules”."))
    return nil
  }
}

/// What says that a key stands twice where the other place is not known.
private func doubledKey(_ key: String) -> Words {
  Words(
    nl: "De sleutel \(quoted(key).nl) staat hier meer dan eens. Laat er één staan.",
    en: "The key \(quoted(key).en) stands here more than once. Leave one of them.")
}

let tooManyValues = Words(
  nl: "Dit bestand wordt te groot door verwijzingen met & en *. Schrijf de herhaling uit.",
  en: "This file becomes too large through references with & and *. Write out what they repeat.")

/// Something that is wrong with a node before anybody reads what it means.
private struct NodeProblem: Error {
  let mark: Mark
  let words: Words
}

/// Turns nodes into values and stops where aliases or nesting make them too many.
private struct Conversion {
  let source: SourceFile
  let names: [Mark: String]
  let usesAliases: Bool
  var left = 200_000
  var depth = 0

  mutating func value(of node: Node) throws -> FileValue {
    let mark = Mark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    left -= 1
    guard left > 0 else { throw NodeProblem(mark: mark, words: tooManyValues) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else { throw NodeProblem(mark: mark, words: tooDeep) }
    if let words = fault(of: node) { throw NodeProblem(mark: mark, words: words) }
    let content: FileValue.Content =
      switch node {
      case .scalar(let scalar):
        if scalar.style == .plain, ["", "~", "null"].contains(scalar.string) {
          .nothing
        } else {
          .text(names[mark] ?? scalar.string)
        }
      case .sequence(let sequence): .list(try sequence.map { try value(of: $0) })
      case .mapping(let mapping):
        .mapping(try mapping.map { (try value(of: $0.key), try value(of: $0.value)) })
      case .alias: .nothing
      }
    return FileValue(content: content, mark: mark, source: source)
  }

  /// What is wrong with a node that YAML reads as something else than what stands there.
  private func fault(of node: Node) -> Words? {
    if let anchor = node.anchor, !usesAliases {
      let sign = "&\(anchor)"
      return Words(
        nl: "“\(sign)” valt hier weg, want & begint een verwijzing. Zet de hele tekst tussen"
          + " aanhalingstekens.",
        en: "“\(sign)” is lost here, as & begins a reference. Put the whole text between quotation"
          + " marks.")
    }
    guard case .scalar(let scalar) = node else { return nil }
    let tag = scalar.tag.description
    if tag.hasPrefix("!") {
      return Words(
        nl: "“\(tag)” valt hier weg, want een ! heeft in YAML een bijzondere betekenis. Zet de hele"
          + " tekst tussen aanhalingstekens.",
        en:
          "“\(tag)” is lost here, as a ! has a special meaning in YAML. Put the whole text between"
          + " quotation marks.")
    }
    // A plan says what its schedule says.
    guard source.form != .plan else { return nil }
    return scalar.string.unicodeScalars.first { !isAllowedInYAML($0) }.map { scalar in
      Words(
        nl: "Deze tekst heeft een teken (\(name(of: scalar))) dat niet mag. Haal de \\ met wat"
          + " erachter staat weg.",
        en: "This text has a character (\(name(of: scalar))) that is not allowed. Take out the \\"
          + " and what stands behind it.")
    }
  }
}
