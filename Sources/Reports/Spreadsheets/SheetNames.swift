internal import ProgrammeModel

/// What the parts of a schedule are called in a table that is read back (docs/model.md, "A table of
/// meetings"): by title, and by id where the title would not lead back to the part.
struct SheetNames {
  private let titles: [String: String]

  /// Finds the titles that can stand in a cell among others, with commas between them.
  init(_ parts: [(id: String, title: String)]) {
    let ids = Set(parts.map(\.id))
    let folded = parts.map(\.title.folded)
    let bearers = Dictionary(folded.map { ($0, 1) }, uniquingKeysWith: +)
    var titles: [String: String] = [:]
    for (part, name) in zip(parts, folded)
    where bearers[name] == 1 && !name.isEmpty && (name == part.id || !ids.contains(name))
      && !name.hasPrefix("'")
      && !part.title.unicodeScalars.contains(where: { ",;\n\r".unicodeScalars.contains($0) })
    {
      titles[part.id] = part.title
    }
    self.titles = titles
  }

  /// What a part is called.
  subscript(id: String) -> String { titles[id] ?? id }
}
