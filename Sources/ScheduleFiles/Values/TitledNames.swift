internal import ProgrammeModel

/// What people call by an id or by a title.
struct TitledNames {
  private var ids: Set<String> = []
  private var idsOfTitle: [String: [String]] = [:]

  /// Collects the ids and titles of a list of parts; `key` is where a title stands.
  init(_ list: FileValue?, titledBy key: any AnyScheduleKey) {
    for part in list?.elements ?? [] {
      guard let id = part[ScheduleKeys.pilot.id]?.word else { continue }
      ids.insert(id)
      if let title = part[key]?.word {
        idsOfTitle[title.folded, default: []].append(id)
      }
    }
  }

  /// Collects parts that are known already.
  init(_ parts: [(id: String, title: String)]) {
    for part in parts {
      ids.insert(part.id)
      idsOfTitle[part.title.folded, default: []].append(part.id)
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
      let bearers = idsOfTitle[name.folded] ?? []
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
    ids.contains(name) || idsOfTitle[name.folded] != nil
  }

  /// The names that a text lists: itself where it is a title, else what commas divide, and “en” where
  /// that divides titles.
  func names(in text: String) -> [String] {
    if contains(text) { return [text] }
    return text.divided(by: ",").flatMap { name in
      let parts = name.replacing(" and ", with: " en ").divided(by: " en ")
      return !contains(name) && parts.allSatisfy(contains) ? parts : [name]
    }
  }
}

extension String {
  /// The parts between separators, without blanks around them and without empty ones.
  fileprivate func divided(by separator: String) -> [String] {
    split(separator: separator).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
