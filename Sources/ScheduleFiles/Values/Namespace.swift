internal import ProgrammeModel

/// The names of one kind that a file declares, and how people call that kind.
struct Namespace {
  /// Such as "thema".
  let noun: Words
  /// In the order of the file, each once; `nil` where the file does not tell, and every name is accepted.
  let known: [String]?
  private let set: Set<String>
  /// What people may write instead of an id.
  private let titles: TitledNames?

  init(_ noun: Words, known: [String]?, titled titles: TitledNames? = nil) {
    self.noun = noun
    self.titles = titles
    var set: Set<String> = []
    self.known = known?.filter { set.insert($0).inserted }
    self.set = set
  }

  func contains(_ name: String) -> Bool { known == nil || set.contains(name) }

  /// The name that differs from a text in capitals at most; `nil` where there is not just one.
  func spelled(_ text: String) -> String? {
    if known != nil, contains(text) { return text }
    let same = (known ?? []).filter { $0.lowercased() == text.lowercased() }
    return same.count == 1 ? same[0] : nil
  }

  /// Says that there is no such name, and which there are.
  func unknown(_ name: String) -> Words {
    let titled = titles.flatMap { titles in titles.ids(of: [name]) { _, _ in }.first }
    let near = titled.flatMap { contains($0) ? $0 : nil } ?? nearName(to: name, among: known ?? [])
    let hint = suggestion(near: near, among: known ?? [])
    return Words(
      nl: "Er is geen \(noun.nl) \(quoted(name).nl). \(hint.nl)",
      en: "There is no \(noun.en) \(quoted(name).en). \(hint.en)")
  }
}

/// The near name as a question, or else the names that there are.
func suggestion(for name: String, among known: [String]) -> Words {
  suggestion(near: nearName(to: name, among: known), among: known)
}

/// A name as a question, or else the names that there are.
func suggestion(near: String?, among known: [String]) -> Words {
  if let near {
    return Words(nl: "Bedoelde u “\(near)”?", en: "Did you mean “\(near)”?")
  }
  guard !known.isEmpty else { return Words(nl: "Er is er nog geen.", en: "There are none yet.") }
  let shown = known.prefix(16).joined(separator: ", ")
  let more = known.count > 16 ? known.count - 16 : 0
  return Words(
    nl: "Kies uit: \(shown)" + (more > 0 ? " en nog \(more)." : "."),
    en: "Choose from: \(shown)" + (more > 0 ? " and \(more) more." : "."))
}

/// The day of the week that a Dutch or an English name stands for, or else the near name among others
/// too.
func weekdaySuggestion(for name: String, or known: [String] = []) -> Words {
  let name = name.lowercased()
  let day = Weekday.allCases.first { day in
    [day.words.nl, day.words.en.lowercased()].contains {
      $0.hasPrefix(name) && name.count > 1 || name.hasPrefix($0)
    }
  }
  return suggestion(for: day?.name ?? name, among: Weekday.names + known)
}

/// The days of the week that a text lists without commas, or from the first to the last, such as
/// `di do` and `ma t/m vr`; none where it does not.
func weekdaysMeant(by text: String) -> [Weekday] {
  guard isGuessable(text) else { return [] }
  let ends = text.split(separator: /\s*(?:-|–|t\/m|tot en met)\s*/).compactMap { typed in
    Weekday(typed: String(typed))
  }
  if ends.count == 2, ends[0].rawValue < ends[1].rawValue {
    return Weekday.allCases.filter { ends[0].rawValue...ends[1].rawValue ~= $0.rawValue }
  }
  let words = text.split { " ;+&/".contains($0) }.map(String.init).filter { $0 != "en" }
  let days = words.compactMap(Weekday.init(typed:))
  return words.count > 1 && days.count == words.count ? days : []
}
