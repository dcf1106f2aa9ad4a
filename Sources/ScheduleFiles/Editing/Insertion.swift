internal import ProgrammeModel

/// A text that is put into a file, in front of what stands at a place.
struct Insertion {
  let mark: Mark
  let text: String

  /// The text with all insertions; line ends are those of the text.
  static func apply(_ insertions: [Insertion], to text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let lineEnd = scalars.contains("\r") ? "\r\n" : "\n"
    let sorted = insertions.sorted {
      ($0.mark.line, $0.mark.column) > ($1.mark.line, $1.mark.column)
    }
    for insertion in sorted {
      let index = offset(of: insertion.mark, in: scalars) ?? scalars.count
      let added = insertion.text.replacing("\n", with: lineEnd)
      scalars.insert(contentsOf: added.unicodeScalars, at: index)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension FileValue {
  /// The lists of those who can be away; an id and absences have the same keys in both.
  static let participants: [any AnyScheduleKey] = [
    ScheduleKeys.schedule.pilots, ScheduleKeys.schedule.experts,
  ]

  /// The pilot or the expert of an id; `nil` where there is none.
  func participant(_ id: String) -> FileValue? {
    FileValue.participants.lazy.compactMap { self[$0] }.flatMap(\.elements)
      .first { $0[ScheduleKeys.pilot.id]?.word == id }
  }

  /// What adds entries to a list of this participant; `nil` where there is no place for them.
  ///
  /// It is a first guess by the looks of the line; whoever uses it reads the result.
  func insertion(of whens: [String], to absences: Absence.List) -> Insertion? {
    let list = whens.joined(separator: ", ")
    guard let value = self[absences.key] else {
      return keyInsertion("\(absences.key.name): [\(list)]")
    }
    guard case .list(let entries) = value.content else { return nil }
    let opens = source.character(at: value.mark) == "["
    if opens {
      let start = Mark(line: value.mark.line, column: value.mark.column + 1)
      return Insertion(mark: start, text: entries.isEmpty ? list : list + ", ")
    }
    // The mark of a list in lines is its first dash.
    guard source.character(at: value.mark) == "-" else { return nil }
    let indent = String(repeating: " ", count: value.mark.column - 1)
    return Insertion(mark: value.mark, text: whens.map { "- \($0)\n\(indent)" }.joined())
  }

  /// What adds a key to this mapping, behind its id.
  private func keyInsertion(_ entry: String) -> Insertion? {
    guard case .mapping(let pairs) = content,
      let id = pairs.first(where: { $0.key.plainText == ScheduleKeys.pilot.id.name })
    else { return nil }
    if isInBraces(behind: id.value) {
      return Insertion(mark: id.key.mark, text: "\(entry), ")
    }
    let indent = String(repeating: " ", count: id.key.mark.column - 1)
    let nextLine = Mark(line: id.value.mark.line + 1, column: 1)
    return Insertion(mark: nextLine, text: "\(indent)\(entry)\n")
  }

  /// Whether a comma or a brace follows an id, so that its mapping is written in braces.
  private func isInBraces(behind id: FileValue) -> Bool {
    guard let scalars = source.text.map({ Array($0.unicodeScalars) }),
      let start = offset(of: id.mark, in: scalars)
    else { return false }
    let next = scalars[start...].first { scalar in
      !scalar.properties.isAlphabetic && !"0123456789-\"' ".unicodeScalars.contains(scalar)
    }
    return next == "," || next == "}"
  }

  /// Whether this says the same as another value and some absences, nothing else.
  ///
  /// The absences are in front of the other entries, in their order.
  func says(_ other: FileValue, and absences: [Absence]) -> Bool {
    var expected = Plain(other)
    for absence in absences.reversed() { expected.addAbsence(absence) }
    return Plain(self) == expected
  }
}

extension Absence.List {
  /// The key of a participant that holds the list.
  var key: any AnyScheduleKey {
    switch self {
    case .unavailable: ScheduleKeys.pilot.unavailable
    case .avoid: ScheduleKeys.pilot.avoid
    }
  }
}

extension SourceFile {
  /// The character at a place; `nil` where there is none.
  func character(at mark: Mark) -> Unicode.Scalar? {
    guard let text else { return nil }
    let scalars = Array(text.unicodeScalars)
    return offset(of: mark, in: scalars).map { scalars[$0] }
  }
}
