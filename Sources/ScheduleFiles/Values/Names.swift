internal import ProgrammeModel

/// The names of one kind that a file declares, and how people call that kind.
struct Names {
  /// Such as "thema".
  let noun: Words
  /// In the order of the file; `nil` where the file does not tell, and every name is accepted.
  let known: [String]?
  private let set: Set<String>

  init(_ noun: Words, known: [String]?) {
    self.noun = noun
    self.known = known
    set = Set(known ?? [])
  }

  func contains(_ name: String) -> Bool { known == nil || set.contains(name) }

  /// Says that there is no such name, and which there are.
  func unknown(_ name: String) -> Words {
    let hint = suggestion(for: name, among: known ?? [])
    return Words(
      nl: "Er is geen \(noun.nl) \(quoted(name).nl). \(hint.nl)",
      en: "There is no \(noun.en) \(quoted(name).en). \(hint.en)")
  }
}

/// The near name as a question, or else the names that there are.
func suggestion(for name: String, among known: [String]) -> Words {
  if let near = nearName(to: name, among: known) {
    return Words(nl: "Bedoelde u “\(near)”?", en: "Did you mean “\(near)”?")
  }
  guard !known.isEmpty else { return Words(nl: "Er is er nog geen.", en: "There are none yet.") }
  let shown = known.prefix(16).joined(separator: ", ")
  let more = known.count > 16 ? known.count - 16 : 0
  return Words(
    nl: "Kies uit: \(shown)" + (more > 0 ? " en nog \(more)." : "."),
    en: "Choose from: \(shown)" + (more > 0 ? " and \(more) more." : "."))
}
