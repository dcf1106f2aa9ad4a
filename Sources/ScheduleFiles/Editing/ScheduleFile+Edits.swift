public import ProgrammeModel

extension ScheduleFile {
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
    let noPlace = Words(
      nl: "In deze opmaak is geen plaats gevonden voor de wijziging. Wijzig de tekst zelf.",
      en: "No place was found for the change in this layout. Change the text yourself.")
    var expected = Plain(root)
    var editor = TextEditor(text, path: path)
    do throws(TextEditor.NoPlace) {
      for edit in edits {
        try editor.apply(edit)
        expected.apply(edit)
      }
    } catch {
      throw .noPlace(noPlace)
    }
    return try bytes(
      saying: editor.text, inPlaceOf: octets, path: path, from: files, wishes: wishes, else: noPlace
    ) { [expected] in Plain($0) == expected }
  }
}

extension TextEditor {
  fileprivate mutating func apply(_ edit: ScheduleEdit) throws(NoPlace) {
    switch edit {
    case .set(let part, let key, let value):
      guard let steps = try root().steps(to: part) else { throw NoPlace() }
      try set(steps + [.key(key)], to: value)
    case .add(let list, let entries): try append(.mapping(entries), to: [.key(list)])
    case .remove(let list, let id):
      guard case .index(let index)? = try root().steps(to: .element(list: list, id: id))?.last
      else { throw NoPlace() }
      try removeElement(at: index, of: [.key(list)])
    }
  }
}
