internal import ProgrammeModel

/// What people call by an id or by a title.
struct TitledNames {
  private var ids: Set<String> = []
  private var idsOfTitle: [String: [String]] = [:]

  /// Collects the ids and titles of a list of parts; `key` is where a title stands.
  init(_ list: FileValue?, titledBy key: String) {
    for part in list?.elements ?? [] {
      guard let id = part["id"]?.word else { continue }
      ids.insert(id)
      if let title = part[key]?.word {
        idsOfTitle[TitledNames.folded(title), default: []].append(id)
      }
    }
  }

  /// Collects parts that are known already.
  init(_ parts: [(id: String, title: String)]) {
    for part in parts {
      ids.insert(part.id)
      idsOfTitle[TitledNames.folded(part.title), default: []].append(part.id)
    }
  }

  /// The ids that names stand for; what nothing answers to stays as it is.
  ///
  /// A title that several bear is told to `report`, with what to do, and left out.
  func ids(
    of names: [String], report: (_ name: String, _ words: Words) -> Void
  ) -> [String] {
    names.compactMap { name in
      if ids.contains(name) { return name }
      let bearers = idsOfTitle[TitledNames.folded(name)] ?? []
      guard bearers.count > 1 else { return bearers.first ?? name }
      report(
        name,
        Words(
          nl: """
            \(quoted(name).nl) heten er \(bearers.count). Schrijf het id: \
            \(bearers.joined(separator: " of ")).
            """,
          en: """
            \(bearers.count) are called \(quoted(name).en). Write the id: \
            \(bearers.joined(separator: " or ")).
            """))
      return nil
    }
  }

  /// Whether a name is an id or a title.
  func contains(_ name: String) -> Bool {
    ids.contains(name) || idsOfTitle[TitledNames.folded(name)] != nil
  }

  private static func folded(_ title: String) -> String {
    title.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
