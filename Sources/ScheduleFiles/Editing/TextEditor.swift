internal import ProgrammeModel

/// Changes single values of a YAML text and leaves all else as it is: comments, order and layout.
struct TextEditor {
  /// How a value is reached from the whole file.
  enum Step: Hashable {
    case key(String)
    case index(Int)
  }

  /// A change that a text leaves no place for.
  struct NoPlace: Error {}

  private(set) var text: String {
    didSet { known = nil }
  }
  private let path: String
  /// What the text says, where it was asked since it changed.
  private var known: FileValue?

  init(_ text: String, path: String) { (self.text, self.path) = (text, path) }

  /// What the text says now.
  ///
  /// - Throws: ``NoPlace`` where it is no YAML any more.
  mutating func root() throws(NoPlace) -> FileValue {
    if let known { return known }
    let source = SourceFile(
      path: path, bytes: Array(text.utf8), as: .schedule, reading: Reading(from: .none))
    guard let root = source.compose() else { throw NoPlace() }
    known = root
    return root
  }

  // MARK: Changes of many values

  /// Puts a value where the steps lead, or takes it away; of a list and of a block only what differs
  /// changes.
  mutating func set(_ steps: [Step], to value: ScheduleValue?) throws(NoPlace) {
    guard let last = steps.last else { throw NoPlace() }
    let found = try root().value(at: steps)
    guard let value else {
      if found != nil { try removePair(steps) }
      return
    }
    guard let found else {
      guard case .key(let key) = last else { throw NoPlace() }
      return try addPair(ScheduleValue.Entry(key, value), to: Array(steps.dropLast()))
    }
    guard Plain(found) != Plain(value) else { return }
    switch (found.content, value) {
    case (.mapping(let pairs), .mapping(let entries)) where !pairs.isEmpty && !entries.isEmpty:
      for entry in entries { try set(steps + [.key(entry.key)], to: entry.value) }
      for key in found.keys where !entries.contains(where: { $0.key == key }) {
        try removePair(steps + [.key(key)])
      }
    case (.list(let values), .list(let others)) where !values.isEmpty && !others.isEmpty:
      let (before, after) = (values.map(Plain.init), others.map(Plain.init))
      for (value, plain) in zip(others, after) where !before.contains(plain) {
        try add(value, to: steps)
      }
      for (index, plain) in before.enumerated().reversed() where !after.contains(plain) {
        try removeElement(index, of: steps)
      }
    default: try replace(steps, with: value)
    }
  }

  /// Adds values at the end of a list, but those that it has; it begins where there is none, with the
  /// value that stood there alone.
  mutating func append(_ values: [ScheduleValue], to steps: [Step]) throws(NoPlace) {
    let found = try root().value(at: steps)
    var known = found?.elements.map(Plain.init) ?? []
    var former: [ScheduleValue] = []
    if let found, known.isEmpty, ![.nothing, .list([])].contains(Plain(found)) {
      former = [ScheduleValue(found)]
      known = [Plain(found)]
    }
    let new = values.filter { value in
      let plain = Plain(value)
      defer { known.append(plain) }
      return !known.contains(plain)
    }
    guard !new.isEmpty else { return }
    guard let found, !found.elements.isEmpty else { return try set(steps, to: .list(former + new)) }
    for value in new { try add(value, to: steps) }
  }

  /// Takes a value out of a list; with the last one goes the list.
  mutating func removeElement(at index: Int, of steps: [Step]) throws(NoPlace) {
    if try root().value(at: steps)?.elements.count == 1 { return try removePair(steps) }
    try removeElement(index, of: steps)
  }

  // MARK: Changes of one value

  private mutating func replace(_ steps: [Step], with value: ScheduleValue) throws(NoPlace) {
    let (root, layout) = (try root(), TextLayout(text))
    guard let holder = root.value(at: Array(steps.dropLast())), case .key(let key)? = steps.last,
      let pair = holder.pair(key)
    else { throw NoPlace() }
    let end = layout.end(of: pair, isInBrackets: layout.isInBrackets(holder))
    if case .nothing = pair.value.content {
      return edit(end..<end, " " + value.line)
    }
    edit(layout.start(of: pair.value)..<end, value.line)
  }

  private mutating func addPair(
    _ entry: ScheduleValue.Entry, to steps: [Step]
  ) throws(NoPlace) {
    let (root, layout) = (try root(), TextLayout(text))
    guard let holder = root.value(at: steps), case .mapping(let pairs) = holder.content else {
      throw NoPlace()
    }
    if layout.isInBrackets(holder) {
      return try insert(entry.line, behind: pairs.count, in: holder, layout)
    }
    guard let (first, last) = pairs.first.flatMap({ first in pairs.last.map { (first, $0) } })
    else { throw NoPlace() }
    let indent = layout.column(of: layout.start(of: first.key))
    let end = layout.lineEnd(of: layout.end(of: last, isInBrackets: false))
    edit(end..<end, "\n" + lines(of: entry, indented: indent))
  }

  /// A key with its value; parts of a list have lines of their own.
  private func lines(of entry: ScheduleValue.Entry, indented indent: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    guard case .list(let values) = entry.value, indent == 0, !values.isEmpty,
      values.allSatisfy({ if case .mapping = $0 { true } else { false } })
    else { return blanks + entry.line }
    return "\n\(entry.key):" + values.map { "\n  - \($0.line)" }.joined()
  }

  private mutating func removePair(_ steps: [Step]) throws(NoPlace) {
    let (root, layout) = (try root(), TextLayout(text))
    guard let holder = root.value(at: Array(steps.dropLast())), case .key(let key)? = steps.last,
      case .mapping(let pairs) = holder.content,
      let index = pairs.firstIndex(where: { $0.key.plainText == key })
    else { throw NoPlace() }
    let isInBrackets = layout.isInBrackets(holder)
    let start = layout.start(of: pairs[index].key)
    let end = layout.end(of: pairs[index], isInBrackets: isInBrackets)
    let next = pairs.indices.contains(index + 1) ? layout.start(of: pairs[index + 1].key) : nil
    if !isInBrackets, layout.beginsLine(start) {
      return edit(layout.lineStart(of: start)..<layout.nextLine(after: end), "")
    }
    if let next { return edit(start..<next, "") }
    guard isInBrackets else { throw NoPlace() }
    edit((index > 0 ? layout.end(of: pairs[index - 1], isInBrackets: true) : start)..<end, "")
  }

  private mutating func add(_ value: ScheduleValue, to steps: [Step]) throws(NoPlace) {
    let (root, layout) = (try root(), TextLayout(text))
    guard let list = root.value(at: steps), let last = list.elements.last else { throw NoPlace() }
    if layout.isInBrackets(list) {
      return try insert(value.line, behind: list.elements.count, in: list, layout)
    }
    guard let dash = layout.dash(of: last) else { throw NoPlace() }
    let column = layout.column(of: dash)
    let end = layout.lineEnd(of: layout.end(of: last, below: column, isInBrackets: false))
    var line = value.line
    if case .mapping(let entries) = value, !layout.isInBrackets(last) {
      line = entries.map(\.line)
        .joined(separator: "\n" + String(repeating: " ", count: column + 2))
    }
    edit(end..<end, "\n" + String(repeating: " ", count: column) + "- " + line)
  }

  private mutating func removeElement(_ index: Int, of steps: [Step]) throws(NoPlace) {
    let (root, layout) = (try root(), TextLayout(text))
    guard let list = root.value(at: steps), list.elements.indices.contains(index) else {
      throw NoPlace()
    }
    let elements = list.elements
    let start = layout.start(of: elements[index])
    guard !layout.isInBrackets(list) else {
      let end = layout.end(of: elements[index], below: 0, isInBrackets: true)
      if elements.indices.contains(index + 1) {
        return edit(start..<layout.start(of: elements[index + 1]), "")
      }
      let before =
        index > 0 ? layout.end(of: elements[index - 1], below: 0, isInBrackets: true) : start
      return edit(before..<end, "")
    }
    guard let dash = layout.dash(of: elements[index]), layout.beginsLine(dash) else {
      throw NoPlace()
    }
    let end = layout.end(
      of: elements[index], below: layout.column(of: dash), isInBrackets: false)
    edit(layout.lineStart(of: dash)..<layout.nextLine(after: end), "")
  }

  /// Puts something at the end of what stands in brackets.
  private mutating func insert(
    _ line: String, behind count: Int, in holder: FileValue, _ layout: TextLayout
  ) throws(NoPlace) {
    let close = layout.end(of: holder, below: 0, isInBrackets: true) - 1
    guard close > layout.start(of: holder) else { throw NoPlace() }
    let ends: Int? =
      switch holder.content {
      case .list(let values):
        values.last.map { layout.end(of: $0, below: 0, isInBrackets: true) }
      case .mapping(let pairs): pairs.last.map { layout.end(of: $0, isInBrackets: true) }
      default: nil
      }
    edit((ends ?? close)..<(ends ?? close), count == 0 ? line : ", " + line)
  }

  private mutating func edit(_ range: Range<Int>, _ new: String) {
    var scalars = Array(text.unicodeScalars)
    let lineEnd = scalars.contains("\r") ? "\r\n" : "\n"
    scalars.replaceSubrange(range, with: new.replacing("\n", with: lineEnd).unicodeScalars)
    text = String(String.UnicodeScalarView(scalars))
  }
}

extension FileValue {
  /// The value where the steps lead; `nil` where there is none.
  func value(at steps: [TextEditor.Step]) -> FileValue? {
    var value: FileValue? = self
    for step in steps {
      switch step {
      case .key(let key): value = value?[key]
      case .index(let index):
        value = value.flatMap { $0.elements.indices.contains(index) ? $0.elements[index] : nil }
      }
    }
    return value
  }

  /// A key with its value; `nil` where there is none.
  func pair(_ key: String) -> (key: FileValue, value: FileValue)? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs.first { $0.key.plainText == key }
  }

  /// The steps to a part of this file; `nil` where there is none.
  func steps(to part: SchedulePart) -> [TextEditor.Step]? {
    switch part {
    case .file: return []
    case .block(let key): return [.key(key)]
    case .element(let list, let id):
      let index = self[list]?.elements.firstIndex {
        $0[SchedulePart.identity(in: list)]?.word == id
      }
      return index.map { [.key(list), .index($0)] }
    }
  }
}
