internal import ProgrammeModel

/// A value of a YAML or JSON file, and where it stands.
///
/// Texts are what stands in the file: no word is taken for a number, a date or a truth.
struct FileValue {
  enum Content {
    /// Nothing, `~` or `null`.
    case nothing
    case text(String)
    case list([FileValue])
    case mapping([(key: FileValue, value: FileValue)])
  }

  let content: Content
  let mark: Mark
  let source: SourceFile

  /// The text, or `nil` for any other content; nothing is reported.
  var plainText: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The text without blanks around it, or `nil` for any other content; nothing is reported.
  var word: String? { plainText.map(trimmed) }

  /// The value at a key of a mapping, or `nil`; nothing is reported.
  subscript(key: any AnyScheduleKey) -> FileValue? { self[key.name] }

  subscript(key: String) -> FileValue? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.plainText == key }?.value
  }

  /// The values of a list, or none; nothing is reported.
  var elements: [FileValue] {
    if case .list(let values) = content { values } else { [] }
  }

  /// The texts that are keys of a mapping, or none; nothing is reported.
  var keys: [String] {
    guard case .mapping(let pairs) = content else { return [] }
    return pairs.compactMap { $0.key.word }
  }

  /// Where it stands, with the column in characters.
  var place: SourcePlace { source.place(mark) }

  func report(_ words: Words) { source.report(at: mark, words) }

  /// Reports what could not be read, and names a character in it that looks like another.
  func reportUnread(_ words: Words) {
    report(words + (plainText.flatMap(disguise) ?? Words(nl: "", en: "")))
  }

  /// Reports that something else should stand here.
  ///
  /// - Parameters:
  ///   - expected: What should, with its article, as in "een datum".
  ///   - meant: What the person probably means who typed what stands here.
  func reportWrongKind(_ expected: Words, meant: String? = nil) {
    let found =
      switch content {
      case .nothing: Words(nl: "niets", en: "nothing")
      case .text(let text): quoted(text)
      case .list: Words(nl: "een lijst", en: "a list")
      case .mapping: Words(nl: "een blok met sleutels", en: "a block of keys")
      }
    let hint = meant.map { Words(nl: " Bedoelde u \($0)?", en: " Did you mean \($0)?") }
    reportUnread(
      Words(
        nl: "Hier hoort \(expected.nl), maar er staat \(found.nl).\(hint?.nl ?? "")",
        en: "There should be \(expected.en) here, but there is \(found.en).\(hint?.en ?? "")"))
  }
}

/// A text of the file as it is shown in a message: on one line and not too long.
func quoted(_ text: String) -> Words {
  let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  let short = line.count > 60 ? line.prefix(57) + "…" : line[...]
  return Words(nl: "“\(short)”", en: "“\(short)”")
}
