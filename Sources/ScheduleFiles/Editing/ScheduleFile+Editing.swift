package import Folders
public import ProgrammeModel

/// Why a schedule file was not changed; it is what it was.
public enum EditingFailure: Error, Sendable {
  /// The file is written in a way that leaves no place for a change; the words say what to do.
  case noPlace(Words)
  /// With the changes the schedule is no longer sound.
  case findings([Finding])
  /// The file cannot be opened or written.
  case unwritable(Words)
}

extension ScheduleFile {
  /// Holds a schedule file against other runs that change it.
  ///
  /// - Returns: The held file.
  /// - Throws: ``EditingFailure/unwritable(_:)``
  package static func hold(_ path: String) throws(EditingFailure) -> HeldFile {
    do throws(FolderError) {
      return try Folder.holdFile(at: path)
    } catch {
      throw .unwritable(
        Words(
          nl: "“\(path)” kan niet worden gewijzigd. Controleer of u het bestand mag schrijven.",
          en: "“\(path)” cannot be changed. Check that you may write the file."))
    }
  }

  /// What stands at the keys of a part of a schedule file, be it sound or not.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - octets: The schedule file.
  ///   - path: Its path.
  /// - Returns: The values by key; `nil` where the file has no such part, or is no YAML.
  public static func values(
    of part: SchedulePart, in octets: [UInt8], path: String
  ) -> [String: ScheduleValue]? {
    let source = SourceFile(path: path, bytes: octets, as: .schedule, reading: Reading())
    guard let root = source.compose(), let steps = root.steps(to: part),
      case .mapping(let pairs)? = root.value(at: steps)?.content
    else { return nil }
    return Dictionary(
      pairs.map { ($0.key.plainText ?? "", ScheduleValue($0.value)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of a schedule file with some changes; all else in it stays as it is: comments, order
  /// and layout.
  ///
  /// The new text is read back: it must say what the old one did and the changes, nothing else, and
  /// the schedule must be sound with them.
  ///
  /// - Parameters:
  ///   - edits: What is changed, the first first.
  ///   - octets: The schedule file.
  ///   - path: Its path; paths in it are relative to its folder, and messages repeat it as it is.
  ///   - files: Where the files come from that it names.
  ///   - wishes: The wishes that there are.
  /// - Returns: The bytes of the changed file.
  /// - Throws: ``EditingFailure``
  public static func changing(
    _ edits: [ScheduleEdit], in octets: [UInt8], path: String, from files: FileSource = .disk,
    wishes: [WishDeclaration]
  ) throws(EditingFailure) -> [UInt8] {
    let source = SourceFile(path: path, bytes: octets, as: .schedule, reading: Reading(from: files))
    guard let text = source.text, let root = source.compose() else {
      throw .findings(source.reading.findings)
    }
    var expected = Plain(root)
    var editor = TextEditor(text, path: path)
    for edit in edits {
      do throws(TextEditor.NoPlace) {
        try editor.apply(edit)
      } catch {
        throw .noPlace(ScheduleEdit.noPlace(for: [edit]))
      }
      expected.apply(edit)
    }
    let mark = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(octets.prefix(3)) : []
    let result = mark + Array(editor.text.utf8)
    let edited = SourceFile(path: path, bytes: result, as: .schedule, reading: Reading(from: files))
    guard let changed = edited.compose(), Plain(changed) == expected else {
      throw .noPlace(ScheduleEdit.noPlace(for: edits))
    }
    _ = changed.programme(wishes: wishes)
    let findings = edited.reading.findings
    guard findings.isEmpty else { throw .findings(findings) }
    return result
  }
}

extension ScheduleEdit {
  /// That a layout leaves no place for some edits, which names what lists of parts would get.
  fileprivate static func noPlace(for edits: [ScheduleEdit]) -> Words {
    var (ids, keys): ([String], [String]) = ([], [])
    for case .append(.element(_, let id), let key, _) in edits {
      if !ids.contains(id) { ids.append(id) }
      if !keys.contains(key) { keys.append(key) }
    }
    guard !ids.isEmpty else {
      return Words(
        nl: "In deze opmaak is geen plaats gevonden voor de wijziging. Wijzig de tekst zelf.",
        en: "No place was found for the change in this layout. Change the text yourself.")
    }
    let (parts, lists) = (ids.joined(separator: ", "), keys.joined(separator: "/"))
    return Words(
      nl: "Bij \(parts) is geen plaats gevonden voor “\(lists)”. Voeg de regel zelf toe.",
      en: "No place was found for “\(lists)” at \(parts). Add the line yourself.")
  }
}

extension TextEditor {
  fileprivate mutating func apply(_ edit: ScheduleEdit) throws(NoPlace) {
    switch edit {
    case .set(let part, let key, let value):
      try set(try steps(to: part) + [.key(key)], to: value)
    case .append(let part, let key, let values):
      try append(values, to: try steps(to: part) + [.key(key)])
    case .add(let list, let entries): try append([.mapping(entries)], to: [.key(list)])
    case .remove(let list, let id):
      guard case .index(let index)? = try steps(to: .element(list: list, id: id)).last
      else { throw NoPlace() }
      try removeElement(at: index, of: [.key(list)])
    }
  }

  private mutating func steps(to part: SchedulePart) throws(NoPlace) -> [Step] {
    guard let steps = try root().steps(to: part) else { throw NoPlace() }
    return steps
  }
}
